"""What is known of each paragraph's spelling, and which paragraph is to be looked at next.

No key costs more in a long story than in a short one: an edit notes the few paragraphs it touched, and everything that
goes through the whole story does so in steps of its own.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from editor.ui.manuscript.ledger import Ledger
from editor.ui.word_jobs import Line, Seen

LINES = 64
"""Paragraphs checked in one go."""
SIGNS = 4_000
"""Characters checked in one go, about: more would keep other threads waiting."""
_LOOKED = 1_000
"""Paragraphs passed over in one go."""
_KEPT = 500
"""Edited paragraphs remembered one by one; more are found by going through the story."""


class _Entry(NamedTuple):
    lists: int
    names: int
    seen: Seen


class Asked(NamedTuple):
    """Paragraphs to be checked, with their numbers."""

    numbers: tuple[int, ...]
    lines: tuple[Line, ...]


class Register:
    """The paragraphs of one story.

    Words change what they are when names come and go elsewhere, and lines when one above opens a comment: both are looked
    for when nothing else is to be done. `names` counts the names nobody knows, `renamed` says that some came or went, and
    `known` are those that are names whatever else the story says.
    """

    def __init__(self) -> None:
        self._entries: Ledger[_Entry] = Ledger(0)
        self._lists = self._names = 0
        self.begin(0)

    def begin(self, blocks: int) -> None:
        """Another text, of so many paragraphs."""
        self._entries.forget(blocks)
        self._edited: dict[int, bool] = {}
        self._next = 0
        self._asked: list[int | None] = []
        self._asked_with = (self._lists, self._names)
        self._turned: frozenset[str] = frozenset()
        self._sure: Counter[str] = Counter()
        self._doubts: Counter[str] = Counter()
        self.names: Counter[str] = Counter()
        self.known: frozenset[str] = frozenset()
        self.renamed = False

    def renew(self) -> None:
        """Dictionary or word lists are other ones: look at everything again. What was found holds until then."""
        self._lists += 1
        self._next = 0

    @property
    def edited(self) -> bool:
        """Whether some paragraphs were touched since they were looked at."""
        return bool(self._edited)

    @property
    def sweeping(self) -> bool:
        """Whether the story is still being gone through."""
        return self._next < len(self._entries)

    def touch(self, number: int, *, typed: bool = False) -> None:
        """Look at a paragraph again."""
        self._edited[number] = typed or self._edited.get(number, False)
        if len(self._edited) > _KEPT:
            self._next = min(self._next, *self._edited)
            for other in self._edited:
                self._forget(other)
                self._entries[other] = None
            self._edited = {}

    def follow(self, first: int, removed: int, added: int) -> None:
        """`removed` paragraphs from `first` on gave way to `added` new ones."""
        if removed == added == 1:
            self.touch(first, typed=True)
            return
        for number in range(first, first + removed):
            self._forget(number)
        self._entries.replace(first, removed, added)
        more = added - removed
        self._edited = {
            number + more * (number >= first): typed
            for number, typed in self._edited.items()
            if not first <= number < first + removed
        }
        self._asked = [
            number if number is None or number < first else number + more if number >= first + removed else None
            for number in self._asked
        ]
        if self._next > first:
            self._next = max(first, self._next + more)
        if added > LINES:
            self._next = min(self._next, first)
        else:
            for number in range(first, first + added):
                self.touch(number, typed=True)

    def take(
        self, text: Callable[[int], str], caret: tuple[int, int], sight: Sequence[int] | None, apart: int = 0
    ) -> Asked | None:
        """What to check next: what was edited, or with `sight` (the paragraphs in the window) anything else.

        `caret` is the paragraph and the place in it where somebody is writing; the first `apart` paragraphs stand each
        for itself. None when there is nothing now.
        """
        numbers = sorted(self._edited)[:LINES]
        if not numbers and sight is not None and self.sweeping:
            numbers = [number for number in sight if number < len(self._entries) and self._due(number)][:LINES]
            numbers = numbers or self._swept()
        lines: list[Line] = []
        signs = 0
        for number in numbers:
            own = text(number)
            signs += len(own)
            if lines and signs > SIGNS:
                break
            here = caret[1] if number == caret[0] and self._edited.get(number) else -1
            opened = self._opened(number, numbers[len(lines) - 1] if lines else -1)
            lines.append(Line(own, opened, here, number < apart))
        taken = tuple(numbers[: len(lines)])
        for number in taken:
            self._edited.pop(number, None)
        self._asked = list(taken)
        self._asked_with = (self._lists, self._names)
        return Asked(taken, tuple(lines)) if taken else None

    def put(self, seen: Sequence[Seen]) -> list[tuple[int, Seen]]:
        """What was found in what was taken last; returns what holds still, and where it stands now."""
        held = [
            (number, one)
            for number, one in zip(self._asked, seen, strict=True)
            if number is not None and number not in self._edited
        ]
        self._asked = []
        for number, one in held:
            before = self._entries[number]
            self._entries[number] = _Entry(*self._asked_with, one)
            if before is None or before.seen != one:
                self._count(one, 1)
                if before is not None:
                    self._count(before.seen, -1)
        for number, one in held:
            after = self._entries[number + 1] if number + 1 < len(self._entries) else None
            if after is not None and after.seen.opened != one.after:
                self._next = min(self._next, number + 1)
        return held

    def settle(self) -> None:
        """Everything was looked at: have those looked at again for whom names came or went since."""
        if self._edited or self.sweeping:
            return
        known = frozenset(self._sure)
        self._turned = frozenset(name for name in known ^ self.known if name in self._doubts)
        self.known = known
        if self._turned:
            self._names += 1
            self._next = 0

    def first(self, name: str) -> tuple[int, int, int] | None:
        """The first place of a name: paragraph, start, length."""
        for number in range(len(self._entries)):
            entry = self._entries[number]
            for one in entry.seen.names if entry is not None else ():
                if one.word == name:
                    return number, one.start, one.length
        return None

    def _due(self, number: int) -> bool:
        entry = self._entries[number]
        if entry is None or entry.lists != self._lists:
            return True
        if entry.names != self._names and not entry.seen.doubts.isdisjoint(self._turned):
            return True
        before = self._entries[number - 1] if number else None
        return before is not None and before.seen.after != entry.seen.opened

    def _swept(self) -> list[int]:
        """The next paragraphs that are due, one after another."""
        stop = min(len(self._entries), self._next + _LOOKED)
        number = self._next
        while number < stop and not self._due(number):
            number += 1
        self._next = number
        return [one for one in range(number, min(stop, number + LINES)) if self._due(one)]

    def _opened(self, number: int, before: int) -> str | None:
        """What a paragraph begins within; None when the one before it is asked about as well."""
        if number and before == number - 1:
            return None
        entry = self._entries[number - 1] if number else None
        return entry.seen.after if entry is not None else ""

    def _forget(self, number: int) -> None:
        entry = self._entries[number]
        if entry is not None:
            self._count(entry.seen, -1)

    def _count(self, seen: Seen, times: int) -> None:
        _add(self._sure, seen.sure, times)
        _add(self._doubts, seen.doubts, times)
        _add(self.names, (one.word for one in seen.names), times)
        self.renamed = self.renamed or bool(seen.names)


def _add(counter: Counter[str], words: Iterable[str], times: int) -> None:
    for word in words:
        counter[word] += times
        if not counter[word]:
            del counter[word]
