"""Whether a headline or a standfirst fits the places where it is shown, measured in their own type."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QLabel, QToolButton, QToolTip

from editor.ui.icons import Icons
from editor.ui.widgets.build import tool

if TYPE_CHECKING:
    from editor.text.slots import Field, Slot

PAUSE = 150
"""Milliseconds after the last key before it is measured."""
LONGEST = 1_000
"""Characters that are measured; what is longer fits nowhere, and need not be measured to know."""


_BLANKS = re.compile(r"[ \t\n\u2009]+")
"""What a line may end at; a no-break space is none."""


class Fit(NamedTuple):
    """How many lines a text takes in one place, of how many there are; `missing` is a face that it cannot be measured in."""

    label: str
    lines: int
    room: int
    missing: str = ""

    @property
    def fits(self) -> bool:
        """Whether there is room, as far as is known."""
        return self.lines <= self.room


def fits(text: str, field: "Field", slots: "Sequence[Slot]") -> list[Fit]:
    """How the text fits each place where this field is shown."""
    from editor.text.slots import lines_taken

    places = [slot for slot in slots if slot.field == field]
    # Qt would take some other face for one that is not there, narrower or wider by chance.
    missing = {family for family in {slot.family for slot in places} if not QFontDatabase.hasFamily(family)}
    found = []
    for slot in places:
        if slot.family in missing:
            found.append(Fit(slot.label, 0, slot.lines, slot.family))
            continue
        metrics = _metrics(slot)
        words = [metrics.horizontalAdvance(word) for word in _BLANKS.split(text[:LONGEST].strip()) if word]
        lines = lines_taken(words, metrics.horizontalAdvance(" "), slot.width)
        found.append(Fit(slot.label, max(lines, slot.lines + 1) if len(text) > LONGEST else lines, slot.lines))
    return found


@lru_cache(maxsize=64)
def _metrics(slot: "Slot") -> QFontMetricsF:
    font = QFont(slot.family)
    font.setPixelSize(slot.size)
    font.setWeight(QFont.Weight(slot.weight))
    return QFontMetricsF(font)


class Room:
    """Tells on a field's counter how it fits its places, and shows a mark while it does not fit them all.

    A place whose face is not on this machine is not measured, and the mark says so.
    """

    def __init__(self, field: "Field", counter: QLabel, icons: Icons) -> None:
        self._field: Field = field
        self._slots: Sequence[Slot] = ()
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

    def show_slots(self, slots: "Sequence[Slot]") -> None:
        """The newsroom's places are these now; the text is measured for them although it is the same."""
        if slots != self._slots:
            self._slots = slots
            self._pause.start()

    def _measure(self) -> None:
        found = fits(self._text, self._field, self._slots)
        tight = [one.label for one in found if not one.fits]
        unknown = [one.label for one in found if one.missing]
        card = _card(found)
        self._counter.setToolTip(card)
        self.mark.setToolTip(card)
        told = [_told(f"The {self._field} is too long for", tight)] if tight else []
        told += [_told(f"The {self._field} is not measured for", unknown)] if unknown else []
        self.mark.setAccessibleName(". ".join(told))
        self.mark.setVisible(bool(told))

    def _show_card(self) -> None:
        QToolTip.showText(self.mark.mapToGlobal(QPoint(0, self.mark.height())), self.mark.toolTip(), self.mark)


def _told(what: str, places: list[str]) -> str:
    counted = "1 place" if len(places) == 1 else f"{len(places)} places"
    return f"{what} {counted}: {', '.join(places)}"


def _verdict(fit: Fit) -> str:
    if fit.missing:
        return f"⚠ not measured: “{fit.missing}” is not installed"
    said = f"{fit.lines} of {fit.room} {'line' if fit.room == 1 else 'lines'}"
    return said if fit.fits else f"⚠ {said}: too long"


def _card(found: list[Fit]) -> str:
    """The places one below another, those without enough room first said so."""
    from html import escape  # brings all names of HTML with it, which the start need not wait for

    rows = []
    for one in sorted(found, key=lambda one: one.fits and not one.missing):
        verdict = escape(_verdict(one))
        weighty = f"<b>{verdict}</b>" if one.missing or not one.fits else verdict
        rows.append(f"<tr><td>{escape(one.label)}&nbsp;&nbsp;</td><td>{weighty}</td></tr>")
    return f"<table>{''.join(rows)}</table>"
