"""The keys that do more in a list or a quotation than in a paragraph: Enter goes on with it, Tab moves an item in."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript import lines
from editor.ui.manuscript.stretches import replace_line, selected

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Keys:
    """Takes a key first, and says whether it has dealt with it."""

    def __init__(self, edit: QPlainTextEdit, end_word: Callable[[], None]) -> None:
        """`end_word` is called before Enter starts another line."""
        self._edit = edit
        self._end_word = end_word

    def press(self, event: QKeyEvent) -> bool:
        """Enter, or nothing of ours."""
        if event.key() not in _ENTER or self._edit.isReadOnly():
            return False
        if event.modifiers() in _PLAIN:
            self._end_word()
            return self._enter()
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            # Qt would put a line separator in, which Markdown does not know.
            self._edit.textCursor().insertBlock()
            self._edit.ensureCursorVisible()
            return True
        return False

    def _enter(self) -> bool:
        cursor = self._edit.textCursor()
        block = self._edit.document().findBlock(cursor.selectionStart())
        line = block.text()
        start = lines.after_enter(line, cursor.selectionStart() - block.position())
        if start == "":
            return False
        cursor.beginEditBlock()
        if start is None:
            replace_line(cursor, block, lines.ended(line, block.previous().text()))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        else:
            cursor.insertText(f"\n{start}")
        cursor.endEditBlock()
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        return True

    def tab(self, *, forward: bool) -> bool:
        """Move the selected list items further in or out; False where none can go, or is one."""
        if self._edit.isReadOnly():
            return False
        own = self._edit.textCursor()
        went = False
        own.beginEditBlock()
        for block in selected(self._edit):
            line = block.text()
            moved = lines.indented(line, _item_above(block)) if forward else lines.outdented(line)
            if moved is not None:
                replace_line(QTextCursor(own), block, moved)
                went = True
        own.endEditBlock()
        return went


def _item_above(block: QTextBlock) -> str:
    """The line above that an item could belong to: blank lines between are passed over."""
    above = block.previous()
    if above.isValid() and not above.text().strip():
        above = above.previous()
    return above.text() if above.isValid() else ""
