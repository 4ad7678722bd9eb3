"""What the text functions hand to the manuscript: places in a text, and changes to make there."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text, from `start` up to but without `end`, in code points."""

    start: int
    end: int


class Edit(NamedTuple):
    """Put `new` in the place of what lies from `start` up to `end`."""

    start: int
    end: int
    new: str


class Replacement(NamedTuple):
    """Take away `remove` code points left of the caret, and write `insert` there."""

    remove: int
    insert: str


class Changed(NamedTuple):
    """The stretch in which two versions of a text differ: it starts at the same place in both."""

    start: int
    end_before: int
    end_now: int

    def place(self, before: int) -> int | None:
        """Where a place of the version before is now, its words after it; None for one within the stretch."""
        if before < self.start or before == 0:
            return before
        return before - self.end_before + self.end_now if before >= self.end_before else None


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits, which come from the last to the first and do not overlap."""
    pieces = []
    rest = len(text)
    for edit in edits:
        pieces += [text[edit.end : rest], edit.new]
        rest = edit.start
    pieces.append(text[:rest])
    return "".join(reversed(pieces))


def shared(one: str, other: str) -> int:
    """How many characters both begin with; by halves, since comparing a stretch is quicker than comparing each."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def changed(before: str, now: str) -> Changed:
    """Where two versions of a text differ."""
    head = shared(before, now)
    tail = shared(before[head:][::-1], now[head:][::-1])
    return Changed(head, len(before) - tail, len(now) - tail)
