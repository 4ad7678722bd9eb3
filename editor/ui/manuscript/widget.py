"""The text of a story: plain Markdown in one comfortable measure."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from editor.ui.theme import Theme
from editor.ui.widgets.build import named
from editor.ui.widgets.drops import picture_files

MEASURE = 66
"""Characters in a line, about."""
LEADING = 126
"""Line height in per cent."""
_SIDE = 28


class Manuscript(QTextEdit):
    """A plain-text editor: what is typed is what is kept. Pictures may be dropped on it."""

    edited = Signal()
    pictures_dropped = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "manuscript", "Manuscript", kind="copy")
        self._theme = theme
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText("Write the story here. A blank line starts a paragraph; ## starts a crosshead.")
        self.setFont(theme.font("copy"))
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.edited)

    def text(self) -> str:
        """The body, as typed."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a body without saying that it was edited; leaves cursor and undo alone when it is the same."""
        if text == self.toPlainText():
            return
        place = self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(text)
            self._lead()
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.toPlainText())))
        self.setTextCursor(cursor)

    def _lead(self) -> None:
        """Give every line its height; outside undo, since nobody typed it."""
        self.document().setUndoRedoEnabled(False)
        leading = QTextBlockFormat()
        leading.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(leading)
        self.document().setUndoRedoEnabled(True)

    def insert_picture_line(self, number: int) -> None:
        """Put a picture's line after the paragraph that holds the cursor."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        before = "\n\n" if cursor.block().text().strip() else ""
        after = "" if cursor.block().next().text().strip() == "" and cursor.block().next().isValid() else "\n"
        cursor.insertText(f"{before}![](photo:{number}){after}")
        self.setTextCursor(cursor)
        self.setFocus()

    def go_to_picture(self, number: int) -> None:
        """Put the cursor on a picture's line, or where it was."""
        cursor = self.document().find(f"(photo:{number})")
        if not cursor.isNull():
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        self.setFocus()

    def remove_picture_line(self, number: int) -> None:
        """Take a picture's line out, as one step that can be undone."""
        cursor = self.document().find(f"(photo:{number})")
        if not cursor.isNull():
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.removeSelectedText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        measure = self.fontMetrics().averageCharWidth() * MEASURE
        side = max(_SIDE, (self.width() - measure) // 2)
        self.setViewportMargins(side, 12, side, 0)
        super().resizeEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(picture_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = picture_files(source)
        if files:
            self.pictures_dropped.emit(files)
        else:
            super().insertFromMimeData(source)

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
