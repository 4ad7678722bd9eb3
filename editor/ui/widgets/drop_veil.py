"""What lies over a panel while files are dragged over it: what dropping them there will do."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from editor.ui.theme import Theme
from editor.ui.widgets.build import named

_EDGE = 10
_ROUND = 10
_GROUND = 235
"""Of 255: what lies below is only guessed at."""


class DropVeil(QWidget):
    """Covers its parent while it is shown; the mouse goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "drop_veil", "Drop files here")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme, self._over = theme, parent
        self._words = ""
        self.hide()

    @property
    def words(self) -> str:
        """What it says, empty while it is hidden."""
        return "" if self.isHidden() else self._words

    def say(self, words: str) -> None:
        """Lie over the parent, with these words."""
        self._words = words
        self.setAccessibleDescription(words)
        self.resize(self._over.size())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._theme.color("accent_wash")
        ground.setAlpha(_GROUND)
        place = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(self._theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(place, _ROUND, _ROUND)
        painter.setPen(self._theme.color("accent_text"))
        painter.setFont(self._theme.font("ui_strong"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), flags, self._words)
        painter.end()
