"""The lines of a body that place pictures, `![](photo:2)`, as every store and program reads them.

PostgreSQL's trigger reads them with the same pattern.
"""

import re
from collections.abc import Mapping

NO_PICTURE = 0
"""The number of a line that names no picture; no picture ever carries it."""
_LINE = re.compile(r"!\[[^\]\n]*\]\(photo:([0-9]{1,6})\)")
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


def picture_lines(body: str) -> list[int]:
    """The picture numbers that the body's picture lines name, in order."""
    return [int(number) for number in _LINE.findall(body)]


def renumbered(body: str, numbers: Mapping[int, int]) -> str:
    """The body with other numbers in its picture lines; those that are not among `numbers` stay."""

    def line(found: re.Match[str]) -> str:
        number = numbers.get(int(found[1]), int(found[1]))
        return f"{found[0][: found.start(1) - found.start()]}{number})"

    return _LINE.sub(line, body)


def look_alikes(body: str) -> list[str]:
    """What looks like a picture line in the body and is none: misspelt, or words that were escaped when pasted.

    A link with words to a photo is none of these: its words are on the page. Each line that speaks of a photo is looked
    at by itself: no other thread runs while a pattern is looked for.
    """
    alike = (found for line in body.split("\n") if "photo" in line.lower() for found in _ALIKE.findall(line))
    return [found for found in alike if not _LINE.fullmatch(found)]
