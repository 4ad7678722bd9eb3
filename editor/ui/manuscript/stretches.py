"""The paragraphs that are selected, and changing them as one step."""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript.stretch import Stretch
from editor.ui.manuscript.utf16 import characters, units

_KEEP = QTextCursor.MoveMode.KeepAnchor


def selected(edit: QPlainTextEdit) -> list[QTextBlock]:
    """The paragraphs that are selected, or that the cursor stands in."""
    cursor = edit.textCursor()
    block = edit.document().findBlock(cursor.selectionStart())
    found = [block]
    while block.next().isValid() and block.next().position() < cursor.selectionEnd():
        block = block.next()
        found.append(block)
    return found


def inside(cursor: QTextCursor, block: QTextBlock) -> Stretch:
    """The part of a paragraph that is selected."""
    text = block.text()
    start = max(0, cursor.selectionStart() - block.position())
    end = min(block.length() - 1, max(start, cursor.selectionEnd() - block.position()))
    return Stretch(text, characters(text, start), characters(text, end))


def put(edit: QPlainTextEdit, blocks: Sequence[QTextBlock], parts: Sequence[Stretch]) -> None:
    """Change the paragraphs in one step, and select from the start of the first stretch to the end of the last."""
    if not blocks:
        return
    cursor = edit.textCursor()
    first, last = blocks[0].blockNumber(), blocks[-1].blockNumber()
    cursor.beginEditBlock()
    for block, part in zip(blocks, parts, strict=True):
        replace_line(cursor, block, part.text)
    cursor.endEditBlock()
    document = edit.document()
    start = document.findBlockByNumber(first).position() + units(parts[0].text, parts[0].start)
    end = document.findBlockByNumber(last).position() + units(parts[-1].text, parts[-1].end)
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP)
    edit.setTextCursor(cursor)


def replace_line(cursor: QTextCursor, block: QTextBlock, after: str) -> None:
    """Make a paragraph read `after`, touching no more of it than differs."""
    before = block.text()
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    start = block.position() + units(before, head)
    end = block.position() + units(before, len(before) - tail)
    if start != end or head != len(after) - tail:
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        cursor.insertText(after[head : len(after) - tail])
