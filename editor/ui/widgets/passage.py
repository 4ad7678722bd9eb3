"""A field for a few paragraphs of plain text, such as a caption."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSignalBlocker
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.ui.widgets.drops import leave_there
from editor.ui.widgets.typed import key_without_controls, words_without_controls
from editor.ui.widgets.words_in import LONGEST, Pastes, as_typed, in_lines


class Passage(QPlainTextEdit):
    """Keeps every sign that is put into it. Qt's own makes no-break spaces ordinary ones when it gives its text.

    `fitted` makes of words that are pasted what it can hold.
    """

    fitted: Callable[[str], str] = staticmethod(in_lines)

    def __init__(self, most: int = LONGEST, parent: QWidget | None = None) -> None:
        """`most` is how many bytes may be pasted at once."""
        super().__init__(parent)
        self._pastes = Pastes(self, self._placed, most)

    def text(self) -> str:
        """What stands in it."""
        return as_typed(self.document())

    def set_text(self, text: str) -> None:
        """Show a text without saying that it was edited; the cursor stays where it is, as far as the text allows."""
        self._pastes.forget()
        if text == self.text():
            return
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        with QSignalBlocker(self):
            self.setPlainText(text)
        end = self.document().characterCount() - 1
        cursor = self.textCursor()
        cursor.setPosition(min(anchor, end))
        cursor.setPosition(min(position, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def setPlainText(self, text: str) -> None:
        self._pastes.forget()
        super().setPlainText(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        from editor.ui.selection.holding import is_copied_elsewhere

        return is_copied_elsewhere(source) or source.hasText()  # Qt's own reads the text, to see that it is not empty

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._pastes.take(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(key_without_controls(event, self))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(words_without_controls(event, self))

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        leave_there(event, self.viewport())

    def _placed(self) -> Callable[[str], None]:
        cursor = self.textCursor()

        def put(words: str) -> None:
            if not self.isReadOnly():
                cursor.insertText(self.fitted(words))
                self.ensureCursorVisible()

        return put
