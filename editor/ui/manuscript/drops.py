"""Files dragged over the copy and dropped on it: pictures and documents."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.widgets.drops import is_picture, leave_there, local_files, may_be_files


class TakesFiles(QPlainTextEdit):
    """Text on which files may be dropped; `pictures_dropped` and `documents_dropped` carry their paths."""

    pictures_dropped = Signal(list)
    documents_dropped = Signal(list)

    def take_files(self, source: QMimeData) -> bool:
        """Pass files on, pictures and others; False when it is something else."""
        files = local_files(source)
        pictures = [path for path in files if is_picture(path)]
        if pictures:
            self.pictures_dropped.emit(pictures)
        if len(pictures) < len(files):
            self.documents_dropped.emit([path for path in files if not is_picture(path)])
        return bool(files)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _may_take(event):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if _may_take(event):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if _may_take(event):  # taken even where words are not
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
            self.insertFromMimeData(event.mimeData())
            event.acceptProposedAction()
        else:
            super().dropEvent(event)
        leave_there(event, self.viewport())


def _may_take(event: QDropEvent) -> bool:
    return may_be_files(event.mimeData()) or bool(local_files(event.mimeData()))
