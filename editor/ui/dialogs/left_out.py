"""All that a paste left out."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QWidget

from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named

TALLEST = 360
"""Pixels of the list; a longer one is scrolled."""


class LeftOutDialog(Dialog):
    """One line for each kind of thing."""

    def __init__(self, left_out: tuple[str, ...], parent: QWidget) -> None:
        super().__init__("left_out_dialog", "What the paste left out", parent, width=520)
        words = "These were on the clipboard and did not go into the copy:" if left_out else "Nothing was left out."
        self.list = named(QListWidget(), "left_out_list", "What was left out")
        self.list.setWordWrap(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.addItems([f"{line[:1].upper()}{line[1:]}" for line in left_out])
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)  # there is nothing to choose
        self.list.setFixedHeight(TALLEST)
        self.list.setVisible(bool(left_out))
        body = column(label("left_out_words", words, wraps=True), self.list, gap=10)
        self.lay_out(body, "Close", self.accept, kind="", back="")

    def showEvent(self, event: QShowEvent) -> None:
        """As tall as what it lists, now that the lines are broken."""
        super().showEvent(event)
        self.list.doItemsLayout()
        last = self.list.visualItemRect(self.list.item(self.list.count() - 1)) if self.list.count() else QRect()
        self.list.setFixedHeight(min(last.bottom() + 1 + 2 * self.list.frameWidth(), TALLEST))
        self.adjustSize()
