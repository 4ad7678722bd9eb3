"""From plain text to Markdown copy."""

import re

from editor.text.pasting.dropped import Dropped, Tally
from editor.text.pasting.inline import plain
from editor.text.pasting.limits import LARGEST_MARKUP, refuse_larger
from editor.text.pasting.result import Pasted
from editor.text.pasting.signs import visible, whole

_SHORTEST_WRAPPED = 50
_LONGEST_WRAPPED = 90
_LIST_LINE = re.compile(r"(?:[-*+•·–]|\(?\w{1,3}[.)])\s")
_BLANKS = re.compile(r"[ \t]+")
_QUOTED = re.compile(r"(?:> ?)+")
_DEEPEST_QUOTE = 40


def from_plain(text: str) -> Pasted:
    """Plain text as copy that reads the same: every sign Markdown would take for a mark is escaped.

    An empty line parts paragraphs, and so does every line end unless the text is clearly hard-wrapped: at least three
    lines in a row of which all but the last are between 50 and 90 signs long, none of them a list line. Those are put
    together again, and then so are two such lines elsewhere in it. Lines that open with `>` stay quotations. Raises `Refused` beyond `LARGEST_MARKUP`.
    """
    refuse_larger(len(text), LARGEST_MARKUP)
    text = text.rstrip("\0")  # some programs end their text as C does
    tally = Tally()
    text = visible(whole(text.removeprefix("\ufeff"), tally), tally)
    tally.add(Dropped.HARD_BLANK, text.count("\xa0"))
    written: list[str] = []
    depth_before = 0
    for depth, paragraph in _paragraphs(text.replace("\xa0", " ")):
        if written:
            written.append(("> " * min(depth, depth_before)).rstrip())
        written.append("> " * depth + plain(paragraph))
        depth_before = depth
    return Pasted("\n".join(written), tally.told())


def _paragraphs(text: str) -> list[tuple[int, str]]:
    """Each paragraph with the number of quotation signs before it."""
    groups: list[tuple[int, list[str]]] = []
    depth_now = -1
    for line in text.split("\n"):
        marks = _QUOTED.match(line)
        depth = min(marks[0].count(">"), _DEEPEST_QUOTE) if marks else 0
        words = _BLANKS.sub(" ", line[marks.end() :] if marks else line).strip()
        if not words:
            depth_now = -1
            continue
        if depth != depth_now:
            groups.append((depth, []))
        groups[-1][1].append(words)
        depth_now = depth
    least = 2 if any(_is_wrapped(lines, 3) for _, lines in groups) else 3
    return [
        (depth, paragraph)
        for depth, lines in groups
        for paragraph in ([" ".join(lines)] if _is_wrapped(lines, least) else lines)
    ]


def _is_wrapped(lines: list[str], least: int) -> bool:
    return (
        len(lines) >= least
        and all(_SHORTEST_WRAPPED <= len(line) <= _LONGEST_WRAPPED for line in lines[:-1])
        and len(lines[-1]) <= _LONGEST_WRAPPED
        and not any(map(_LIST_LINE.match, lines))
    )
