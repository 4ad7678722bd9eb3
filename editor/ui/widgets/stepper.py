"""Where a story stands, as a row of steps: done, current, to come."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.ui.theme import Theme
from editor.ui.widgets.build import named

_DOT = 5.0
_GAP = 7.0
_LINE = 12.0


class Stepper(QWidget):
    """Paints the steps; when there is no room for all their names, only the current one is named."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "stepper", "Status")
        self._theme = theme
        self._steps: tuple[str, ...] = ()
        self._current = 0
        self._ink = "draft"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def show_steps(self, steps: tuple[str, ...], current: int, token: str) -> None:
        """Show these steps; `token` names the colour of the current one."""
        self._steps, self._current, self._ink = steps, current, token
        self.setAccessibleDescription(f"{steps[current]}, step {current + 1} of {len(steps)}" if steps else "")
        self.setToolTip(" → ".join(steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(self._width(every=True)), 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(int(self._width(every=False)), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        every = self._width(every=True) <= self.width()
        x, middle = 1.0, self.height() / 2
        for number, step in enumerate(self._steps):
            x = self._dot(painter, number, x, middle)
            if every or number == self._current:
                x = self._name(painter, number, step, x)
            if number < len(self._steps) - 1:
                painter.setPen(QPen(self._theme.color("soft_line"), 1.4))
                painter.drawLine(QPointF(x, middle), QPointF(x + _LINE, middle))
                x += _LINE + _GAP
        painter.end()

    def _dot(self, painter: QPainter, number: int, x: float, middle: float) -> float:
        centre = QPointF(x + _DOT, middle)
        ink = self._theme.color(self._ink if number == self._current else "strong_line")
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(ink if number <= self._current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, _DOT - 1, _DOT - 1)
        if number < self._current:
            painter.setPen(QPen(self._theme.color("paper"), 1.5))
            painter.drawPolyline(
                [centre + QPointF(-1.8, 0.1), centre + QPointF(-0.4, 1.6), centre + QPointF(2.0, -1.5)]
            )
        return x + 2 * _DOT + _GAP

    def _name(self, painter: QPainter, number: int, step: str, x: float) -> float:
        current = number == self._current
        painter.setFont(self._theme.font("ui_strong" if current else "ui"))
        painter.setPen(self._theme.color(self._ink if current else "muted_ink"))
        width = painter.fontMetrics().horizontalAdvance(step) + 1
        painter.drawText(QRectF(x, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, step)
        return x + width + _GAP

    def _width(self, *, every: bool) -> float:
        metrics = self.fontMetrics()
        names = [step for number, step in enumerate(self._steps) if every or number == self._current]
        words = sum(metrics.horizontalAdvance(step) * 1.06 + _GAP + 1 for step in names)
        return words + len(self._steps) * (2 * _DOT + _GAP) + max(0, len(self._steps) - 1) * (_LINE + _GAP) + 4
