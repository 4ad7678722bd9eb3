"""A form: how one thing is commonly said, as a pattern with slots, and what it means."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from editor.media.rights.countries import places
from editor.media.rights.credits import credit
from editor.media.rights.dates import day_or_moment, span_of_days
from editor.media.rights.terms import Kind
from editor.media.rights.uses import uses

Found = tuple[int, tuple[str, ...]]
"""Where something ends, and its value."""
Slot = Callable[[str, str, int], Sequence[Found]]


def _one(found: Found | None) -> Sequence[Found]:
    return () if found is None else (found,)


_SLOTS: Final[dict[str, Slot]] = {
    "places": places,
    "uses": lambda text, original, start: uses(text, start),
    "date": lambda text, original, start: _one(day_or_moment(text, start)),
    "days": lambda text, original, start: _one(span_of_days(text, start)),
    "credit": lambda text, original, start: _one(credit(text, original, start)),
}
"""What may stand in a slot at a place: the longest first, of a list also its beginnings."""
_PARTS: Final = re.compile(r"\{(places|uses|date|days|credit)\}")


@dataclass(frozen=True, slots=True)
class Form:
    """A way to say something: `pattern` is a regular expression in small letters with slots such as `{places}` in it.

    A blank in it is any white space, and a blank with a question mark may be none. What the slots hold follows the fixed
    `value`. A form that is `alone` is looked for only where a sentence begins, since elsewhere it would speak of what
    stands before it.
    """

    kind: Kind
    pattern: str
    value: tuple[str, ...] = ()
    alone: bool = False

    def matches(self, text: str, original: str, start: int) -> Iterator[Found]:
        """Where the form may end that begins at `start`, each with its whole value."""
        parts = _parts(self.pattern)
        if isinstance(parts[0], re.Pattern) and parts[0].match(text, start) is None:
            return  # nearly every form, nearly everywhere
        for place, value in self._from(parts, text, original, (start, self.value)):
            if place > start and not (place < len(text) and text[place - 1].isalnum() and text[place].isalnum()):
                yield place, value

    def _from(
        self, parts: "tuple[re.Pattern[str] | Slot, ...]", text: str, original: str, so_far: Found
    ) -> Iterator[Found]:
        if not parts:
            yield so_far
            return
        part, *rest = parts
        place, value = so_far
        if isinstance(part, re.Pattern):
            found = part.match(text, place)
            held: Sequence[Found] = () if found is None else ((found.end(), ()),)
        else:
            held = part(text, original, place)
        for end, more in held:
            yield from self._from(tuple(rest), text, original, (end, (*value, *more)))


@cache
def _parts(pattern: str) -> tuple[re.Pattern[str] | Slot, ...]:
    pieces = _PARTS.split(pattern)
    parts: list[re.Pattern[str] | Slot] = []
    for index, piece in enumerate(pieces):
        if index % 2:
            parts.append(_SLOTS[piece])
        elif piece:
            parts.append(re.compile(piece.replace(" ?", r"\s*").replace(" ", r"\s+")))
    return tuple(parts)


def forms(kind: Kind, patterns: str, value: tuple[str, ...] = (), *, alone: bool = False) -> tuple[Form, ...]:
    """Forms of one meaning, a pattern on each line."""
    return tuple(Form(kind, line.strip(), value, alone) for line in patterns.strip().splitlines())
