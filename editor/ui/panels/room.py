"""Whether a headline or a standfirst fits the places where it is shown, measured in their own type."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QLabel, QToolButton, QToolTip

from editor.ui.fonts import COPY_FAMILY
from editor.ui.icons import Icons
from editor.ui.widgets.build import tool

if TYPE_CHECKING:
    from editor.text.slots import Slot

PAUSE = 150
"""Milliseconds after the last key before it is measured."""
LONGEST = 1_000
"""Characters that are measured; what is longer fits nowhere, and need not be measured to know."""


_BLANKS = re.compile(r"[ \t\n\u2009]+")
"""What a line may end at; a no-break space is none."""


class Fit(NamedTuple):
    """How many lines a text takes in one place, of how many there are."""

    label: str
    lines: int
    room: int

    @property
    def fits(self) -> bool:
        """Whether there is room."""
        return self.lines <= self.room


def fits(text: str, field: Literal["headline", "standfirst"]) -> list[Fit]:
    """How the text fits each place where this field is shown."""
    from editor.text.slots import SLOTS, lines_taken

    found = []
    for slot in SLOTS:
        if slot.field == field:
            metrics = _metrics(slot)
            words = [metrics.horizontalAdvance(word) for word in _BLANKS.split(text[:LONGEST].strip()) if word]
            lines = lines_taken(words, metrics.horizontalAdvance(" "), slot.width)
            found.append(Fit(slot.label, max(lines, slot.lines + 1) if len(text) > LONGEST else lines, slot.lines))
    return found


@lru_cache(maxsize=64)
def _metrics(slot: "Slot") -> QFontMetricsF:
    # Qt would take some other face for one that is not there, narrower or wider by chance.
    font = QFont(slot.family if slot.family in QFontDatabase.families() else COPY_FAMILY)
    font.setPixelSize(slot.size)
    font.setWeight(QFont.Weight(slot.weight))
    return QFontMetricsF(font)


class Room:
    """Tells on a field's counter how it fits its places, and shows a mark while it does not fit them all."""

    def __init__(self, field: Literal["headline", "standfirst"], counter: QLabel, icons: Icons) -> None:
        self._field: Literal["headline", "standfirst"] = field
        self._counter = counter
        self._text = ""
        self.mark: QToolButton = tool(
            f"{field}_room", f"Room for the {field}", icons.icon("warning", "warning"), self._show_card
        )
        self.mark.hide()
        self._pause = QTimer(counter, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._measure)

    def follow(self, text: str) -> None:
        """The field reads so now."""
        if text != self._text:
            self._text = text
            self._pause.start()

    def _measure(self) -> None:
        found = fits(self._text, self._field)
        tight = [one.label for one in found if not one.fits]
        card = _card(found)
        self._counter.setToolTip(card)
        self.mark.setToolTip(card)
        places = "1 place" if len(tight) == 1 else f"{len(tight)} places"
        self.mark.setAccessibleName(f"The {self._field} is too long for {places}: {', '.join(tight)}")
        self.mark.setVisible(bool(tight))

    def _show_card(self) -> None:
        QToolTip.showText(self.mark.mapToGlobal(QPoint(0, self.mark.height())), self.mark.toolTip(), self.mark)


def _card(found: list[Fit]) -> str:
    """The places one below another, those without enough room first said so."""
    from html import escape  # brings all names of HTML with it, which the start need not wait for

    rows = []
    for one in sorted(found, key=lambda one: one.fits):
        said = f"{one.lines} of {one.room} {'line' if one.room == 1 else 'lines'}"
        verdict = said if one.fits else f"<b>⚠ {said}: too long</b>"
        rows.append(f"<tr><td>{escape(one.label)}&nbsp;&nbsp;</td><td>{verdict}</td></tr>")
    return f"<table>{''.join(rows)}</table>"
