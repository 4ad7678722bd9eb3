"""The lines of a body that place pictures, `![](photo:2)`, as every store and program reads them.

PostgreSQL's trigger reads them with the same pattern.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

NO_PICTURE = 0
"""The number of a line that names no picture; no picture ever carries it."""
_LINE = re.compile(r"!\[[^\]\n]*\]\(photo:([0-9]{1,6})\)")
_END = re.compile(r"\]\(photo:([0-9]{1,6})\)")
_ALIKE = re.compile(
    # With a bracket before the address, and after the colon or in its place what may be a number. No two runs of blanks
    # stand beside each other: of many blanks every way to part them would be tried.
    r"!\\?[ \t]?\[[^\]\n]{0,200}\\?\][ \t]?\\?[(\[][ \t]*(?:<[ \t]*)?photo[ \t]*"
    r"(?:[:：][^)\]\n]{0,80}|(?:[;.=][ \t]*)?[0-9][^)\]\n]{0,80})[)\]]?"
    # With one pair of brackets alone, and as a link that has no words.
    r"|!\\?[ \t]?\\?[\[(][ \t]*photo[ \t]*[:：][ \t]*[0-9][^)\]\n]{0,80}[)\]]?"
    r"|(?<![!\\])\[[ \t]*\]\([ \t]*<?photo[ \t]*(?:[:：][ \t]*)?[0-9][^)\n]{0,80}\)",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A picture line of a body: from where to where, in characters, where its number begins, and which that is."""

    start: int
    end: int
    number_at: int
    number: int


def picture_lines(body: str) -> list[int]:
    """The picture numbers that the body's picture lines name, in order."""
    return [line.number for line in lines_in(body)]


def lines_in(body: str) -> Iterator[Line]:
    """The body's picture lines, in order.

    Looked for from their ends: many beginnings without one would each be followed to the end of their line.
    """
    past = 0
    for end in _END.finditer(body):
        begins = max(past, body.rfind("]", past, end.start()) + 1, body.rfind("\n", past, end.start()) + 1)
        start = body.find("![", begins, end.start())
        if start >= 0:
            yield Line(start, end.end(), end.start(1), int(end[1]))
        past = end.end()


def renumbered(body: str, numbers: Mapping[int, int]) -> str:
    """The body with other numbers in its picture lines; those that are not among `numbers` stay."""
    made = []
    past = 0
    for line in lines_in(body):
        made.append(f"{body[past : line.number_at]}{numbers.get(line.number, line.number)}")
        past = line.end - 1
    return "".join(made) + body[past:]


def look_alikes(body: str) -> list[str]:
    """What looks like a picture line in the body and is none: misspelt, or words that were escaped when pasted.

    A link with words to a photo is none of these: its words are on the page. Each line that speaks of a photo is looked
    at by itself: no other thread runs while a pattern is looked for.
    """
    alike = (found for line in body.split("\n") if "photo" in line.lower() for found in _ALIKE.findall(line))
    return [found for found in alike if not _LINE.fullmatch(found)]
