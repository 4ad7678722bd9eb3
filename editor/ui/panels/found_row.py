"""How a picture that was found looks in the list: small, its caption, whose it is, when it was taken."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.ui.icons import Icons
from editor.ui.models.found_pictures import FOUND, SMALL
from editor.ui.panels.story_row import row_ground
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.services.finding import Found

PICTURE = QSize(104, 78)
HEIGHT = PICTURE.height() + 18
_EDGE = 9
_MOST = 200
"""Letters of a caption that are laid out: two lines never hold more."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class FoundRows(QStyledItemDelegate):
    """Paints the rows; what sort of likeness it is, and that a picture is killed, stands in words."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._fonts = {name: theme.font(name) for name in ("caption", "small", "small_medium")}
        self._fonts["caption"].setPixelSize(14)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(200, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        found: Found | None = index.data(FOUND)
        if found is None:
            return
        rect: QRect = option.rect
        painter.save()
        row_ground(painter, option, index, self._theme, _EDGE)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        picture = QRect(rect.left() + _EDGE, rect.top() + _EDGE, PICTURE.width(), PICTURE.height())
        self._picture(painter, picture, index.data(SMALL))
        if found.killed is not None:
            self._mark(painter, picture)
        left = picture.right() + 14
        self._words(painter, QRect(left, picture.top(), rect.right() - left - 12, picture.height()), found)
        painter.restore()

    def _picture(self, painter: QPainter, place: QRect, small: QPixmap | None) -> None:
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(place), 4, 4)
        painter.save()
        painter.setClipPath(frame)
        painter.fillRect(place, self._theme.color("pressed"))
        if small is None:
            self._icons.icon("picture", "muted").paint(painter, place.adjusted(38, 25, -38, -25))
        else:
            size = small.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            whole = QRect(place.topLeft(), size)
            whole.moveCenter(place.center())
            painter.drawPixmap(whole, small)
        painter.restore()

    def _words(self, painter: QPainter, place: QRect, found: "Found") -> None:
        caption = " ".join(found.words["caption"][:_MOST].split())
        lines = QRect(place.left(), place.top() - 1, place.width(), 38)
        painter.setFont(self._fonts["caption"])
        painter.setPen(self._theme.color("ink" if caption else "muted_ink"))
        painter.drawText(lines, _TOP, self._two_lines(caption or "No caption", place.width()))
        self._whose(painter, QRect(place.left(), place.top() + 40, place.width(), 18), found)
        last = QRect(place.left(), place.top() + 59, place.width(), 18)
        if found.killed is not None:
            self._lead(painter, last, found.killed.in_short, "danger")
        if found.how:
            self._lead(painter, last, found.how.capitalize(), "accent_text")
        facts = "  ·  ".join(filter(None, (found.taken, found.photo.file_name)))
        self._write(painter, last, facts, "muted_ink")

    def _whose(self, painter: QPainter, place: QRect, found: "Found") -> None:
        """Credit and by-line; of a picture without a credit its source in that place: nothing else is amiss with it."""
        credit, creator, source = (found.words[name] for name in ("credit", "creator", "source"))
        if not credit:
            self._lead(painter, place, "No credit", "danger")
        self._write(
            painter, place, "  ·  ".join(filter(None, (credit, creator, "" if credit else source))), "muted_ink"
        )

    def _lead(self, painter: QPainter, place: QRect, words: str, ink: str) -> None:
        """What a line begins with, more strongly; `place` becomes what is left of it."""
        metrics = QFontMetrics(self._fonts["small_medium"])
        painter.setFont(self._fonts["small_medium"])
        painter.setPen(self._theme.color(ink))
        painter.drawText(place, _LEFT, words)
        place.setLeft(min(place.right(), place.left() + metrics.horizontalAdvance(words) + 14))

    def _mark(self, painter: QPainter, place: QRect) -> None:
        """The sign of what stops a story, on the picture itself."""
        mark = QRect(place.right() - 27, place.top() + 5, 22, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("danger"))
        painter.drawEllipse(mark)
        self._icons.icon("warning", "on_danger").paint(painter, mark.adjusted(4, 3, -4, -5))

    def _two_lines(self, words: str, width: int) -> str:
        """As much of some words as two lines hold."""
        metrics = QFontMetrics(self._fonts["caption"])
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, 2 * width - 40))

    def _write(self, painter: QPainter, place: QRect, words: str, ink: str) -> None:
        painter.setFont(self._fonts["small"])
        painter.setPen(self._theme.color(ink))
        shown = QFontMetrics(self._fonts["small"]).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LEFT, shown)
