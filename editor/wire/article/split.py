"""Blocks out of raw text: paragraphs parted by blank lines, or one a line, or wrapped at a fixed width."""

import re
from itertools import pairwise

from editor.wire.article.page import Block

_INVISIBLE = re.compile("[\u200b\u200e\u200f\u2060\ufeff\u00ad]")
_LINE_END = re.compile("[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 36
_FEWEST_WRAPPED = 3


def split(text: str) -> list[Block]:
    """The text's blocks in order, without the blanks around them."""
    chunks = _chunks(text)
    width = _wrap_width(chunks)
    return [
        Block(" ".join(part.split(" ")), number)
        for number, lines in enumerate(chunks)
        for part in (_unwrap(lines, width) if width else [_plain(line) for line in lines])
    ]


def _chunks(text: str) -> list[list[str]]:
    chunks: list[list[str]] = [[]]
    for line in _LINE_END.split(_INVISIBLE.sub("", text)):
        if line.strip():
            chunks[-1].append(line.rstrip())
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _plain(line: str) -> str:
    return re.sub(r"[ \t]+", " ", line.strip())


def _wrap_width(chunks: list[list[str]]) -> int:
    """The column at which the text was wrapped, or 0 if each line is a paragraph of its own.

    Text wrapped at a column has no line that the first word of the next one would still have fitted on.
    """
    pairs = [pair for chunk in chunks for pair in pairwise(chunk)]
    width = max((len(first) for first, _ in pairs), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP or len(pairs) < _FEWEST_WRAPPED:
        return 0
    # Only a line that stops in the middle of a sentence shows wrapping.
    carried = sum(1 for first, second in pairs if second.lstrip()[:1].islower() and not first.endswith((".", "!", "?")))
    full = sum(1 for first, second in pairs if _was_full(first, second, width))
    return width if full >= 0.7 * len(pairs) and carried >= 0.3 * len(pairs) else 0


def _was_full(first: str, second: str, width: int) -> bool:
    return len(first) + 1 + len(second.split(maxsplit=1)[0]) > width


def _unwrap(lines: list[str], width: int) -> list[str]:
    parts = [[lines[0]]]
    for first, second in pairwise(lines):
        indented = second[0].isspace() and not first[0].isspace()
        if _was_full(first, second, width) and not indented:
            parts[-1].append(second)
        else:
            parts.append([second])
    return [" ".join(_plain(line) for line in part) for part in parts]
