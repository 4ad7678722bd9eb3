"""Undo, cut, copy and paste from the menu or the palette: in the place that has the keyboard, as the keys do them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from editor.ui.main_window import MainWindow
from editor.ui.models import roles
from editor.ui.preview.pane import PreviewPane


class Editing(QObject):
    """One method for each action. Words of a list or of the previewed page can be copied as well as those of a field.

    Where there is nothing to do it to, the keyboard only comes to the copy.
    """

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
        """The selected words, or the rows that are chosen, onto the clipboard."""
        place = self._window.focusWidget()
        if isinstance(place, QAbstractItemView):
            QGuiApplication.clipboard().setText(_rows(place))
        elif page := _page(place):
            page.copy()
        elif field := self._field():
            field.copy()

    def paste(self) -> None:
        """What is on the clipboard into the text."""
        if field := self._writable():
            field.paste()

    def select_all(self) -> None:
        """All that stands in the field, in the list where several may be chosen, or on the page."""
        place = self._window.focusWidget()
        if isinstance(place, QAbstractItemView):
            place.selectAll()
        elif page := _page(place):
            page.select_all()
        elif field := self._field():
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


def _rows(view: QAbstractItemView) -> str:
    """What the chosen rows of a list say, one a line; that of the row the keyboard is on while none is chosen."""
    chosen = view.selectionModel().selectedIndexes() or [view.currentIndex()]
    rows = sorted(chosen, key=lambda index: (index.row(), index.column()))
    return "\n".join(str(index.data(roles.DISPLAY) or "") for index in rows)


def _page(place: QWidget | None) -> PreviewPane | None:
    """The previewed page that has the keyboard."""
    while place is not None and not isinstance(place, PreviewPane):
        place = place.parentWidget()
    return place if place is not None and place.has_keyboard else None
