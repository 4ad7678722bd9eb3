"""What changed between two texts, word by word; putting the spans together gives either text back, to the letter."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

Kind = Literal["equal", "delete", "insert"]

# Between words stand blanks and marks; a hyphen or an apostrophe inside a word, a point inside a number, is part of it.
_LETTER = r"[^\s!-/:-@\[-`{-~¡§«»¿\u2010-\u205e\u3001-\u3011]"
_TOKEN = re.compile(rf"\s+|{_LETTER}+(?:['’‑-]{_LETTER}+|(?<=[0-9])[.,](?=[0-9]){_LETTER}+)*|\S")
_AT_ONCE = 16_000_000
"""Words times words that are compared at once, in some 10 ms and 2 MB; longer texts are parted where they agree."""
_SHINGLES = (8, 3, 1)
"""Lengths of word runs that part a text without line ends; the first that both hold once and only once."""

_Edit = tuple[Sequence[str], Sequence[str]]
"""Words before and after."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words that stayed, went or came."""

    kind: Kind
    text: str


def tokens(text: str) -> list[str]:
    """The words, the blanks between them and each mark; joined they are the text."""
    return _TOKEN.findall(text)


def words(old: str, new: str) -> list[Span]:
    """The way from `old` to `new`; where words were replaced, the deletion comes before the insertion."""
    if old == new:
        return [Span("equal", old)] if old else []
    return list(_spans(_lines(old, new)))


def _lines(old: str, new: str) -> Iterator[_Edit]:
    """Paragraph by paragraph, as far as both hold the same ones in the same order; the rest by words."""
    mine, theirs = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for before, after in _parted(mine, theirs, 1):
        if before == after:
            yield before, after
        else:
            yield from _words(tokens("".join(before)), tokens("".join(after)), _SHINGLES)


def _words(old: Sequence[str], new: Sequence[str], shingles: tuple[int, ...]) -> Iterator[_Edit]:
    head, tail = _common(old, new)
    yield old[:head], new[:head]
    middle, other = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(middle) * len(other) <= _AT_ONCE:
        yield from _compared(middle, other)
    elif shingles:
        for before, after in _parted(middle, other, shingles[0]):
            yield from _words(before, after, shingles[1:])
    else:
        yield middle, other
    yield old[len(old) - tail :], new[len(new) - tail :]


def _common(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many words are the same at the beginning, and how many of the rest at the end."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    return head, tail


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[_Edit]:
    """The fewest words that go and come."""
    numbers: dict[str, int] = {}  # the library compares hashes, and only small numbers are their own
    mine = [numbers.setdefault(word, len(numbers)) for word in old]
    theirs = [numbers.setdefault(word, len(numbers)) for word in new]
    for step in Indel.opcodes(mine, theirs):
        yield old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]


def _parted(old: Sequence[str], new: Sequence[str], run: int) -> Iterator[_Edit]:
    """Both in parts: runs that stand in each once and only once and in the same order, and what lies between."""
    at, other = 0, 0
    for mine, theirs in _anchors(_runs(old, run), _runs(new, run)):
        if mine < at or theirs < other:
            continue  # this run overlaps the one before
        yield old[at:mine], new[other:theirs]
        at, other = mine + run, theirs + run
        yield old[mine:at], new[theirs:other]
    yield old[at:], new[other:]


def _runs(sequence: Sequence[str], run: int) -> Sequence[Hashable]:
    if run == 1:
        return sequence
    return list(zip(*(sequence[offset:] for offset in range(run)), strict=False))


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Where items lie that both hold once, the longest row of them that is in order in both."""
    counted = Counter(old)
    where = {item: at for at, item in enumerate(old) if counted[item] == 1}
    counted = Counter(new)
    pairs = [(where[item], at) for at, item in enumerate(new) if counted[item] == 1 and item in where]
    ends: list[int] = []
    rows: list[int] = []
    before: list[int] = []
    for number, (mine, _) in enumerate(pairs):
        place = bisect_left(ends, mine)
        before.append(rows[place - 1] if place else -1)
        ends[place : place + 1] = [mine]
        rows[place : place + 1] = [number]
    chosen: list[tuple[int, int]] = []
    at = rows[-1] if rows else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]


def _spans(edits: Iterator[_Edit]) -> Iterator[Span]:
    """Joined, each deletion before its insertion; a lone blank between two replaced words goes with them."""
    kept = gone = came = ""
    for old, new in edits:
        before, after = "".join(old), "".join(new)
        if before == after:
            kept += before
            continue
        if kept and (not _blank(kept) or not ((gone or before) and (came or after))):
            yield from _change(gone, came)
            yield Span("equal", kept)
            gone = came = ""
        else:
            gone, came = gone + kept, came + kept
        kept, gone, came = "", gone + before, came + after
    yield from _change(gone, came)
    if kept:
        yield Span("equal", kept)


def _blank(text: str) -> bool:
    return text.isspace() and "\n" not in text


def _change(gone: str, came: str) -> Iterator[Span]:
    if gone:
        yield Span("delete", gone)
    if came:
        yield Span("insert", came)
