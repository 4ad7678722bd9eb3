"""A Markdown body as its top-level blocks, kept up to date as lines change.

Each block reads the same by itself as within the body, since copy's Markdown has no link definitions or footnotes: so a
preview renders the changed blocks only, and the blocks' HTML joined is the body's. A change re-reads the blocks it
touches and two before, and goes on until a block begins where one began; a block, such as a list, is read as a whole.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count
from operator import attrgetter

from editor.text.markdown import block_starts

_ID, _LINES = attrgetter("id"), attrgetter("lines")
_LINE = r"!\[[^\[\]]*\]\(photo:[1-9]\d{0,5}\)\s*"
_PICTURES = tuple(
    (re.compile(form, re.ASCII), kind)
    for form, kind in ((rf"\s*{_LINE}", "picture"), (rf"\s*(?:{_LINE}){{2,}}", "gallery"))
)
_KINDS = {"p": "paragraph", "blockquote": "quote", "ul": "list", "ol": "list", "table": "table", "hr": "rule"}
# A block's end may hang on the second line of the block after it: the line of hyphens under a table's head.
_BEFORE = 2
_LINES_AFTER = 2
_PIECE = 200
"""Lines of a long body that are read in one go: more would keep other threads waiting, and leave much to clear up."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block: an id that stays while its words change, what it is, how many lines it holds, and its Markdown.

    `lines` counts the blank lines after it too, and before it those at the top of the body; `source` has none after it.
    """

    id: int
    kind: str
    lines: int
    source: str


@dataclass(frozen=True, slots=True)
class Change:
    """Blocks `first` up to `end` of those before are now the blocks `now`."""

    first: int
    end: int
    now: tuple[Block, ...]


class Blocks:
    """The blocks of a body."""

    def __init__(self, body: str = "") -> None:
        self._ids = count(1)
        self._lines = body.split("\n")
        self._blocks: list[Block] = []
        self._blocks = self._split(0, len(self._lines), self._all_starts(), [])

    def __len__(self) -> int:
        return len(self._blocks)

    def __iter__(self) -> Iterator[Block]:
        return iter(self._blocks)

    def __getitem__(self, place: int) -> Block:
        return self._blocks[place]

    @property
    def lines(self) -> Sequence[str]:
        """The lines of the body."""
        return self._lines

    def starts(self) -> list[int]:
        """The line each block starts at; the first starts at the top, blank lines included."""
        return [0, *accumulate(map(_LINES, self._blocks))][: len(self._blocks)]

    def ids(self) -> list[int]:
        """The id of each block."""
        return list(map(_ID, self._blocks))

    def at(self, line: int) -> int | None:
        """The place of the block that holds this line; nothing if there is no block."""
        return max(bisect_right(self.starts(), line) - 1, 0) if self._blocks else None

    def update(self, start: int, removed: int, new: Sequence[str]) -> Change:
        """Put `new` in the place of `removed` lines from line `start` on, and say which blocks are others now."""
        starts = self.starts()
        first = max(bisect_right(starts, start) - 1 - _BEFORE, 0)
        resume = bisect_left(starts, start + removed)
        top = starts[first] if first else 0
        shift = len(new) - removed
        self._lines[start : start + removed] = new
        ahead = 2
        while True:
            kept = resume + ahead
            bottom = starts[kept] + shift if kept < len(starts) else len(self._lines)
            found = self._starts(top, bottom)
            meeting = self._meeting(found, [begin + shift for begin in starts[resume:kept]], bottom)
            if meeting is not None or bottom == len(self._lines):
                break
            ahead *= 4
        end = bisect_left(starts, meeting - shift) if meeting is not None else len(starts)
        stop = meeting if meeting is not None else len(self._lines)
        return self._put(first, end, self._split(top, stop, found, self._blocks[first:end]))

    def _meeting(self, found: list[tuple[int, str]], before: list[int], bottom: int) -> int | None:
        """The first line where a block begins as it did before, with enough lines read after it to be sure."""
        old = set(before)
        sure = bottom - _LINES_AFTER if bottom < len(self._lines) else bottom
        return next((begin for begin, _ in found if begin in old and begin <= sure), None)

    def _starts(self, top: int, bottom: int) -> list[tuple[int, str]]:
        found = [(top + line, tag) for line, tag in block_starts(self._lines[top:bottom])]
        return [(0, found[0][1]), *found[1:]] if found and top == 0 else found

    def _all_starts(self) -> list[tuple[int, str]]:
        """Those of the whole body, a piece at a time: its last block may go on, and begins the next piece."""
        all_: list[tuple[int, str]] = []
        top, length = 0, _PIECE
        while (bottom := top + length) < len(self._lines):
            found = self._starts(top, bottom)
            if len(found) > 1:
                all_ += found[:-1]
                top, length = found[-1][0], _PIECE
            else:
                length *= 4
        return [*all_, *self._starts(top, len(self._lines))]

    def _split(self, top: int, stop: int, found: list[tuple[int, str]], old: list[Block]) -> list[Block]:
        """The blocks that begin from `top` up to `stop`, with the ids of old blocks in the order they came."""
        own = [(begin, tag) for begin, tag in found if top <= begin < stop]
        ends = [*(begin for begin, _ in own[1:]), stop]
        sources = [self._source(begin, end) for (begin, _), end in zip(own, ends, strict=False)]
        ids = _ids(old, sources)
        return [
            Block(next(self._ids) if number is None else number, _kind(tag, source), end - begin, source)
            for (begin, tag), end, source, number in zip(own, ends, sources, ids, strict=False)
        ]

    def _source(self, begin: int, end: int) -> str:
        while end > begin and not self._lines[end - 1].strip(" \t"):
            end -= 1
        return "\n".join(self._lines[begin:end])

    def _put(self, first: int, end: int, now: list[Block]) -> Change:
        """Take the new blocks in, and leave those out of the change that are the same at both its ends."""
        old = self._blocks[first:end]
        self._blocks[first:end] = now
        ahead = 0
        while ahead < min(len(old), len(now)) and _same(old[ahead], now[ahead]):
            ahead += 1
        behind = 0
        while behind < min(len(old), len(now)) - ahead and _same(old[-1 - behind], now[-1 - behind]):
            behind += 1
        return Change(first + ahead, end - behind, tuple(now[ahead : len(now) - behind]))


def _same(one: Block, other: Block) -> bool:
    return (one.id, one.source) == (other.id, other.source)


def _kind(tag: str, source: str) -> str:
    pictures = (kind for form, kind in _PICTURES if tag == "p" and form.fullmatch(source))
    return next(pictures, _KINDS.get(tag, "crosshead"))


def _ids(old: list[Block], sources: list[str]) -> list[int | None]:
    """The id of each source: that of the block that reads so at either end, then what is left over, in order."""
    shorter = min(len(old), len(sources))
    ahead = 0
    while ahead < shorter and old[ahead].source == sources[ahead]:
        ahead += 1
    behind = 0
    while behind < shorter - ahead and old[-1 - behind].source == sources[-1 - behind]:
        behind += 1
    middle: list[int | None] = [block.id for block in old[ahead : len(old) - behind]]
    wanted = len(sources) - ahead - behind
    middle = [*middle[:wanted], *[None] * (wanted - len(middle))]
    return [
        *(block.id for block in old[:ahead]),
        *middle,
        *(block.id for block in old[len(old) - behind :]),
    ]
