"""Ways of looking at the copy while writing: one paragraph at a time, the line in the middle, what is invisible."""

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QWidget

from editor.ui.manuscript.drops import TakesFiles

_INVISIBLES = QTextOption.Flag.ShowTabsAndSpaces | QTextOption.Flag.ShowLineAndParagraphSeparators


class Ways(TakesFiles):
    """Text that can be shown in these ways. None of them is an edit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus_mode = self._typewriter = False
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    def set_focus_mode(self, on: bool) -> None:
        """Dim every paragraph but the one being written, or none."""
        self._focus_mode = on
        self.viewport().update()

    def set_typewriter(self, on: bool) -> None:
        """Keep the line being written in the middle of the window, or let it move."""
        self._typewriter = on
        self.setCenterOnScroll(on)
        self._on_cursor_moved()

    def set_invisibles(self, on: bool) -> None:
        """Show blanks, tabs and the ends of paragraphs, or not."""
        option = self.document().defaultTextOption()
        option.setFlags(option.flags() | _INVISIBLES if on else option.flags() & ~_INVISIBLES)
        self.document().setDefaultTextOption(option)

    def _on_cursor_moved(self) -> None:
        if self._typewriter:
            self.centerCursor()
        if self._focus_mode:
            self.viewport().update()
