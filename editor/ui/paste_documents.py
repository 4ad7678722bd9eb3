"""Files dropped anywhere on the window: documents open as new stories."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from editor.domain.errors import Refused
from editor.ui.intake import Intake
from editor.ui.manuscript.widget import Manuscript
from editor.ui.messages import Messages
from editor.ui.widgets.drops import DOCUMENTS, local_files, picture_files


class DocumentDrops(QObject):
    """Takes files that are no pictures wherever they are dropped, before a field would write their names into itself."""

    def __init__(self, intake: Intake, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._intake = intake
        self._messages = messages
        window.setAcceptDrops(True)
        self.watch(window)

    def watch(self, *places: QWidget) -> None:
        """Take what is dropped on these and on all that is in them; a manuscript sorts for itself."""
        for place in places:
            for widget in [place, *place.findChildren(QWidget)]:
                self._watch(widget)

    def _watch(self, widget: QWidget) -> None:
        if isinstance(widget, Manuscript):
            widget.documents_dropped.connect(self.take)
            return
        ground = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        if widget.acceptDrops() or ground.acceptDrops():
            ground.installEventFilter(self)

    def take(self, paths: list[Path]) -> None:
        """Open documents in the import dialog; say of anything else why not."""
        other = [path.name for path in paths if path.suffix.lower() not in DOCUMENTS]
        if self._intake.newsroom is None:
            self._messages.fault(Refused("Sign in first, then drop the files again."))
        elif other:
            sentence = (
                f"“{other[0]}” is no document that opens as a story: Word, OpenDocument, RTF, HTML, Markdown, text."
            )
            self._messages.fault(Refused(sentence, "Drop pictures by themselves, on the text or on Pictures."))
        else:
            self._intake.import_files(paths)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        files = local_files(event.mimeData())
        if not files or picture_files(event.mimeData()):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self.take(files)
        return True
