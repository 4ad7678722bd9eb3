"""An icon on its own, drawn when it is seen: in the colours of the theme that is in force then."""

from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Sign(QWidget):
    """Shows one icon, and another when told so."""

    def __init__(self, size: int, icon: QIcon | None = None) -> None:
        """`size` is its width and height in pixels."""
        super().__init__()
        self._icon = icon
        self.setFixedSize(size, size)

    def show_icon(self, icon: QIcon) -> None:
        """Show this icon from now on."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._icon is not None:
            painter = QPainter(self)
            self._icon.paint(painter, self.rect())
            painter.end()
