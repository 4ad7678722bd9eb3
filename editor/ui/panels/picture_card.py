"""How one picture looks on the sheet: what it shows, its caption and credit, and what stops it from going out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.ui.icons import Icons
from editor.ui.models.pictures import MISSING, THUMB, UNPLACED, USE
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse

PICTURE = QSize(130, 98)
CARD = QSize(PICTURE.width() + 16, PICTURE.height() + 92)
"""The ground of a card; `GRID` leaves room between them."""
GRID = QSize(CARD.width() + 4, CARD.height() + 10)
_EDGE = 8
_MARK = 22
_MOST = 120
"""Letters of a caption that are laid out: two lines never hold more."""
_KEPT = 80
"""Cards that are kept as drawn: some screenfuls."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def fitting(pixmap: QPixmap, ratio: float) -> QPixmap:
    """All of a picture, as large as it goes into a card, for a screen of this pixel ratio: painted as it is."""
    whole, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    scaled = pixmap.scaled(PICTURE * ratio, whole, smooth)
    scaled.setDevicePixelRatio(ratio)
    return scaled


class PictureCards(QStyledItemDelegate):
    """Paints the cards. What is amiss is said by a mark on the picture and in words, never by colour alone."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._fonts = {name: theme.font(name) for name in ("overline", "caption", "small", "small_medium")}
        self._fonts["caption"].setPixelSize(13)
        self._drawn: dict[tuple[object, ...], QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return GRID

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        use: PictureUse | None = index.data(USE)
        if use is None:
            return
        missing, small = str(index.data(MISSING)), index.data(THUMB)
        where = "Lead" if use.placement == "lead" else "Not in the text" if index.data(UNPLACED) else "In the text"
        look = self._look(option.state)
        ratio = painter.device().devicePixelRatio()
        shown = (use.number, where, use.caption[:_MOST], use.credit, missing, bool(use.photo))
        key = (*shown, *look, small.cacheKey() if small is not None else 0, ratio, self._theme.color("raised").rgb())
        card = self._drawn.pop(key, None) or self._draw(use, where, missing, small, look, ratio)
        self._drawn[key] = card
        if len(self._drawn) > _KEPT:
            del self._drawn[next(iter(self._drawn))]
        rect: QRect = option.rect
        painter.drawPixmap(rect.topLeft() + QPoint(2, 2), card)

    def _look(self, state: "QStyle.StateFlag") -> tuple[bool, bool, bool]:
        """Whether a card is chosen, is under the mouse, has the keyboard."""
        flags = QStyle.StateFlag
        return (
            bool(state & flags.State_Selected),
            bool(state & flags.State_MouseOver),
            bool(state & flags.State_HasFocus),
        )

    def _draw(
        self,
        use: "PictureUse",
        where: str,
        missing: str,
        small: QPixmap | None,
        look: tuple[bool, bool, bool],
        ratio: float,
    ) -> QPixmap:
        """A card as it is kept: scrolling only copies it."""
        drawn = QPixmap(CARD * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRect(QPoint(), CARD)
        self._ground(painter, card, look, blocked=bool(missing and use.photo))
        picture = QRect(card.left() + _EDGE, card.top() + _EDGE, PICTURE.width(), PICTURE.height())
        self._picture(painter, picture, small, waiting=not use.photo)
        if missing and use.photo:
            self._mark(painter, picture)
        self._words(painter, QRect(picture.left(), picture.bottom() + 4, picture.width(), 80), use, where, missing)
        painter.end()
        return drawn

    def _ground(self, painter: QPainter, card: QRect, look: tuple[bool, bool, bool], *, blocked: bool) -> None:
        chosen, hover, keyboard = look
        ground = "selection" if chosen else "hover" if hover else "raised"
        width = 2 if chosen else 1
        edge = "accent" if chosen else "danger" if blocked else "hairline"
        painter.setPen(QPen(self._theme.color(edge), width))
        painter.setBrush(self._theme.color(ground))
        inset = width / 2
        painter.drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), 8, 8)
        if keyboard:
            painter.setPen(QPen(self._theme.color("focus_ring"), 2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(card).adjusted(3, 3, -3, -3), 6, 6)

    def _picture(self, painter: QPainter, place: QRect, pixmap: QPixmap | None, *, waiting: bool) -> None:
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(place), 4, 4)
        painter.save()
        painter.setClipPath(frame)
        painter.fillRect(place, self._theme.color("pressed"))
        if pixmap is None:
            name = "add-picture" if waiting else "picture"
            self._icons.icon(name, "muted").paint(painter, place.adjusted(48, 32, -48, -32))
        else:
            size = pixmap.deviceIndependentSize()
            left, top = (place.width() - size.width()) / 2, (place.height() - size.height()) / 2
            painter.drawPixmap(QPointF(place.left() + left, place.top() + top), pixmap)
        painter.restore()

    def _mark(self, painter: QPainter, picture: QRect) -> None:
        mark = QRect(picture.right() - _MARK - 3, picture.top() + 4, _MARK, _MARK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("danger"))
        painter.drawEllipse(mark)
        self._icons.icon("warning", "on_danger").paint(painter, mark.adjusted(4, 3, -4, -5))

    def _words(self, painter: QPainter, place: QRect, use: "PictureUse", where: str, missing: str) -> None:
        line = QRect(place.left(), place.top(), place.width(), 16)
        ink = "warning" if where.startswith("Not") else "muted_ink"
        self._write(painter, line, f"{use.number}  ·  {where}", "overline", ink)
        self._caption(painter, line.translated(0, 17), use.caption)
        said = missing.partition(":")[0].removeprefix("⚠ ") or use.credit  # the picture has the sign
        credit = ("small_medium", "danger") if missing else ("small", "muted_ink")
        self._write(painter, line.translated(0, 56), said[:1].upper() + said[1:] if missing else said, *credit)

    def _caption(self, painter: QPainter, line: QRect, caption: str) -> None:
        """Two lines of it, the second cut short where there are more."""
        font, words = self._fonts["caption"], " ".join(caption[:_MOST].split())
        ink = "ink" if words else "muted_ink"
        layout = QTextLayout(words or "No caption", font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(line.width())
        layout.endLayout()
        end = first.textLength()
        self._write(painter, line.adjusted(0, 0, 0, 2), layout.text()[:end].strip(), "caption", ink)
        self._write(painter, line.adjusted(0, 18, 0, 20), layout.text()[end:].strip(), "caption", ink)

    def _write(self, painter: QPainter, place: QRect, words: str, font: str, ink: str) -> None:
        painter.setFont(self._fonts[font])
        painter.setPen(self._theme.color(ink))
        shown = QFontMetrics(self._fonts[font]).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LEFT, shown)
