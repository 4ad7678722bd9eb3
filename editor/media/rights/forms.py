"""A form: how one thing is commonly said, as a pattern with slots, and what it means."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from editor.media.rights.countries import places
from editor.media.rights.credits import credit
from editor.media.rights.dates import day_or_moment, span_of_days
from editor.media.rights.terms import Kind
from editor.media.rights.uses import uses

Slot = Callable[[str, str, int], tuple[int, tuple[str, ...]] | None]
_SLOTS: Final[dict[str, Slot]] = {
    "places": places,
    "uses": lambda text, original, start: uses(text, start),
    "date": lambda text, original, start: day_or_moment(text, start),
    "days": lambda text, original, start: span_of_days(text, start),
    "credit": credit,
}
_PARTS: Final = re.compile(r"\{(places|uses|date|days|credit)\}")


@dataclass(frozen=True, slots=True)
class Form:
    """A way to say something: `pattern` is a regular expression in small letters with slots such as `{places}` in it.

    A blank in it is any white space, and a blank with a question mark may be none. What the slots hold follows the fixed `value`. A form that is `alone` is
    looked for only where a sentence begins, since elsewhere it would speak of what stands before it.
    """

    kind: Kind
    pattern: str
    value: tuple[str, ...] = ()
    alone: bool = False

    def match(self, text: str, original: str, start: int) -> tuple[int, tuple[str, ...]] | None:
        """Where the form ends that begins at `start`, and its whole value; None when it is not there."""
        place, value = start, self.value
        for part in _parts(self.pattern):
            if isinstance(part, re.Pattern):
                found = part.match(text, place)
                if found is None:
                    return None
                place = found.end()
            else:
                held = part(text, original, place)
                if held is None:
                    return None
                place, value = held[0], (*value, *held[1])
        ends = place >= len(text) or not (text[place - 1].isalnum() and text[place].isalnum())
        return (place, value) if place > start and ends else None


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
