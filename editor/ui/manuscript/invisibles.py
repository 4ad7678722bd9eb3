"""What cannot be seen made visible: blanks, tabs and the ends of paragraphs, painted where Qt left room for them.

Qt can show them itself, but then it lays the whole text out anew when it begins and when it ends.
"""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLine

from editor.ui.manuscript.paper import Placed, lines_in, x_at
from editor.ui.manuscript.utf16 import length
from editor.ui.theme import Theme

_SIGNS = {" ": "·", "\N{NO-BREAK SPACE}": "°", "\N{NARROW NO-BREAK SPACE}": "°", "\t": "→"}
_FOUND = re.compile("[" + "".join(_SIGNS) + "]")
_END = "¶"


class Invisible:
    """Paints a sign in the place of each, in the ink of the marks."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, shown: Sequence[Placed], around: QRect) -> None:
        """Those of the lines between the top and the bottom of `around`."""
        font = self._theme.font("copy")
        widths = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.color("mark_ink"))
        for one in shown:
            text = one.block.text()
            for line in lines_in(one, around):
                foot = one.place.top() + line.y() + line.ascent()
                for sign, left, room in _signs(line, text, last=not one.block.next().isValid()):
                    width = widths.horizontalAdvance(sign)
                    backwards = one.block.textDirection() == Qt.LayoutDirection.RightToLeft
                    before = (room - width) / 2 if room else -width * backwards
                    painter.drawText(QPointF(one.place.left() + left + before, foot), sign)


def _signs(line: QTextLine, text: str, *, last: bool) -> Iterator[tuple[str, float, float]]:
    """What to show on a line: the sign, where its room begins, and how wide that is."""
    start, end = line.textStart(), line.textStart() + line.textLength()
    units = text.encode("utf-16-le", "surrogatepass")
    words = units[2 * start : 2 * end].decode("utf-16-le", "replace")
    for found in _FOUND.finditer(words):
        place = start + length(words[: found.start()])
        left, right = sorted((x_at(line, place), x_at(line, place + 1)))
        yield _SIGNS[found[0]], left, right - left
    if 2 * end == len(units) and not last:
        yield _END, x_at(line, end), 0.0
