"""How pasted Markdown fits the line it is pasted into. Pure: lines in, the text to insert out."""

import re
from typing import NamedTuple

from editor.ui.manuscript.lines import Head, head

_CROSSHEAD = re.compile(r"#{1,6} ")
_MARKED = re.compile(r"#{1,6} |>|(?:[-*+]|\d{1,9}[.)])(?: |$)|\||-{3,}$|!\[\]\((?:pasted|photo):\d+\)$")
"""What opens a block that is no paragraph. A paragraph that only looks like one is pasted escaped."""


class Around(NamedTuple):
    """Where something is pasted: the line above, the line before and after the cursor, and the line below."""

    above: str
    before: str
    after: str
    below: str


def fitted(around: Around, markdown: str) -> str:
    """What to insert so that the pasted copy reads as it did, and so does what stands there.

    One paragraph joins the one it is pasted into. Of several, the first and the last join what stands before and after
    them, if they are paragraphs; the others stay apart. In a quotation and in a list item every line is set in as that
    one is; a list pasted into an item goes on with the items.
    """
    lines = markdown.split("\n")
    start = head(around.before)
    words = bool(around.before[start.end :].strip())
    if len(lines) == 1 and (words or around.after.strip() or start.item or start.quote):
        joined = _unmarked(lines[0])
        if not _MARKED.match(joined):
            return joined
    if len(lines) == 1 and not _MARKED.match(lines[0]):
        return markdown
    margin = start.indent + start.quote + start.inner + " " * len(start.item)
    if start.item and head(lines[0]).item:
        return _as_items(around, start, lines, words=words)
    gap = f"\n{margin.rstrip()}\n{margin}"
    opening = ""
    if words:
        opening = gap if _MARKED.match(lines[0]) else ""
    elif around.above.strip() and not margin.strip() and not start.item:
        opening = "\n"
    return opening + _set_in(lines, margin) + _closing(around, start, lines[-1], margin)


def _as_items(around: Around, start: Head, lines: list[str], *, words: bool) -> str:
    """A list pasted into an item: its items follow this one, or begin with it while it is empty."""
    margin = start.indent + start.quote + start.inner
    opening = f"\n{margin}" if words else ""
    first = lines[0] if words else lines[0][head(lines[0]).end :]
    return opening + _set_in([first, *lines[1:]], margin) + (f"\n{margin}{start.item}" if around.after.strip() else "")


def _closing(around: Around, start: Head, last: str, margin: str) -> str:
    if around.after.strip():
        return f"\n{margin.rstrip()}\n{margin}" if _MARKED.match(last) else ""
    below = head(around.below)
    beside = bool(around.below[below.end :].strip()) and bool(below.quote) == bool(start.quote)
    return f"\n{margin.rstrip()}" if beside and not start.item else ""


def _set_in(lines: list[str], margin: str) -> str:
    rest = [margin + line if line else margin.rstrip() for line in lines[1:]]
    return "\n".join([lines[0], *rest])


def _unmarked(line: str) -> str:
    """The words of a crosshead, a quotation or an item by itself."""
    start = head(line)
    return _CROSSHEAD.sub("", line, count=1) if _CROSSHEAD.match(line) else line[start.end :]
