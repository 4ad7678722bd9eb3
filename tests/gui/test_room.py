"""Whether headlines fit the places where they are shown."""

import pytest
from PySide6.QtWidgets import QLabel, QToolTip
from pytestqt.qtbot import QtBot

from editor.text.slots import SLOTS
from editor.ui.icons import Icons
from editor.ui.panels.room import LONGEST, Room, fits
from tests.gui.driver import Driver


@pytest.mark.usefixtures("theme")
def test_every_place_is_measured_in_its_own_type() -> None:
    found = fits("Last ferry to go", "headline")
    assert [one.label for one in found] == [slot.label for slot in SLOTS if slot.field == "headline"]
    assert all(one.fits for one in found)
    by_label = {one.label: one.lines for one in fits("Ferry board decides on winter losses", "headline")}
    assert by_label["Search result"] == 1
    assert by_label["Print, double column"] > by_label["Web card"]


@pytest.mark.usefixtures("theme")
def test_wide_letters_take_more_room_than_narrow_ones_of_the_same_number() -> None:
    wide = fits("WWWW " * 12, "headline")
    narrow = fits("iiii " * 12, "headline")
    assert all(one.lines >= other.lines for one, other in zip(wide, narrow, strict=True))
    assert sum(one.lines for one in wide) > sum(other.lines for other in narrow)


@pytest.mark.usefixtures("theme")
def test_a_line_does_not_end_at_a_no_break_space() -> None:
    word = "W" * 17  # more than half a line of a search result
    lines = {blank: fits(f"{word}{blank}{word} {word}", "headline") for blank in (" ", "\u00a0")}
    assert [next(one.lines for one in found if one.label == "Search result") for found in lines.values()] == [3, 2]


@pytest.mark.usefixtures("theme")
def test_what_is_far_too_long_fits_nowhere() -> None:
    assert not any(one.fits for one in fits("a" * (LONGEST + 1), "standfirst"))
    assert all(one.fits for one in fits("", "headline"))


def test_a_mark_is_shown_while_it_does_not_fit_and_says_where(qtbot: QtBot, icons: Icons) -> None:
    counter = QLabel()
    room = Room("headline", counter, icons)
    qtbot.addWidget(counter)
    qtbot.addWidget(room.mark)
    room.follow("W" * 65)
    qtbot.waitUntil(lambda: not room.mark.isHidden())
    assert "too long" in counter.toolTip()
    assert room.mark.accessibleName().startswith("The headline is too long for ")
    assert "Search result" in room.mark.accessibleName()
    room.mark.click()
    assert QToolTip.text() == counter.toolTip()
    QToolTip.hideText()
    room.follow("Short")
    qtbot.waitUntil(room.mark.isHidden)
    assert "too long" not in counter.toolTip()


def test_the_fields_tell_while_one_types(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    fields = program.window.story.fields
    headline, standfirst = fields.rooms
    program.key_in(
        fields.headline, "a very long headline that will not do for a phone, let alone for one column of print"
    )
    program.qtbot.waitUntil(headline.mark.isVisible)
    assert standfirst.mark.isHidden()
