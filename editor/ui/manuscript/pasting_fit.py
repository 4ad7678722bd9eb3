"""How pasted Markdown fits the line it is pasted into. Pure: lines in, the text to insert out."""

import re
from typing import NamedTuple

from editor.ui.manuscript.lines import Head, head

_CROSSHEAD = re.compile(r"#{1,6} ")
_MARKED = re.compile(r"#{1,6} |>|(?:[-*+]|\d{1,9}[.)])(?: |$)|\||-{3,}$|!\[\]\((?:pasted|photo):\d+\)$")
"""What opens a block that is no paragraph. A paragraph that only looks like one is pasted escaped."""
_PICTURE = re.compile(r"\s*!\[[^\]\n]*\]\((?:pasted|photo):\d+\)\s*")


class Around(NamedTuple):
    """Where something is pasted: the line above, the line before and after the cursor, and the line below.

    `over` is the text that it takes the place of.
    """

    above: str
    before: str
    after: str
    below: str
    over: str = ""


def fitted(around: Around, markdown: str) -> str:
    """What to insert so that the pasted copy reads as it did, and so does what stands there.

    One paragraph joins the one it is pasted into. Of several, the first and the last join what stands before and after
    them, if they are paragraphs; the others stay apart. In a quotation and in a list item every line is set in as that
    one is; a list pasted into an item goes on with the items, and pictures pasted at a line of a gallery with the gallery.
    """
    lines = markdown.split("\n")
    if all(map(are_pictures, lines)) and _in_gallery(around):
        return _joined_to(around, markdown)
    start = head(around.before)
    words = bool(around.before[start.end :].strip())
    beside_picture = are_pictures(around.before) or are_pictures(around.after)
    if len(lines) == 1 and not beside_picture and (words or around.after.strip() or start.item or start.quote):
        joined = _unmarked(lines[0])
        if not _MARKED.match(joined):
            return joined
    if len(lines) == 1 and not beside_picture and not _MARKED.match(lines[0]):
        return markdown
    margin = start.indent + start.quote + start.inner + " " * len(start.item)
    if start.item and head(lines[0]).item:
        return _as_items(around, start, lines, words=words)
    gap = f"\n{margin.rstrip()}\n{margin}"
    opening = ""
    if words:
        opening = gap if _MARKED.match(lines[0]) or are_pictures(around.before) else ""
    elif around.above.strip() and not margin.strip() and not start.item:
        opening = "\n"
    return opening + _set_in(lines, margin) + _closing(around, start, lines[-1], margin)


def are_pictures(text: str) -> bool:
    """Whether a text is picture lines and nothing else, at least one."""
    return all(_PICTURE.fullmatch(line) for line in text.split("\n"))


def _in_gallery(around: Around) -> bool:
    """Whether this is before or behind a line of a gallery, or in the place of one. A picture by itself is no gallery."""
    line = f"{around.before}{around.over}{around.after}".strip()
    apart = not around.before.strip() or not around.after.strip()
    return apart and are_pictures(line) and (are_pictures(around.above) or are_pictures(around.below))


def _joined_to(around: Around, markdown: str) -> str:
    """A line of its own between the others of a gallery."""
    before, after = around.before.strip(), around.after.strip()
    return ("\n" if before else "") + markdown + ("\n" if after else "")


def _as_items(around: Around, start: Head, lines: list[str], *, words: bool) -> str:
    """A list pasted into an item: its items follow this one, or begin with it while it is empty."""
    margin = start.indent + start.quote + start.inner
    opening = f"\n{margin}" if words else ""
    first = lines[0] if words else lines[0][head(lines[0]).end :]
    return opening + _set_in([first, *lines[1:]], margin) + (f"\n{margin}{start.item}" if around.after.strip() else "")


def _closing(around: Around, start: Head, last: str, margin: str) -> str:
    if around.after.strip():
        return f"\n{margin.rstrip()}\n{margin}" if _MARKED.match(last) or are_pictures(around.after) else ""
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
