"""Shows Markdown as it is meant: the paragraphs in sight at once, the others in idle moments, an edited one as it changes.

Qt's own highlighter goes through the whole document in one go when it opens, and has Qt lay out several paragraphs anew
and repaint the window for each key. This one sets the looks of a paragraph's own layout, and tells the document's layout
that no more than that paragraph has changed.
"""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout

from editor.ui.manuscript.changes import Edit
from editor.ui.manuscript.inks import Inks
from editor.ui.manuscript.layout import Lines
from editor.ui.manuscript.ledger import Ledger
from editor.ui.manuscript.markup import PLAIN, Look, look

SLICE = 0.004
"""Seconds an idle moment may last."""
_AT_ONCE = 64
"""Paragraphs styled within the edit that brought them; of a longer paste, those in sight follow when they are painted."""
_LOOK_BACK = 2_000
"""Paragraphs walked back for the note that a paragraph may stand in."""


class Highlighter(QObject):
    """Keeps a `Look` for every paragraph and sets its formats.

    `aged` says that paragraphs in sight may look other than they are shown, until they are painted again.
    """

    aged = Signal()

    def __init__(self, document: QTextDocument, lines: Lines, inks: Inks, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._lines = lines
        self._inks = inks
        self._looks: Ledger[Look] = Ledger(document.blockCount())
        self._notes = False
        self._next = 0
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._on_idle)

    @property
    def busy(self) -> bool:
        """Whether some paragraphs still wait for an idle moment."""
        return self._idle.isActive()

    def look(self, number: int) -> Look:
        """How a paragraph is shown; plain until it was looked at."""
        return self._looks[number] or PLAIN

    def begin(self, text: str) -> None:
        """Another text stands in the document, or the inks have changed: look at everything anew."""
        self._looks.forget(self._document.blockCount())
        self._notes = "<!--" in text
        self._next = 0
        self._idle.start()
        self.aged.emit()

    def prepare(self) -> None:
        """Style what Qt lays out first, before it does: a very long paragraph takes a tenth of a second each time.

        Whether the last paragraph stands in a note is not looked for so early.
        """
        block, last = self._document.firstBlock(), self._document.lastBlock()
        block.layout().setCacheEnabled(True)
        self._style(block, 0, None)
        if last != block and not self._notes:
            last.layout().setCacheEnabled(True)
            self._style(last, last.blockNumber(), None)

    def follow(self, edit: Edit) -> None:
        """The text was edited. Called while the document is telling so: what is set here is laid out with it."""
        last = edit.block + edit.blocks_removed - 1
        before = self._looks[last]
        alone = edit.blocks_removed == edit.blocks_added == 1
        if not alone:
            self._looks.replace(edit.block, edit.blocks_removed, edit.blocks_added)
        block = self._document.findBlockByNumber(edit.block)
        # Or the paragraph would be shaped twice for each key: to be laid out, and again to be painted.
        block.layout().setCacheEnabled(True)
        if alone:
            self._lines.only = block.position()
        for number in range(edit.block, edit.block + min(edit.blocks_added, _AT_ONCE)):
            self._style(block, number, before if alone else None)
            block = block.next()
        after = self._looks[edit.block + edit.blocks_added - 1]
        noted = after is not None and after.noted
        aged = self._notes and (before is None or before.noted) is not noted
        if aged:
            self._looks.forget_after(edit.block + edit.blocks_added - 1)
            self.aged.emit()
        if aged or edit.blocks_added > _AT_ONCE or self.busy:
            self._next = min(self._next, edit.block)
            self._idle.start()

    def show(self, block: QTextBlock, number: int) -> None:
        """Style a paragraph that is about to be painted, unless it is. What is not laid out yet is not laid out again."""
        if self._looks[number] is None and self._style(block, number, None):
            self._lines.quiet = not block.layout().lineCount()
            self._lines.only = -1 if self._lines.quiet else block.position()
            self._document.markContentsDirty(block.position(), block.length())
            self._lines.quiet = False

    def _style(self, block: QTextBlock, number: int, before: Look | None) -> bool:
        """Set a paragraph's formats; says whether they are other ones than they were."""
        after = look(block.text(), noted=self._noted(block, number))
        self._looks[number] = after
        self._notes = self._notes or after.noted
        layout = block.layout()
        if before is not None and before.spans == after.spans:
            return False
        if not after.spans and not (before.spans if before is not None else layout.formats()):
            return False
        layout.setFormats([self._range(*span) for span in after.spans])
        return True

    def _range(self, start: int, length: int, style: str) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, length, self._inks[style]
        return made

    def _noted(self, block: QTextBlock, number: int) -> bool:
        """Whether a paragraph begins within a note."""
        if not self._notes or not number:
            return False
        start = number - 1
        while start and self._looks[start] is None and number - start < _LOOK_BACK:
            start -= 1
        known = self._looks[start]
        noted = known.noted if known is not None else look(self._text(start)).noted
        for between in range(start + 1, number):
            noted = look(self._text(between), noted=noted).noted
        return noted

    def _text(self, number: int) -> str:
        return self._document.findBlockByNumber(number).text()

    def _on_idle(self) -> None:
        """Style some more paragraphs that nobody has seen yet."""
        until = perf_counter() + SLICE
        block = self._document.findBlockByNumber(self._next)
        while block.isValid() and perf_counter() < until:
            self.show(block, self._next)
            block = block.next()
            self._next += 1
        if not block.isValid():
            self._idle.stop()
