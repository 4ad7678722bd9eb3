"""The layout of a manuscript: Qt's lazy one, which can be told what an edit really changed."""

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout


class Lines(QPlainTextDocumentLayout):
    """Lays out and repaints no more than it must.

    Qt takes a paragraph whose looks are set during an edit for a change of several paragraphs, lays them all out again
    and repaints the window. A paragraph that is not laid out yet it lays out twice: to know its height before the change,
    and to know it afterwards.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.only = -1
        """Where the one paragraph starts that the next change is about; -1 when it is about more."""
        self.quiet = False
        """Whether what changes is not laid out yet, and so has nothing to lay out again."""
        self._blocks = document.blockCount()

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        if self.quiet:
            return
        only, self.only = self.only, -1
        before, self._blocks = self._blocks, self.document().blockCount()
        if only >= 0 or before == self._blocks == 1:
            block = self.document().findBlock(max(0, only))
            if not block.layout().lineCount():
                self.blockBoundingRect(block)  # which lays it out
                self.update.emit()
                return
        if only >= 0:
            position, removed, added = only, 0, 1
        super().documentChanged(position, removed, added)
