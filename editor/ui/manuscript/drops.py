"""Files dragged over the copy and dropped on it: pictures and documents."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.widgets.drops import local_files, picture_files


class TakesFiles(QPlainTextEdit):
    """Text on which files may be dropped; `pictures_dropped` and `documents_dropped` carry their paths."""

    pictures_dropped = Signal(list)
    documents_dropped = Signal(list)

    def take_files(self, source: QMimeData) -> bool:
        """Pass files on; False when it is something else."""
        files = local_files(source)
        if files:
            (self.pictures_dropped if picture_files(source) else self.documents_dropped).emit(files)
        return bool(files)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dropEvent(event)
            if event.source() is not self.viewport():  # what is read first may be refused: it stays where it came from
                event.setDropAction(Qt.DropAction.CopyAction)
