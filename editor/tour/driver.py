"""A pair of hands for the real window: they click, type, drop and wait as a person does, and take pictures."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QMimeData, QModelIndex, QPoint, QPointF, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPixmap, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from editor.domain.errors import CopydeskError

W = TypeVar("W", bound=QWidget)
_LOOK = 25
_PATIENCE = 60_000
_SETTLE = 120


class Stuck(CopydeskError):
    """A step of the tour did not come to what it should."""


class Driver:
    """Works one window. Whatever does not happen within a minute is a failure that names what was waited for."""

    def __init__(self, window: QWidget, pictures: Path) -> None:
        """Work `window`; its pictures go into the folder `pictures`."""
        self._window = window
        self._folder = pictures
        self.taken: list[Path] = []
        self.fault = ""

    def note_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A fault of the program itself, wherever it came up: the step that is under way fails."""
        sys.__excepthook__(kind, error, trace)
        self.fault = f"{kind.__name__}: {error}"

    def until(self, what: str, holds: Callable[[], object]) -> None:
        """Let the program go on until something holds.

        Raises:
            Stuck: it does not within a minute, or the program failed.
        """
        loop = QEventLoop()
        look = QTimer(interval=_LOOK)
        look.timeout.connect(lambda: loop.exit(0) if self.fault or holds() else None)
        late = QTimer(interval=_PATIENCE, singleShot=True)
        late.timeout.connect(lambda: loop.exit(1))
        look.start()
        late.start()
        given_up = loop.exec()
        look.stop()
        late.stop()
        if self.fault:
            raise Stuck(f"The program failed while the tour waited for {what}: {self.fault}")
        if given_up:
            raise Stuck(f"The tour waited a minute for {what}, in vain.")

    def rest(self, milliseconds: int = _SETTLE) -> None:
        """Let the program go on for a moment, so that a picture shows it settled."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def find(self, kind: type[W], name: str, within: QWidget | None = None) -> W:
        """The visible widget of this name.

        Raises:
            Stuck: it does not appear.
        """

        def there() -> W | None:
            found = (within or self._window).findChildren(kind, name)
            return next((widget for widget in found if widget.isVisible()), None)

        self.until(f"“{name}” to appear", there)
        widget = there()
        assert widget is not None
        return widget

    def click(self, name: str) -> None:
        """Press a button once it is enabled."""
        button = self.find(QWidget, name)
        self.until(f"“{name}” to be enabled", button.isEnabled)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type_into(self, name: str, text: str) -> None:
        """Type at the end of what a field holds."""
        field = self.find(QWidget, name)
        field.setFocus()
        if isinstance(field, QTextEdit | QPlainTextEdit):
            field.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(field, text)

    def go_to_top(self, name: str) -> None:
        """Put the cursor before all that a text holds, and read from there; one that is only read has no cursor to put."""
        field = self.find(QPlainTextEdit, name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        field.verticalScrollBar().setValue(0)

    def scroll_to_top(self, name: str) -> None:
        """Press Home where a page is shown."""
        page = self.find(QWidget, name)
        keys = page.focusProxy() or page
        keys.setFocus()
        QTest.keyClick(keys, Qt.Key.Key_Home)

    def replace(self, name: str, text: str) -> None:
        """Type over what a field holds."""
        field = self.find(QWidget, name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)

    def paste_into(self, name: str, text: str) -> None:
        """Paste from the clipboard."""
        field = self.find(QWidget, name)
        field.setFocus()
        QApplication.clipboard().setText(text)
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def choose_tab(self, name: str, title: str) -> None:
        """Click the tab whose title begins so.

        Raises:
            Stuck: there is none.
        """
        bar = self.find(QTabWidget, name).tabBar()
        number = next((tab for tab in range(bar.count()) if bar.tabText(tab).startswith(title)), None)
        if number is None:
            raise Stuck(f"“{name}” has no tab “{title}”.")
        place = bar.tabRect(number).center()
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def drop(self, name: str, files: Sequence[Path]) -> None:
        """Drop files from the file manager."""
        target = self.find(QWidget, name)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        place, action = QPointF(target.rect().center()), Qt.DropAction.CopyAction
        held, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(place.toPoint(), action, mime, button, held)
        QApplication.sendEvent(target, enter)
        if not enter.isAccepted():
            raise Stuck(f"“{name}” does not take {', '.join(path.name for path in files)}.")
        QApplication.sendEvent(target, QDropEvent(place, action, mime, button, held))

    def row_of(self, name: str, holds: Callable[[str], bool]) -> int | None:
        """The number of the first row of a list whose text is the one meant, or None."""
        model = self.find(QListView, name).model()
        rows = range(model.rowCount())
        return next((row for row in rows if any(holds(text) for text in _said(model.index(row, 0)))), None)

    def choose_row(self, name: str, holds: Callable[[str], bool]) -> None:
        """Click the row of a list whose text is the one meant, once it is there.

        Raises:
            Stuck: no row is.
        """
        view = self.find(QListView, name)
        there = partial(self.row_of, name, holds)
        self.until(f"the row to choose in “{name}”", lambda: there() is not None)
        row = there()
        assert row is not None
        index = view.model().index(row, 0)
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def choose_person(self, name: str) -> None:
        """Sign in as the person of this name."""
        people = self.find(QListWidget, "people")
        self.choose_row("people", lambda text: text.startswith(name))
        self.until(f"{name} to be chosen", lambda: (people.currentItem().text() or "").startswith(name))

    def picture(self, name: str) -> None:
        """Save what is to be seen, dialogs over the window where they stand."""
        self.rest()
        shown = self._window.grab()
        painter = QPainter(shown)
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible():
                _paint_dialog(painter, dialog, self._window)
        painter.end()
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{len(self.taken) + 1:02}-{name}.png"
        if not shown.save(str(path)):
            raise Stuck(f"The picture “{path.name}” cannot be written.")
        self.taken.append(path)


def _said(index: QModelIndex) -> list[str]:
    """What a row says to the eye and to a screen reader."""
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return [text for text in (index.data(role) for role in roles) if isinstance(text, str)]


def _paint_dialog(painter: QPainter, dialog: QWidget, window: QWidget) -> None:
    # Without a window manager nobody centres dialogs: put them where one would.
    grabbed: QPixmap = dialog.grab()
    place = QRect(QPoint(), dialog.size())
    place.moveCenter(window.rect().center())
    painter.fillRect(window.rect(), QColor(0, 0, 0, 70))
    painter.drawPixmap(place.topLeft(), grabbed)
