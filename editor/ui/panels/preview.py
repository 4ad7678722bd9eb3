"""The page as readers will see it, beside the copy. Nothing of the web engine is loaded before it is first shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from editor.ui.icons import Icons
from editor.ui.widgets.build import column, label, named, row, tool
from editor.ui.widgets.empty import empty_state

if TYPE_CHECKING:
    from editor.ui.page_jobs import Page
    from editor.ui.panels.preview_page import PreviewView

PHONE = 390
"""Pixels of a phone's width."""


class PreviewPanel(QWidget):
    """`wanted` asks for the page; nothing is asked for while nobody looks."""

    wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "preview_panel", "Preview")
        self._view: PreviewView | None = None
        self._pictures: dict[str, bytes] = {}
        self._wide = tool("preview_wide", "As wide as there is room", icons.icon("desktop", "muted"), self._as_desktop)
        self._phone = tool("preview_phone", "As wide as a phone", icons.icon("phone", "muted"), self._as_phone)
        self._note = label("preview_note", "Preview · not the released page", "small")
        self._stack = named(QStackedWidget(), "preview_stack")
        self._stack.addWidget(
            empty_state("no_preview", icons, "preview", "No page yet", "Open a story to see its page.")
        )
        self._frame = named(QWidget(), "preview_frame", ground="paper")
        self._frame_row = row(gap=0)
        self._frame.setLayout(self._frame_row)
        self._stack.addWidget(self._frame)
        bar = row(self._note, None, self._phone, self._wide, margins=(12, 6, 8, 6), gap=2)
        self.setLayout(column(bar, self._stack, gap=0))

    @property
    def known(self) -> tuple[str, ...]:
        """The pictures that are here already, by SHA-256."""
        return tuple(self._pictures)

    def show_page(self, story_id: str, page: "Page") -> None:
        """Show a page."""
        self._pictures.update(page.pictures)
        self._stack.setCurrentIndex(1)
        self._shown_in().show_page(story_id, page.html, self._pictures)

    def clear(self) -> None:
        """No story is open."""
        self._pictures.clear()
        self._stack.setCurrentIndex(0)

    def let_go(self) -> None:
        """The window closes: end the web engine in the order it wants."""
        if self._view is not None:
            self._view.let_go()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wanted.emit()

    def _shown_in(self) -> "PreviewView":
        if self._view is None:
            from editor.ui.panels.preview_page import PreviewView, prepare

            prepare()
            self._view = PreviewView(self._frame)
            self._frame_row.addWidget(self._view, 1)
        return self._view

    def _as_phone(self) -> None:
        if self._view is not None:
            self._view.setMaximumWidth(PHONE)
            self._frame_row.setAlignment(self._view, Qt.AlignmentFlag(0))

    def _as_desktop(self) -> None:
        if self._view is not None:
            self._view.setMaximumWidth(16_777_215)
