"""Files dropped anywhere on the window: documents open as new stories, pictures go where pictures are taken."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QMainWindow, QWidget

from editor.domain.errors import Refused
from editor.ui.intake import Intake
from editor.ui.manuscript.widget import Manuscript
from editor.ui.messages import Messages
from editor.ui.panels.picture_drops import TakesPictures
from editor.ui.tasks import Work
from editor.ui.widgets.drops import DOCUMENTS, first_few, is_picture, leave_there, local_files, may_be_files

if TYPE_CHECKING:
    from editor.ui.dragged_files import DraggedFiles

_MEND = "Word, OpenDocument, RTF, HTML, Markdown and text open as stories; drop pictures on the text or on Pictures."


class DocumentDrops(QObject):
    """Takes files wherever they are dropped, before a field would write their names into itself."""

    def __init__(self, intake: Intake, messages: Messages, work: Work, window: QMainWindow) -> None:
        super().__init__(window)
        self._intake = intake
        self._messages = messages
        self._work = work
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        body = window.centralWidget()
        assert body is not None
        self.watch(body)  # what is in menus takes no drops

    @cached_property
    def _elsewhere(self) -> "DraggedFiles":
        from editor.ui.dragged_files import DraggedFiles

        return DraggedFiles(self._work, self._messages.fault, self)

    def watch(self, *places: QWidget) -> None:
        """Take what is dropped on these and on all that is in them; a manuscript sorts for itself."""
        for place in places:
            for widget in [place, *place.findChildren(QWidget)]:
                self._watch(widget)

    def _watch(self, widget: QWidget) -> None:
        if isinstance(widget, Manuscript):
            widget.documents_dropped.connect(self.take)
        if isinstance(widget, Manuscript) or isinstance(widget.parent(), Manuscript):
            return
        ground = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        if widget.acceptDrops() or ground.acceptDrops():
            ground.installEventFilter(self)

    def take(self, paths: list[Path]) -> None:
        """Open documents in the import dialog; say of anything else that it was not taken."""
        if self._intake.newsroom is None:
            self._messages.fault(Refused("Sign in first, then drop the files again."))
            return
        documents = [path for path in paths if path.suffix.lower() in DOCUMENTS]
        if others := [f"“{path.name}”" for path in paths if path.suffix.lower() not in DOCUMENTS]:
            self._messages.fault(Refused(f"Not taken: {first_few(others, ', ')}.", _MEND))
        if documents:
            self._intake.import_files(documents)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        if may_be_files(event.mimeData()):
            self._elsewhere.take(watched, event)
            return True
        files = local_files(event.mimeData())
        pictures = [path for path in files if is_picture(path)] if isinstance(watched, TakesPictures) else []
        if len(pictures) == len(files):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        leave_there(event, watched)
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if pictures and isinstance(watched, TakesPictures):
                watched.pictures_dropped.emit(pictures, 0)
            self.take([path for path in files if path not in pictures])
        return True
