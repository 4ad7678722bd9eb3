"""The page and the buttons above it. Nothing of the web engine is loaded before somebody looks."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QStackedWidget, QWidget

from editor.ui.icons import Icons
from editor.ui.theme import restyle
from editor.ui.turns import Turns
from editor.ui.widgets.build import column, label, named, row, tool
from editor.ui.widgets.empty import empty_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.ui.preview.serving import Pictures
    from editor.ui.preview.view import PreviewView

PHONE = 390
DESKTOP = 1_280
"""Pixels, in the page's own measure, of a phone's and a desktop's width."""
_LEAST_ZOOM = 0.25
_ENGINE = ("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "editor.ui.preview.view")
_NOTE = "Preview · not the released page"
_BEHIND = "Preview · behind the copy"
_CHECKED = True


class PreviewPane(QWidget):
    """`shown` is sent each time somebody looks, `moved` when the pane is asked into its own window or back."""

    shown = Signal()
    moved = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "preview_pane", "Preview", ground="paper")
        self.view: PreviewView | None = None
        self._loading = Turns(self._loaded, self)
        self._phone = tool("preview_phone", "As wide as a phone", icons.icon("phone", "muted"), self._fit)
        self._desktop = tool("preview_wide", "As wide as a desktop", icons.icon("desktop", "muted"), self._fit)
        self._widths = QButtonGroup(self)
        for button in (self._phone, self._desktop):
            button.setCheckable(_CHECKED)
            self._widths.addButton(button)
        self._phone.setChecked(_CHECKED)
        move = tool("preview_window", "In its own window, or back", icons.icon("external", "muted"), self.moved.emit)
        self._note = label("preview_note", _NOTE, "small")
        self._stack = named(QStackedWidget(), "preview_stack")
        words = "Open a story to see its page."
        self._stack.addWidget(empty_state("no_preview", icons, "preview", "No page yet", words))
        self._frame = named(QWidget(), "preview_frame", ground="paper")
        self._stack.addWidget(self._frame)
        failed = empty_state("preview_failed", icons, "warning", "The page cannot be shown", "")
        (self._why,) = failed.findChildren(QLabel, "preview_failed_words")
        self._stack.addWidget(failed)
        bar = row(self._note, None, self._phone, self._desktop, move, margins=(12, 6, 8, 6), gap=2)
        self.setLayout(column(bar, self._stack, gap=0))

    def load(self) -> None:
        """Load the web engine, part by part, while the page is being made."""
        if self.view is None:
            self._loading.begin()

    def _loaded(self) -> "Iterator[None]":
        for module in _ENGINE:
            import_module(module)
            yield

    def open_view(self, script: Path, pictures: "Pictures") -> "PreviewView":
        """Show the page's place; the web engine is loaded the first time."""
        if self.view is None:
            from editor.ui.preview.lock import prepare
            from editor.ui.preview.view import PreviewView

            self._loading.drop()
            prepare()
            self.view = PreviewView(script, pictures, self._frame)
        self._stack.setCurrentIndex(1)
        self._say(_NOTE)
        self._fit()
        self.view.show()
        return self.view

    @property
    def has_keyboard(self) -> bool:
        """Whether keys go to the page itself."""
        return self.view is not None and self.view.focusProxy() is self.window().focusWidget()

    def copy(self) -> None:
        """What is selected on the page onto the clipboard."""
        if self.view is not None:
            self.view.copy()

    def select_all(self) -> None:
        """Select all of the page."""
        if self.view is not None:
            self.view.select_all()

    def clear(self) -> None:
        """No story is open."""
        self._stack.setCurrentIndex(0)
        self._say(_NOTE)

    def fail(self, why: str, *, page_stays: bool) -> None:
        """Say that the page could not be made: the one made before stays, if it is this story's."""
        if page_stays:
            self._say(_BEHIND, why)
        else:
            self._why.setText(why)
            self._stack.setCurrentIndex(2)

    def _say(self, note: str, why: str = "") -> None:
        if note != self._note.text():
            self._note.setText(note)
            self._note.setToolTip(why)
            self._note.setAccessibleDescription(why)
            self._note.setProperty("level", "warning" if why else "")
            restyle(self._note)

    def let_go(self) -> None:
        """The window closes: end the web engine in the order it wants."""
        if self.view is not None:
            self.view.let_go()

    def _fit(self) -> None:
        """Give the page the width that was chosen, smaller where there is no room for it."""
        if self.view is None:
            return
        room = self._frame.width()
        wanted = PHONE if self._phone.isChecked() else DESKTOP
        width = min(room, wanted) if wanted == PHONE else room
        self.view.setGeometry((room - width) // 2, 0, width, self._frame.height())
        self.view.set_zoom(max(_LEAST_ZOOM, min(1.0, width / wanted)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.shown.emit()
