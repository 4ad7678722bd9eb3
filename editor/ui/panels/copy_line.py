"""A field of the copy that is one paragraph: it is spelt and typed as the manuscript is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.ui.manuscript.changes import Changes, Edit
from editor.ui.manuscript.marks import Marks
from editor.ui.manuscript.markup import PLAIN
from editor.ui.manuscript.menus import show_menu
from editor.ui.manuscript.paper import Paper, Placed
from editor.ui.manuscript.signs import Signs
from editor.ui.theme import Theme
from editor.ui.widgets.growing_line import GrowingLine

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CopyLine(GrowingLine):
    """Headline or standfirst. Its signals are the manuscript's of the same names."""

    blocks_changed = Signal(int, int, int)
    text_set = Signal()
    menu_asked = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = Paper(theme)
        self.marks = Marks(self)
        self.marks.changed.connect(self._on_marks_changed)
        self.signs = Signs(self)
        self._changes = Changes(self.document(), self)
        self._changes.made.connect(self._on_edit)

    def set_text(self, text: str) -> None:
        is_other = text != self.text()
        self._changes.muted = True
        super().set_text(text)
        self._changes.muted = False
        if is_other:
            self.marks.begin(self.blockCount())
            self.text_set.emit()

    def _on_edit(self, edit: Edit) -> None:
        self.marks.follow(edit, self.document().findBlockByNumber(edit.block).position())
        self.blocks_changed.emit(edit.block, edit.blocks_removed, edit.blocks_added)

    def _on_marks_changed(self) -> None:
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.signs.end_word()
        before = self.document().revision()
        super().keyPressEvent(event)
        if self.document().revision() != before:
            self.signs.follow(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.signs.follow(event.commitString())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_menu(self, event, self.menu_asked)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._paper.over(painter, self._shown(), self.marks.of, event.rect())
        painter.end()

    def _shown(self) -> list[Placed]:
        """The paragraphs there are: one, unless a text with several was put here."""
        shown = []
        block = self.firstVisibleBlock()
        bottom = self.viewport().height()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > bottom:
                break
            shown.append(Placed(block, block.blockNumber(), place, PLAIN))
            block = block.next()
        return shown
