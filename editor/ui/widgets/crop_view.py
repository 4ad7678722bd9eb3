"""A straightened picture with its crop lit and the rest dimmed; all of it is moved by mouse and by keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.domain.crops import SIDE, Corner
from editor.domain.straightening import share
from editor.domain.treatment import straightened
from editor.ui.widgets.build import named

if TYPE_CHECKING:
    from editor.domain.crops import Framing

STEP, FINE, COARSE = 100, 10, 500
"""What a key moves, in 1/10,000 of a side: by itself, with Shift, with Ctrl."""
TILT, FAR_TILT = 10, 100
"""What a key turns, in 1/100 of a degree: by itself, with Shift."""
_ROOM = 12
_HANDLE = 12
_REACH = 14
"""Pixels around a handle or the focal point in which the mouse takes hold of it."""
_MARK = 9
_CORNERS: tuple[Corner, ...] = ((False, False), (True, False), (False, True), (True, True))
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_GROW = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Underscore: -1}
_TURN = {Qt.Key.Key_Comma: -TILT, Qt.Key.Key_Period: TILT, Qt.Key.Key_Less: -FAR_TILT, Qt.Key.Key_Greater: FAR_TILT}
_LINES = 12
"""Lines each way that help to see what is level, while the picture is being straightened."""
_SHADE, _LIGHT, _DARK = QColor(0, 0, 0, 150), QColor(255, 255, 255), QColor(0, 0, 0, 190)
"""They lie on a photograph, which no theme colours: light with a dark edge is seen on every one."""


class CropView(QWidget):
    """`framed` carries the framing after each change by the person.

    While `aiming` is on, arrows and clicks are for the focal point; otherwise for the crop. Unless `cropping` is on, the
    crop is not to be changed, and has no handles; unless `level` is, the picture is not to be turned.
    """

    framed = Signal(object)

    def __init__(self, picture: QPixmap, framing: "Framing", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "crop_view", "Crop of the picture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setMinimumSize(360, 260)
        self.aiming = False
        self.cropping = True
        self.level = True
        self._levelling = False
        self._picture = picture
        self._framing = framing
        self._held: Corner | str = ""
        self._grip = QPointF()
        self.show_framing(framing)

    def sizeHint(self) -> QSize:
        """As large as the picture in 640 × 340, with room for the handles."""
        size = self._picture.size().scaled(640, 340, Qt.AspectRatioMode.KeepAspectRatio)
        return QSize(size.width() + 2 * _ROOM, size.height() + 2 * _ROOM)

    @property
    def framing(self) -> "Framing":
        """The framing as it stands."""
        return self._framing

    def show_picture(self, picture: QPixmap) -> None:
        """Show the picture in another tone."""
        self._picture = picture
        self.update()

    def show_framing(self, framing: "Framing", *, levelling: bool = False) -> None:
        """Show another framing, which the person did not make here; with lines while it is being `levelling`."""
        self._framing, self._levelling = framing, levelling
        part, focus = framing.crop, framing.focus
        words = f"From the left {_percent(part.x)}, from the top {_percent(part.y)}; "
        words += f"{_percent(part.width)} of the width, {_percent(part.height)} of the height. "
        words += f"Focal point at {_percent(focus.x)}, {_percent(focus.y)}." if focus else "No focal point."
        words += f" {straightened(framing.straighten).capitalize()}." if framing.straighten else ""
        self.setAccessibleDescription(words)
        self.update()

    def _make(self, framing: "Framing", *, levelling: bool = False) -> None:
        if framing != self._framing:
            self.show_framing(framing, levelling=levelling)
            self.framed.emit(framing)

    def _frame(self) -> QRectF:
        """Where the picture lies in the widget."""
        room = self.rect().adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        size = self._picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(
            room.x() + (room.width() - size.width()) / 2, room.y() + (room.height() - size.height()) / 2,
            max(1, size.width()), max(1, size.height()),
        )  # fmt: skip

    def place(self, x: int, y: int) -> QPointF:
        """Where a point of the picture, in 1/10,000, lies in the widget."""
        frame = self._frame()
        return QPointF(frame.x() + frame.width() * x / SIDE, frame.y() + frame.height() * y / SIDE)

    def _point(self, place: QPointF) -> tuple[int, int]:
        frame = self._frame()
        x, y = (place.x() - frame.x()) / frame.width(), (place.y() - frame.y()) / frame.height()
        return min(SIDE, max(0, round(x * SIDE))), min(SIDE, max(0, round(y * SIDE)))

    def _corner(self, corner: Corner) -> QPointF:
        part, (right, bottom) = self._framing.crop, corner
        return self.place(part.x + part.width * right, part.y + part.height * bottom)

    def _lit(self) -> QRectF:
        return QRectF(self._corner((False, False)), self._corner((True, True)))

    def _at(self, place: QPointF) -> Corner | str:
        """What the mouse would take hold of."""
        focus = self._framing.focus
        if focus is not None and _near(place, self.place(focus.x, focus.y)):
            return "focus"
        if self.cropping:
            for corner in _CORNERS:
                if _near(place, self._corner(corner)):
                    return corner
        return "focus" if self.aiming else "crop" if self._lit().contains(place) else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held, self._grip = self._at(event.position()), event.position()
            if self._held == "focus":
                self._make(self._framing.focused(*self._point(event.position())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self.setCursor(_cursor(self._at(place)))
        elif self._held == "focus":
            self._make(self._framing.focused(*self._point(place)))
        elif isinstance(self._held, tuple):
            self._make(self._framing.pulled(self._held, *self._point(place)))
        elif self._held == "crop":
            frame, by = self._frame(), place - self._grip
            across, down = round(by.x() / frame.width() * SIDE), round(by.y() / frame.height() * SIDE)
            self._grip = place
            self._make(self._framing.moved(across, down))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._held = ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._make(self._framing.focused(*self._point(event.position())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        fine, coarse = held & Qt.KeyboardModifier.ShiftModifier, held & Qt.KeyboardModifier.ControlModifier
        if key in _ARROWS:
            step = FINE if fine else COARSE if coarse else STEP
            across, down = (way * step for way in _ARROWS[key])
            move = self._framing.focus_moved if self.aiming else self._framing.moved
            self._make(move(across, down))
        elif key in _TURN and self.level:
            self._make(self._framing.straightened(self._framing.straighten + _TURN[key]), levelling=True)
        elif key in _GROW and self.cropping:
            self._make(self._framing.grown(_GROW[key] * (COARSE if coarse else STEP)))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame, lit = self._frame(), self._lit()
        self._paint_picture(painter, frame)
        dimmed = QPainterPath()
        dimmed.addRect(frame)
        dimmed.addRect(lit)
        painter.fillPath(dimmed, _SHADE)
        if self._levelling:
            _paint_lines(painter, frame, _LINES)
        elif self.cropping:
            _paint_lines(painter, lit, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.cropping:
            self._paint_crop(painter, lit)
        self._paint_focus(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_picture(self, painter: QPainter, frame: QRectF) -> None:
        """The picture turned about its middle, as large as its straightened frame fills the place."""
        angle = self._framing.straighten
        part = share(self._framing.size, angle)
        painter.save()
        painter.setClipRect(frame)
        painter.translate(frame.center())
        painter.rotate(angle / 100)
        width, height = frame.width() / part, frame.height() / part
        place = QRectF(-width / 2, -height / 2, width, height)
        painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))
        painter.restore()

    def _paint_crop(self, painter: QPainter, lit: QRectF) -> None:
        """Its edges and handles."""
        for pen in (QPen(_DARK, 3), QPen(_LIGHT, 1.5)):
            painter.setPen(pen)
            painter.drawRect(lit)
        painter.setPen(QPen(_DARK, 1))
        painter.setBrush(_LIGHT)
        for corner in _CORNERS:
            middle = self._corner(corner)
            painter.drawRect(QRectF(middle.x() - _HANDLE / 2, middle.y() - _HANDLE / 2, _HANDLE, _HANDLE))

    def _paint_focus(self, painter: QPainter) -> None:
        focus = self._framing.focus
        if focus is None:
            return
        middle = self.place(focus.x, focus.y)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(_DARK, 5), QPen(_LIGHT, 2.5)):
            painter.setPen(pen)
            painter.drawEllipse(middle, _MARK, _MARK)
            painter.drawPoint(middle)


def _paint_lines(painter: QPainter, place: QRectF, parts: int) -> None:
    painter.setPen(QPen(QColor(255, 255, 255, 90), 1))
    for part in range(1, parts):
        across, down = place.width() * part / parts, place.height() * part / parts
        painter.drawLine(QPointF(place.x() + across, place.y()), QPointF(place.x() + across, place.bottom()))
        painter.drawLine(QPointF(place.x(), place.y() + down), QPointF(place.right(), place.y() + down))


def _near(one: QPointF, other: QPointF) -> bool:
    between: QPoint = (one - other).toPoint()
    return max(abs(between.x()), abs(between.y())) <= _REACH


def _cursor(held: Corner | str) -> Qt.CursorShape:
    if isinstance(held, tuple):
        return Qt.CursorShape.SizeFDiagCursor if held[0] == held[1] else Qt.CursorShape.SizeBDiagCursor
    return {"focus": Qt.CursorShape.CrossCursor, "crop": Qt.CursorShape.SizeAllCursor}.get(
        held, Qt.CursorShape.ArrowCursor
    )


def _percent(share: int) -> str:
    return f"{share / 100:g} %"
