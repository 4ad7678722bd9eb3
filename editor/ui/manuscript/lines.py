"""What stands at the head of a line of Markdown, and what the keys make of it. Pure: lines in, lines out."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from editor.ui.manuscript.markup import RULE

STEP = 2
"""Blanks that a list within a list starts further in, at least: as far as the text of the item above."""
_HEAD = re.compile(
    r"(?P<indent>[ \t]*)(?P<quote>(?:>[ ]?)*)(?P<inner>[ \t]*)(?P<item>(?:[-*+]|\d{1,9}[.)])(?:[ ]+|$))?"
)
_CROSSHEAD = re.compile(r"[ ]{0,3}#{1,6}(?:[ \t]+|$)")
_DEEPEST = 40
"""Blanks that a list item may start with; nobody nests further."""


class Head(NamedTuple):
    """The start of a line: blanks, quotation marks, blanks, the mark of a list item; and where the words begin."""

    indent: str
    quote: str
    inner: str
    item: str
    end: int

    @property
    def ordered(self) -> bool:
        """Whether the item is numbered."""
        return self.item[:1].isdigit()


def head(line: str) -> Head:
    """What a line starts with."""
    found = _HEAD.match(line)
    assert found is not None  # every part may be empty
    return Head(found["indent"], found["quote"], found["inner"], found["item"] or "", found.end())


def after_enter(line: str, column: int) -> str | None:
    """What the next line starts with when Enter is pressed in this one.

    None when the line is an empty item or quotation, which Enter ends instead.
    """
    start = head(line)
    if column < start.end or not (start.item or start.quote) or RULE.match(line):
        return ""
    if not line[start.end :].strip():
        return None
    return start.indent + start.quote + start.inner + _next_item(start.item)


def _next_item(item: str) -> str:
    number = re.match(r"\d+", item)
    return f"{int(number[0]) + 1}{item[number.end() :]}" if number else item


def ended(line: str, above: str) -> str:
    """An empty item or quotation after Enter: one level less of it, or a paragraph of its own.

    Without a blank line `above` it, that would be read as part of the item or quotation.
    """
    start = head(line)
    if start.item:
        left = outdented(line) or start.indent + start.quote
    else:
        left = start.indent + re.sub(r">[ ]?$", "", start.quote)
    return left if left.strip() or not above.strip() else "\n"


def indented(line: str, above: str) -> str | None:
    """A list item one level further in; None where it cannot go, for want of an item above that it could belong to."""
    start, over = head(line), head(above)
    deep = len(over.inner or over.indent) + len(over.item)
    own = len(start.inner or start.indent)
    if not start.item or not over.item or own >= deep or deep > _DEEPEST:
        return None
    return _set_in(line, start, own + max(STEP, len(over.item)))


def outdented(line: str) -> str | None:
    """A list item one level further out; None where it stands at the margin."""
    start = head(line)
    own = len(start.inner or start.indent)
    if not start.item or not own:
        return None
    return _set_in(line, start, max(0, own - max(STEP, len(start.item))))


def _set_in(line: str, start: Head, blanks: int) -> str:
    if start.quote:
        return start.indent + start.quote + " " * blanks + line[start.end - len(start.item) :]
    return " " * blanks + line[start.end - len(start.item) :]


def crossheads(lines: Sequence[str]) -> list[str]:
    """The lines as crossheads; or, when all of them are, as paragraphs again."""
    if _all(lines, _CROSSHEAD.match):
        return [_paragraph(line) for line in lines]
    return [f"## {_bare(line)}" if _counts(line, lines) else line for line in lines]


def quoted(lines: Sequence[str]) -> list[str]:
    """The lines as one quotation, blank ones between them included; or, when all are, without it."""
    if _all(lines, lambda line: head(line).quote):
        return [re.sub(r"^([ ]{0,3})>[ ]?", r"\1", line) for line in lines]
    return [f"> {line}" if _counts(line, lines) else ">" for line in lines]


def bullets(lines: Sequence[str]) -> list[str]:
    """The lines as items of a list; or, when all are, as paragraphs again."""
    if _all(lines, lambda line: head(line).item and not head(line).ordered):
        return [_without_item(line) for line in lines]
    return [_with_item(line, "- ") if _counts(line, lines) else line for line in lines]


def numbers(lines: Sequence[str]) -> list[str]:
    """The lines as items of a numbered list; or, when all are, as paragraphs again."""
    if _all(lines, lambda line: head(line).ordered):
        return [_without_item(line) for line in lines]
    made, number = [], 0
    for line in lines:
        number += _counts(line, lines)
        made.append(_with_item(line, f"{number}. ") if _counts(line, lines) else line)
    return made


def _counts(line: str, lines: Sequence[str]) -> bool:
    """A blank line is passed over, unless it is all there is."""
    return bool(line.strip()) or len(lines) == 1


def _all(lines: Sequence[str], is_one: Callable[[str], object]) -> bool:
    written = [line for line in lines if line.strip()]
    return bool(written) and all(is_one(line) for line in written)


def _without_item(line: str) -> str:
    start = head(line)
    return start.indent + start.quote + line[start.end :]


def _bare(line: str) -> str:
    """The words of a line, without what makes it an item, a quotation or a crosshead."""
    return _paragraph(line[head(line).end :]).lstrip()


def _paragraph(line: str) -> str:
    """A line that may be a crosshead, as a paragraph."""
    found = _CROSSHEAD.match(line)
    return line[found.end() :] if found else line


def _with_item(line: str, item: str) -> str:
    line = _paragraph(line)
    start = head(line)
    return start.indent + start.quote + start.inner + item + line[start.end :]
