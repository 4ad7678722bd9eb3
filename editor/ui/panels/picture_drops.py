"""Picture files dragged over a panel and dropped on it."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from editor.ui.theme import Theme
from editor.ui.widgets.drops import leave_there, picture_files

if TYPE_CHECKING:
    from editor.ui.widgets.drop_veil import DropVeil


class TakesPictures(QWidget):
    """Takes picture files while `takes_files` is on, and says before what will become of them.

    `pictures_dropped` carries the files, and the number of the waiting place one of them was dropped on, or 0.
    """

    pictures_dropped = Signal(list, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._theme = theme
        self.takes_files = False

    @cached_property
    def veil(self) -> "DropVeil":
        """What lies over the panel while files are dragged over it, made when they first are."""
        from editor.ui.widgets.drop_veil import DropVeil

        return DropVeil(self._theme, self)

    def waiting_at(self, place: QPoint) -> int:
        """The number of the picture under a place of the panel if it waits for its file, else 0."""
        del place
        return 0

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        files = picture_files(event.mimeData())
        if self.takes_files and files:
            event.acceptProposedAction()
            waiting = self._waiting(event, files)
            what = "this picture" if len(files) == 1 else f"these {len(files):,} pictures"
            self.veil.say(f"Drop it as the file of picture {waiting}" if waiting else f"Drop to attach {what}")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        del event
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        files = picture_files(event.mimeData())
        self.veil.hide()
        if self.takes_files and files:
            event.acceptProposedAction()
            leave_there(event, self)
            self.pictures_dropped.emit(files, self._waiting(event, files))

    def _waiting(self, event: QDropEvent, files: list[Path]) -> int:
        """The place that one file alone is dropped on."""
        return self.waiting_at(event.position().toPoint()) if len(files) == 1 else 0
