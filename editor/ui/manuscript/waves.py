"""The waved line below what is misspelt: drawn once, then laid out like tape, since there may be hundreds in sight."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

_STEP = 2.0
"""Pixels from one turn to the next."""
_RISE = 1.2
_HALF = 3.0
"""Half the height of the tape."""
_LENGTH = 40.0
"""Of a tape: a whole number of waves, and of device pixels at any usual scale."""
_SHORTEST = 2 * _STEP


class Waves:
    """Tapes by colour and scale."""

    def __init__(self) -> None:
        self._tapes: dict[tuple[int, float], QPixmap] = {}

    def draw(self, painter: QPainter, left: float, right: float, y: float, ink: QColor) -> None:
        """A wave from `left` to `right` around the height `y`."""
        scale = painter.device().devicePixelRatio()
        tape = self._tapes.get((ink.rgba(), scale)) or self._tape(ink, scale)
        painter.drawTiledPixmap(QRectF(left, y - _HALF, max(_SHORTEST, right - left), 2 * _HALF), tape)

    def _tape(self, ink: QColor, scale: float) -> QPixmap:
        tape = QPixmap((QSizeF(_LENGTH, 2 * _HALF) * scale).toSize())
        tape.setDevicePixelRatio(scale)
        tape.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tape)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1.3))
        turns = range(-1, int(_LENGTH / _STEP) + 2)
        painter.drawPolyline(
            QPolygonF([QPointF(turn * _STEP, _HALF + (_RISE if turn % 2 else -_RISE)) for turn in turns])
        )
        painter.end()
        self._tapes[ink.rgba(), scale] = tape
        return tape
