"""What is painted behind and over the letters: bars beside quotations, cards behind picture lines, underlines, the veil."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextBlock, QTextLine

from editor.ui.manuscript.galleries import gallery_at
from editor.ui.manuscript.marks import Mark, MarkKind
from editor.ui.manuscript.markup import Look
from editor.ui.manuscript.waves import Waves
from editor.ui.theme import Theme

GUTTER = 18
"""Pixels between the edge of the paper and the letters, for the bars."""
_BAR, _BAR_PLACE = 3, 4
_ROUND = 5
_VEIL = 150
"""Of 255: how far the veil hides what is not being written."""
UNKNOWN = "⚠ The story has no such picture"
"""Said beside a line whose number no picture of the story has."""
_INKS: dict[MarkKind, str] = {"spelling": "danger", "style": "accent", "note": "warning"}


class Placed(NamedTuple):
    """A paragraph in sight, and where it stands on the paper."""

    block: QTextBlock
    number: int
    place: QRectF
    look: Look


class Paper:
    """Paints what Qt's text does not."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._waves = Waves()
        self.pictures: dict[int, str] = {}
        """What is said of each picture beside its line, by its number."""
        self._galleries: dict[int, range] = {}
        """The lines of the gallery that a line in sight is of, for as long as it is painted once."""

    def behind(self, painter: QPainter, shown: Sequence[Placed], around: QRect) -> None:
        """What lies below the letters, the paper itself first."""
        self._galleries.clear()
        painter.fillRect(around, self._theme.color("paper"))
        painter.setPen(Qt.PenStyle.NoPen)
        for one in shown:
            if one.look.kind == "quote":
                painter.fillRect(
                    QRectF(_BAR_PLACE, one.place.top(), _BAR, one.place.height()), self._theme.color("strong_line")
                )
            elif one.look.kind == "picture":
                self._card(painter, one)

    def over(
        self, painter: QPainter, shown: Sequence[Placed], marks: Callable[[int], Sequence[Mark]], around: QRect
    ) -> None:
        """What lies above them."""
        for one in shown:
            if one.look.kind == "picture":
                self._name(painter, one)
            for mark in seen(one, marks(one.number), around):
                self._underline(painter, one, mark)

    def veil(self, painter: QPainter, place: QRectF, around: QRectF) -> None:
        """Dim everything but the paragraph at `place`."""
        veil = QColor(self._theme.color("paper"))
        veil.setAlpha(_VEIL)
        painter.fillRect(QRectF(around.topLeft(), QPointF(around.right(), place.top())), veil)
        painter.fillRect(QRectF(QPointF(around.left(), place.bottom()), around.bottomRight()), veil)

    def _card(self, painter: QPainter, one: Placed) -> None:
        """Behind a picture's line; those of a gallery make one card, with a bar along it."""
        gallery = self._gallery(one)
        top, bottom = (one.number == end for end in (gallery.start, gallery.stop - 1)) if gallery else (True, True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.color("accent_wash"))
        card = one.place.adjusted(GUTTER - 10, 1 if top else -_ROUND, -2, -1 if bottom else _ROUND)
        painter.save()
        painter.setClipRect(one.place.adjusted(0, 1 if top else 0, 0, -1 if bottom else 0))
        painter.drawRoundedRect(card, _ROUND, _ROUND)
        if gallery:
            painter.fillRect(QRectF(_BAR_PLACE, one.place.top(), _BAR, one.place.height()), self._theme.color("accent"))
        painter.restore()

    def _name(self, painter: QPainter, one: Placed) -> None:
        """The picture's own words, to the right of its line; that there is none, where the story has no such picture."""
        font = self._theme.font("small")
        line = one.block.layout().lineAt(0)
        room = one.place.adjusted(GUTTER + line.naturalTextWidth() + 14, 0, -12, 0)
        known = one.look.picture in self.pictures
        named = self.pictures[one.look.picture] if known else UNKNOWN
        gallery = self._gallery(one)
        place = f"Gallery {one.number - gallery.start + 1}/{len(gallery)}" if gallery else ""
        whole = " · ".join(filter(None, (place, named)))
        words = QFontMetricsF(font).elidedText(whole, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(self._theme.color("muted_ink" if known else "danger"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _gallery(self, one: Placed) -> range:
        """The lines of the gallery that a picture's line in sight belongs to, if it does; looked at once for all of them."""
        if one.number not in self._galleries:
            document = one.block.document()

            def line(number: int) -> str:
                return document.findBlockByNumber(number).text()

            run = gallery_at(line, document.blockCount(), one.number)
            self._galleries |= dict.fromkeys((one.number, *run), run)
        return self._galleries[one.number]

    def found(
        self, painter: QPainter, shown: Sequence[Placed], marks: Callable[[int], Sequence[Mark]], around: QRect
    ) -> None:
        """What was searched for, below the letters: a wash and a line; around the one that counts a box."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in shown:
            for mark in seen(one, marks(one.number), around):
                for left, right, line in _pieces(one, mark):
                    place = QRectF(left, one.place.top() + line.y(), right - left, line.ascent() + line.descent())
                    if mark.kind == "here":
                        painter.setPen(QPen(self._theme.color("accent"), 2))
                        painter.setBrush(Qt.BrushStyle.NoBrush)
                        painter.drawRoundedRect(place.adjusted(-2, 0, 2, 0), 3, 3)
                    else:
                        painter.fillRect(place, self._theme.color("warning_wash"))
                        painter.fillRect(
                            QRectF(place.left(), place.bottom() - 1, place.width(), 1.5), self._theme.color("warning")
                        )

    def _underline(self, painter: QPainter, one: Placed, mark: Mark) -> None:
        ink = self._theme.color(_INKS[mark.kind])
        for left, right, line in _pieces(one, mark):
            foot = one.place.top() + _foot(line)
            if mark.kind == "spelling":
                self._waves.draw(painter, left, right, foot, ink)
            else:
                painter.setPen(QPen(ink, 1.3))
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
                _SHAPES[mark.kind](painter, left, right, foot)


def seen(one: Placed, marks: Sequence[Mark], around: QRect) -> Sequence[Mark]:
    """Those of a paragraph's marks that lie between the top and the bottom of `around`, line by line."""
    if not marks or (one.place.top() >= around.top() and one.place.bottom() <= around.bottom()):
        return marks
    lines = lines_in(one, around)
    if not lines:
        return ()
    start, end = lines[0].textStart(), lines[-1].textStart() + lines[-1].textLength()
    return [mark for mark in marks if mark.start < end and mark.start + mark.length > start]


def lines_in(one: Placed, around: QRect) -> Sequence[QTextLine]:
    """A paragraph's lines between the top and the bottom of `around`, and one above: an underline reaches below its own."""
    layout = one.block.layout()
    numbers = range(layout.lineCount())

    def up_to(height: float) -> int:
        return bisect_right(numbers, height - one.place.top(), key=lambda number: layout.lineAt(number).y())

    return [layout.lineAt(number) for number in numbers[max(0, up_to(around.top()) - 2) : up_to(around.bottom())]]


def _pieces(one: Placed, mark: Mark) -> Iterator[tuple[float, float, QTextLine]]:
    """For each line that a mark goes over, from where to where."""
    layout = one.block.layout()
    end = min(mark.start + mark.length, one.block.length() - 1)
    place = mark.start
    while place < end:
        line = layout.lineForTextPosition(place)
        if not line.isValid():
            return
        stop = min(end, line.textStart() + line.textLength())
        left, right = sorted((x_at(line, place), x_at(line, stop)))
        yield one.place.left() + left, one.place.left() + right, line
        place = max(stop, place + 1)


def x_at(line: QTextLine, place: int) -> float:
    """Where a character stands on its line."""
    found = line.cursorToX(place)
    assert isinstance(found, tuple)  # the place, and the character that is nearest
    return float(found[0])


def _foot(line: QTextLine) -> float:
    """Just below the letters, above the next line."""
    return float(line.y() + line.ascent() + min(line.descent(), 5.0))


def _dots(painter: QPainter, left: float, right: float, y: float) -> None:
    pen = painter.pen()
    pen.setWidthF(1.6)
    pen.setDashPattern([1.4, 1.8])
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def _double(painter: QPainter, left: float, right: float, y: float) -> None:
    for height in (y - 1.5, y + 1.5):
        painter.drawLine(QPointF(left, height), QPointF(right, height))


_SHAPES: dict[MarkKind, Callable[[QPainter, float, float, float], None]] = {
    "style": _dots,
    "note": _double,
}
