"""Pictures dragged over the copy and dropped on it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.widgets.drops import picture_files


class TakesPictures(QPlainTextEdit):
    """Text on which picture files may be dropped; `pictures_dropped` carries their paths."""

    pictures_dropped = Signal(list)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if picture_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        files: list[Path] = picture_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.pictures_dropped.emit(files)
        else:
            super().dropEvent(event)
