"""What readers see, and what stands against the pictures in it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named
from editor.ui.widgets.wrapped import WrappedLines

if TYPE_CHECKING:
    from editor.services.live_checks import LiveFault

HIGH = 300
"""Pixels of the list; a longer one is scrolled."""


class LiveRightsDialog(Dialog):
    """A line for each live story and each thing against its pictures. `story_wanted` carries the slug of the one chosen."""

    story_wanted = Signal(str)

    def __init__(self, faults: "list[LiveFault]", parent: QWidget) -> None:
        super().__init__("live_rights_dialog", "Rights of what is live", parent, width=620)
        stories = len({fault.story.id for fault in faults})
        words = {
            0: "Nothing stands against the pictures of what readers see.",
            1: "One story that readers see has a picture that they should not:",
        }.get(stories, f"{stories:,} stories that readers see have pictures that they should not:")
        self.list = named(QListWidget(), "live_rights_list", "Live stories and their pictures", kind="boxed")
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.setSpacing(2)
        self.list.setFixedHeight(HIGH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for fault in faults:
            item = QListWidgetItem(f"{fault.story.headline or fault.story.slug}\n{fault.finding.message}")
            item.setData(Qt.ItemDataRole.UserRole, fault.story.slug)
            self.list.addItem(item)
        self.list.setVisible(bool(faults))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self._go())
        body = column(label("live_rights_words", words, "muted", wraps=True), self.list, gap=10)
        if faults:
            self.lay_out(body, "Open story", self._go, back="Close")
        else:
            self.lay_out(body, "Close", self.accept, kind="", back="")

    def _go(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.story_wanted.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
