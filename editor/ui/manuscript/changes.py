"""What an edit changed, told so cheaply that it can be told for every key."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

_SEPARATOR = "\N{PARAGRAPH SEPARATOR}"


class Edit(NamedTuple):
    """One edit: at `position`, `removed` UTF-16 units gave way to `inserted`; whole paragraphs it touched, before and now.

    `block` is the number of the first paragraph it touched.
    """

    position: int
    removed: int
    inserted: str
    added: int
    block: int
    blocks_removed: int
    blocks_added: int


class Changes(QObject):
    """Turns what Qt says of a document into edits.

    `made` carries an `Edit`, before anything is laid out or painted. A change of mere looks is not told. What happens while
    `muted` is no edit: `replaced` says so, as early.
    """

    made = Signal(object)
    replaced = Signal()

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._blocks = document.blockCount()
        self.muted = False
        document.contentsChange.connect(self._on_contents_change)

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        document = self._document
        before, self._blocks = self._blocks, document.blockCount()
        if self.muted:
            self.replaced.emit()
            return
        # Qt counts the mark that ends the document in, when an edit reaches it; nobody can type or remove that one.
        beyond = max(0, position + added - document.characterCount() + 1)
        removed, added = removed - beyond, added - beyond
        first = document.findBlock(position)
        last = first if position + added < first.position() + first.length() else document.findBlock(position + added)
        touched = last.blockNumber() - first.blockNumber() + 1
        gone = touched - self._blocks + before
        self.made.emit(
            Edit(position, removed, self._between(position, added), added, first.blockNumber(), gone, touched)
        )

    def _between(self, position: int, length: int) -> str:
        if not length:
            return ""
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace(_SEPARATOR, "\n")
