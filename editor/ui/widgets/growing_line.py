"""A field for one paragraph, such as a headline: it wraps and grows instead of scrolling sideways."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.ui.widgets.ground import ground_of
from editor.ui.widgets.passage import Passage
from editor.ui.widgets.words_in import in_one_line

MOST = 5
"""Lines shown at once; a longer paragraph scrolls, and nothing below it is pushed out of the window."""
OVERHANG = 1
"""Pixels beside the lines: letters such as j and f reach a little beyond their place, and are cut off at the edge."""
_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingLine(Passage):
    """One paragraph of plain text. Enter goes to the next field; line ends that are pasted become spaces."""

    edited = Signal()
    fitted = staticmethod(in_one_line)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ground = ground_of(self)  # which `viewport()` is from now on
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(OVERHANG)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self.textChanged.connect(self.edited)

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LEAVING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = max(1, int(self.document().documentLayout().documentSize().height()))
        lines = min(MOST, needed)
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > MOST else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        around = self.height() - self.contentsRect().height()
        height = lines * self.fontMetrics().lineSpacing() + around + 2
        if height != self.height():
            self.setFixedHeight(height)
