"""A typed key paints the lines it changed, and at once; Qt would paint its whole paragraph, and later."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

_HELD_BACK = Qt.WidgetAttribute.WA_UpdatesDisabled
"""Not `setUpdatesEnabled`, which paints everything once it is called again."""


class Stroke:
    """Takes a key in while nothing asks to be painted, and then has painted what it changed.

    `whole` is set by whoever changes more meanwhile than the lines that are typed in; `block` is the one paragraph that
    is being painted, or none.
    """

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit
        self.whole = False
        self.block: QTextBlock | None = None

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Within it, a sign is put where the cursor stands."""
        edit, view, block = self._edit, self._edit.viewport(), self._edit.textCursor().block()
        before = self._standing(block)
        self.whole = edit.document().isEmpty()  # what is said of an empty text goes away
        view.setAttribute(_HELD_BACK, on=True)
        try:
            yield
        finally:
            view.setAttribute(_HELD_BACK, on=False)
        if self.whole or self._standing(block) != before:
            view.update()
            view.repaint(edit.cursorRect())
        else:
            self.block = block
            view.repaint(self._changed(block))
            self.block = None

    def _standing(self, block: QTextBlock) -> tuple[float, ...]:
        """What must be as it was, if nothing but some lines of the paragraph is to be painted."""
        edit = self._edit
        top = edit.viewport().y(), edit.verticalScrollBar().value()
        return *top, edit.blockCount(), edit.blockBoundingRect(block).height()

    def _changed(self, block: QTextBlock) -> QRect:
        """From the line above the cursor's, which may have taken a word up or given one down, to the paragraph's end."""
        edit, layout = self._edit, block.layout()
        line = layout.lineForTextPosition(max(0, edit.textCursor().positionInBlock() - 1)).lineNumber()
        place = edit.blockBoundingGeometry(block).translated(edit.contentOffset())
        place.setTop(place.top() + layout.lineAt(max(0, line - 1)).y())
        return place.toAlignedRect()
