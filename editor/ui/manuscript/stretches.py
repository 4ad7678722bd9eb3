"""The paragraphs that are selected, and changing them as one step."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from editor.text.edits import shared
from editor.ui.manuscript.pieces import grouped, parts, taken_out
from editor.ui.manuscript.stages import Making
from editor.ui.manuscript.stretch import Stretch
from editor.ui.manuscript.utf16 import characters, units

if TYPE_CHECKING:
    from editor.text.moving import Edit

_KEEP = QTextCursor.MoveMode.KeepAnchor
_SEPARATOR = "\N{PARAGRAPH SEPARATOR}"


class Chosen(NamedTuple):
    """The selected paragraphs, or the one that the cursor stands in: the number of the first, and what is selected in each."""

    first: int
    parts: list[Stretch]


def chosen(edit: QPlainTextEdit) -> Chosen:
    """What is selected. The text is read in one go: asking each of some thousand paragraphs would be felt."""
    cursor, document = edit.textCursor(), edit.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first, last = document.findBlock(start), document.findBlock(end)
    if last != first and last.position() == end:
        last = last.previous()
    texts = _texts(first, last)
    stretches = [Stretch(text, 0, len(text)) for text in texts]
    stretches[-1] = stretches[-1]._replace(end=characters(texts[-1], end - last.position()))
    stretches[0] = stretches[0]._replace(start=characters(texts[0], start - first.position()))
    return Chosen(first.blockNumber(), stretches)


def put(edit: QPlainTextEdit, before: Chosen, after: Mapping[int, Stretch]) -> Making:
    """Make some of the chosen paragraphs others, and select from the first stretch to the end of the last; in stages.

    `after` has them by their place among the chosen. From the first that differs to the last the text is one edit, or one
    for each thousand or so: one for each paragraph would take a second in a long story.
    """
    if not after:
        return
    old = [part.text for part in before.parts]
    new = [after[place].text if place in after else text for place, text in enumerate(old)]
    document, cursor = edit.document(), edit.textCursor()
    backwards = cursor.position() < cursor.anchor()
    yield from _put_others(cursor, before.first, old, new)
    start, end = (
        _at(document, before.first + place) + units(after[place].text, column)
        for place, column in ((min(after), after[min(after)].start), (max(after), after[max(after)].end))
    )
    cursor.setPosition(end if backwards else start)
    cursor.setPosition(start if backwards else end, _KEEP)
    edit.setTextCursor(cursor)


def put_lines(document: QTextDocument, edits: "Iterable[Edit]") -> Making:
    """Put lines in, take others out, or make some others; in stages. The cursors of the document are left to the caller."""
    for edit in edits:
        if len(edit.lines) == edit.end - edit.start:
            ends = (document.findBlockByNumber(line) for line in (edit.start, edit.end - 1))
            yield from _put_others(QTextCursor(document), edit.start, _texts(*ends), edit.lines)
            continue
        yield from taken_out(_lines(document, edit.start, edit.end))
        if edit.lines:
            at_the_end = edit.start == document.blockCount()
            cursor = QTextCursor(document)
            cursor.setPosition(document.characterCount() - 1 if at_the_end else _at(document, edit.start))
            text = "\n".join(edit.lines)
            for part in parts(f"\n{text}" if at_the_end else f"{text}\n"):
                cursor.insertText(part)
                yield None


def _put_others(cursor: QTextCursor, first: int, old: Sequence[str], new: Sequence[str]) -> Making:
    """Make the lines from `first` on read otherwise, those that do, in rows that are each made within a moment."""
    for row in grouped((place for place, text in enumerate(old) if text != new[place]), new):
        _replace(cursor, first + row.start, old[row.start : row.stop], new[row.start : row.stop])
        yield None


def _lines(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """These lines selected, with what parts them from those below, or at the end from those above."""
    cursor, over = QTextCursor(document), end == document.blockCount() and end > start
    cursor.setPosition(_at(document, start) - over)
    cursor.setPosition(document.characterCount() - 1 if over else _at(document, end), _KEEP)
    return cursor


def _at(document: QTextDocument, line: int) -> int:
    return document.findBlockByNumber(line).position()


def replace_line(cursor: QTextCursor, block: QTextBlock, after: str) -> None:
    """Make a paragraph read `after`, touching no more of it than differs."""
    _replace(cursor, block.blockNumber(), [block.text()], [after])


def _replace(cursor: QTextCursor, number: int, old: Sequence[str], new: Sequence[str]) -> None:
    """Make the lines from `number` on read otherwise, touching no more of the first and the last than differs."""
    document = cursor.document()
    head = shared(old[0], new[0])
    least = head if len(old) == 1 else 0
    tail = min(shared(old[-1][::-1], new[-1][::-1]), len(old[-1]) - least, len(new[-1]) - least)
    start = document.findBlockByNumber(number).position() + units(old[0], head)
    last = document.findBlockByNumber(number + len(old) - 1)
    end = last.position() + units(old[-1], len(old[-1]) - tail)
    text = "\n".join(new)[head:]
    text = text[: len(text) - tail]
    if start != end or text:
        cursor.beginEditBlock()  # or Qt would make it one step with what was put in right before it
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        cursor.insertText(text)
        cursor.endEditBlock()


def _texts(first: QTextBlock, last: QTextBlock) -> list[str]:
    """The text of each paragraph from one to another, read in one go."""
    cursor = QTextCursor(first)
    cursor.setPosition(last.position() + last.length() - 1, _KEEP)
    return cursor.selectedText().split(_SEPARATOR)
