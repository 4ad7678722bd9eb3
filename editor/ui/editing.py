"""Undo, cut, copy and paste from the menu or the palette: in the field that has the keyboard, as the keys do them."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from editor.ui.main_window import MainWindow


class Editing(QObject):
    """One method for each action. Where no field of text has the keyboard, it only comes to the copy."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def undo(self) -> None:
        """Take the last change back."""
        if field := self._writable():
            field.undo()

    def redo(self) -> None:
        """Make it again."""
        if field := self._writable():
            field.redo()

    def cut(self) -> None:
        """The selected words onto the clipboard, and out of the text."""
        if field := self._writable():
            field.cut()

    def copy(self) -> None:
        """The selected words onto the clipboard."""
        if field := self._field():
            field.copy()

    def paste(self) -> None:
        """What is on the clipboard into the text."""
        if field := self._writable():
            field.paste()

    def select_all(self) -> None:
        """All that stands in the field."""
        if field := self._field():
            field.selectAll()

    def _field(self) -> QLineEdit | QPlainTextEdit | None:
        field = self._window.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit):
            return field
        self._window.story.manuscript.setFocus()
        return None

    def _writable(self) -> QLineEdit | QPlainTextEdit | None:
        field = self._field()
        return None if field is None or field.isReadOnly() else field
