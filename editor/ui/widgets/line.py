"""A field for a few words in one line, such as a byline."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QMimeData
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu

from editor.ui.widgets.build import named
from editor.ui.widgets.drops import leave_there
from editor.ui.widgets.typed import key_without_controls, words_without_controls

if TYPE_CHECKING:
    from editor.ui.widgets.words_in import Pastes

_KEYS = QKeySequence.StandardKey
_Deed = tuple[str, QKeySequence.StandardKey | None, Callable[[], None], bool]


class Line(QLineEdit):
    """Qt's own reads the clipboard on the GUI thread, to paste and even to show its menu, and cuts off what is too long."""

    @cached_property
    def _pastes(self) -> "Pastes":
        from editor.ui.widgets.words_in import Pastes

        return Pastes(self, self._placed)

    def setText(self, text: str | None) -> None:
        if "_pastes" in vars(self):
            self._pastes.forget()
        super().setText(text)

    def paste(self) -> None:
        self._take(QGuiApplication.clipboard().mimeData())

    def _take(self, source: QMimeData) -> None:
        if not self.isReadOnly():
            self._pastes.take(source)

    def _placed(self) -> Callable[[str], None]:
        from editor.ui.widgets.words_in import in_one_line

        text, start, length = self.text(), self.selectionStart(), self.selectionLength()

        def put(words: str) -> None:
            if start >= 0 and text == self.text():
                self.setSelection(start, length)
            added = in_one_line(words)
            if len(self.text()) - self.selectionLength() + len(added) > self.maxLength():
                self._pastes.say("What was pasted is longer than this line takes; nothing was put in.")
            elif not self.isReadOnly():
                self.insert(added)

        return put

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_KEYS.Paste):
            self.paste()
        else:
            super().keyPressEvent(key_without_controls(event, self))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(words_without_controls(event, self))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clipboard = QGuiApplication.clipboard()
        if event.button() is QtCore.Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self.deselect()
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self._take(clipboard.mimeData(QClipboard.Mode.Selection))
        else:
            super().mouseReleaseEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is self:
            super().dropEvent(event)
            return
        self.deselect()
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self._take(event.mimeData())
        event.acceptProposedAction()
        leave_there(event, self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = named(QMenu(self), f"{self.objectName()}_menu")
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in self._deeds():
            for words, key, do, is_possible in group:
                action = menu.addAction(words, do)
                action.setEnabled(is_possible)
                if key is not None:
                    action.setShortcut(key)
            menu.addSeparator()
        menu.popup(event.globalPos())

    def _deeds(self) -> "tuple[tuple[_Deed, ...], ...]":
        """What the menu offers: its words, its key, what does it, and whether it can be done now."""
        edits, chosen = not self.isReadOnly(), self.hasSelectedText()
        shown = chosen and self.echoMode() is QLineEdit.EchoMode.Normal
        return (
            (
                ("&Undo", _KEYS.Undo, self.undo, edits and self.isUndoAvailable()),
                ("&Redo", _KEYS.Redo, self.redo, edits and self.isRedoAvailable()),
            ),
            (
                ("Cu&t", _KEYS.Cut, self.cut, edits and shown),
                ("&Copy", _KEYS.Copy, self.copy, shown),
                ("&Paste", _KEYS.Paste, self.paste, edits),
                ("&Delete", None, self.del_, edits and chosen),
            ),
            (("Select &All", _KEYS.SelectAll, self.selectAll, bool(self.text())),),
        )
