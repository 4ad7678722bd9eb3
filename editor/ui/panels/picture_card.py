"""One picture on the sheet: what it shows, its caption and credit, and what stops it from going out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from editor.ui.icons import Icons
from editor.ui.theme import Theme, restyle
from editor.ui.widgets.build import column, label, named, row

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse

THUMB = QSize(108, 81)
_MARK = 22
_STOPPED = "⚠ its rights stand in the way: see below its words."
MOST = 120
"""Letters of a caption that a card shows."""


class Thumb(QWidget):
    """A small picture, with a mark on it while something that it needs is missing."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._pixmap: QPixmap | None = None
        self._blocked = False
        self._waiting = False
        self.setFixedSize(THUMB)

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """The picture, or None while it is not there yet."""
        self._pixmap = pixmap
        self.update()

    def mark(self, *, blocked: bool, waiting: bool) -> None:
        """Mark the picture as one that cannot go out, or as a place without its file."""
        self._blocked, self._waiting = blocked, waiting
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QPainterPath()
        frame.addRoundedRect(self.rect(), 4, 4)
        painter.setClipPath(frame)
        painter.fillRect(self.rect(), self._theme.color("pressed"))
        if self._pixmap is None:
            name = "add-picture" if self._waiting else "picture"
            self._icons.icon(name, "muted").paint(painter, self.rect().adjusted(38, 24, -38, -24))
        else:
            self._cover(painter, self._pixmap)
        if self._blocked:
            mark = QRect(self.width() - _MARK - 4, 4, _MARK, _MARK)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("danger"))
            painter.drawEllipse(mark)
            self._icons.icon("warning", "on_danger").paint(painter, mark.adjusted(4, 3, -4, -5))
        painter.end()

    def _cover(self, painter: QPainter, pixmap: QPixmap) -> None:
        ratio = max(self.width() / pixmap.width(), self.height() / pixmap.height())
        width, height = int(self.width() / ratio), int(self.height() / ratio)
        part = QRect((pixmap.width() - width) // 2, (pixmap.height() - height) // 2, width, height)
        painter.drawPixmap(self.rect(), pixmap, part)


class PictureCard(QFrame):
    """A card that is chosen with the mouse or with Space."""

    chosen = Signal(int)

    def __init__(self, number: int, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        named(self, f"picture_card_{number}", f"Picture {number}", kind="card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.thumb = named(Thumb(theme, icons), f"picture_thumb_{number}")
        self._place = label(f"picture_place_{number}", kind="overline")
        self._caption = label(f"picture_caption_{number}", kind="caption", wraps=True)
        self._caption.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._credit = label(f"picture_credit_{number}", kind="small", wraps=True)
        for shown in (self._caption, self._credit):
            shown.setTextFormat(Qt.TextFormat.PlainText)  # a file's words are never taken for marks
        self._missing = label(f"picture_missing_{number}", kind="small", level="danger", wraps=True)
        words = column(self._place, self._caption, self._credit, self._missing, gap=2)
        words.setStretch(1, 1)
        line = row(self.thumb, words, margins=8, gap=10)
        line.setAlignment(self.thumb, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setMinimumHeight(THUMB.height() + 18)

    def show_use(self, use: "PictureUse", *, chosen: bool, stopped: bool = False) -> None:
        """Show a picture use as it stands; `stopped` says that its rights stand in its way."""
        missing = missing_words(use) or (_STOPPED if stopped else "")
        self._place.setText(f"{use.number}  ·  {'Lead picture' if use.placement == 'lead' else 'In the text'}")
        self._caption.setText(_shortened(use.caption) or "No caption")
        self._caption.setToolTip(use.caption)
        self._credit.setText(use.credit or "No credit")
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        blocked = bool(missing) and bool(use.photo)
        self.thumb.mark(blocked=blocked, waiting=not use.photo)
        self._style("chosen", chosen)
        self._style("level", "danger" if blocked else "")
        self.setAccessibleDescription(f"{use.caption}. {missing}")

    def _style(self, name: str, value: object) -> None:
        if self.property(name) != value:
            self.setProperty(name, value)
            restyle(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        del event
        self.setFocus()
        self.chosen.emit(self.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.number)
        else:
            super().keyPressEvent(event)


def _shortened(words: str) -> str:
    """As much of a caption as a card has room for; the form beside it shows the whole."""
    return words if len(words) <= MOST else f"{words[: MOST - 1].rstrip()}…"


def missing_words(use: "PictureUse") -> str:
    """What the picture needs before it can go out, in a few words."""
    if not use.photo:
        return "Waits for its file: drop one here, or attach it."
    missing = [name for name, text in (("caption", use.caption), ("credit", use.credit)) if not text.strip()]
    return f"⚠ {' and '.join(missing)} missing: it cannot be approved so." if missing else ""
