"""Ways of looking at the copy while writing: one paragraph at a time, the line in the middle, what is invisible."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from editor.ui.manuscript.drops import TakesFiles
from editor.ui.manuscript.measure import measure
from editor.ui.manuscript.paper import GUTTER

_SIDE = 28
_FONTS = (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange)


class Ways(TakesFiles):
    """Text that can be shown in these ways. None of them is an edit.

    Qt scrolls no further than to the first line: so that it, too, can stand in the middle, the text begins lower, by
    `_room` pixels, as long as the cursor is near it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus_mode = self._typewriter = self._invisibles = False
        self._side = self._room = 0
        self._laid_out = QSize()
        self._centring = False
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def set_focus_mode(self, on: bool) -> None:
        """Dim every paragraph but the one being written, or none."""
        self._focus_mode = on
        self.viewport().update()

    def set_typewriter(self, on: bool) -> None:
        """Keep the line being written in the middle of the window, or let it move."""
        self._typewriter = on
        self.setCenterOnScroll(on)
        if on:
            self._centre()
        else:
            self._make_room(0)

    def set_invisibles(self, on: bool) -> None:
        """Show blanks, tabs and the ends of paragraphs, or not."""
        self._invisibles = on
        self.viewport().update()

    def _on_cursor_moved(self) -> None:
        if self._typewriter:
            self._centre()
        if self._focus_mode:
            self.viewport().update()

    def _centre(self) -> None:
        self._centring = True
        self.centerCursor()
        if self._room and self.verticalScrollBar().value():
            self._make_room(0)
            self.centerCursor()
        if not self.verticalScrollBar().value():
            self._make_room(max(0, self.height() // 2 - self.cursorRect().center().y()))
        self._centring = False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() not in _FONTS:  # the copy's is its own: Qt would lay all of it out anew with each style sheet
            super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self.window().updatesEnabled():
            return  # other looks are put on, which have other frames on the way; `fit` follows
        self._side = max(_SIDE, (self.width() - measure(self.font())) // 2) - GUTTER
        self._set_margins()
        if self.viewport().size() != event.size():
            return  # other margins gave it another size, and it came by here with that one
        # Where the lines are as wide as they were, Qt need not break them anew: a very long paragraph takes a tenth of a second.
        super().resizeEvent(QResizeEvent(event.size(), self._laid_out))
        self._laid_out = event.size()
        if self._typewriter and not self._centring:
            self._centre()

    def fit(self) -> None:
        """Break the lines anew, if they have another width now."""
        self.resizeEvent(QResizeEvent(self.viewport().size(), self._laid_out))

    def _make_room(self, room: int) -> None:
        if room != self._room:
            self._room = room
            self._set_margins()

    def _set_margins(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()  # which takes its room beside the right margin
        self.setViewportMargins(self._side, self._room, max(0, self._side - bar), 0)

    def _on_scrolled(self, lines: int) -> None:
        """Whoever scrolls down from the top uses up the room above it first."""
        if self._room and lines and not self._centring:
            self._centring = True
            line = self.fontMetrics().lineSpacing()
            used = min(lines, -(-self._room // line))
            self._make_room(max(0, self._room - used * line))
            self.verticalScrollBar().setValue(lines - used)
            self._centring = False
