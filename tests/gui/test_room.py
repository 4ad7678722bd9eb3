"""Whether headlines fit the places where they are shown."""

import pytest
from PySide6.QtWidgets import QLabel, QToolTip
from pytestqt.qtbot import QtBot

from editor.config.resources import resource
from editor.text.slots import Slot, read_slots
from editor.ui.icons import Icons
from editor.ui.panels.room import LONGEST, Fit, Room, fits
from tests.gui.driver import Driver

SLOTS = read_slots(resource("slots.txt").read_text("utf-8")).slots
ABSENT = Slot("headline", "Hoarding", 300, 2, 40, 700, "Avel Grotesk")


@pytest.mark.usefixtures("theme")
def test_every_place_is_measured_in_its_own_type() -> None:
    found = fits("Last ferry to go", "headline", SLOTS)
    assert [one.label for one in found] == [slot.label for slot in SLOTS if slot.field == "headline"]
    assert all(one.fits for one in found)
    by_label = {one.label: one.lines for one in fits("Ferry board decides on winter losses", "headline", SLOTS)}
    assert by_label["Search result"] == 1
    assert by_label["Print, double column"] > by_label["Web card"]


@pytest.mark.usefixtures("theme")
def test_wide_letters_take_more_room_than_narrow_ones_of_the_same_number() -> None:
    wide = fits("WWWW " * 12, "headline", SLOTS)
    narrow = fits("iiii " * 12, "headline", SLOTS)
    assert all(one.lines >= other.lines for one, other in zip(wide, narrow, strict=True))
    assert sum(one.lines for one in wide) > sum(other.lines for other in narrow)


@pytest.mark.usefixtures("theme")
def test_a_line_does_not_end_at_a_no_break_space() -> None:
    word = "W" * 17  # more than half a line of a search result
    lines = {blank: fits(f"{word}{blank}{word} {word}", "headline", SLOTS) for blank in (" ", "\u00a0")}
    assert [next(one.lines for one in found if one.label == "Search result") for found in lines.values()] == [3, 2]


@pytest.mark.usefixtures("theme")
def test_what_is_far_too_long_fits_nowhere() -> None:
    assert not any(one.fits for one in fits("a" * (LONGEST + 1), "standfirst", SLOTS))
    assert all(one.fits for one in fits("", "headline", SLOTS))


def test_a_mark_is_shown_while_it_does_not_fit_and_says_where(qtbot: QtBot, icons: Icons) -> None:
    counter = QLabel()
    room = Room("headline", counter, icons)
    qtbot.addWidget(counter)
    qtbot.addWidget(room.mark)
    room.show_slots(SLOTS)
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


@pytest.fixture
def room(qtbot: QtBot, icons: Icons) -> Room:
    counter = QLabel()
    made = Room("headline", counter, icons)
    qtbot.addWidget(counter)
    qtbot.addWidget(made.mark)
    return made


def test_a_face_that_is_not_there_is_told_and_no_other_is_measured(room: Room, qtbot: QtBot) -> None:
    assert fits("Short", "headline", [ABSENT]) == [Fit("Hoarding", 0, 2, "Avel Grotesk")]
    room.follow("Short")
    room.show_slots((*SLOTS, ABSENT))
    qtbot.waitUntil(lambda: not room.mark.isHidden())
    assert room.mark.accessibleName() == "The headline is not measured for 1 place: Hoarding"
    assert "not measured: “Avel Grotesk” is not installed" in room.mark.toolTip()
    assert "too long" not in room.mark.toolTip()


def test_another_table_is_measured_although_the_text_is_the_same(room: Room, qtbot: QtBot) -> None:
    room.show_slots(SLOTS)
    room.follow("Ferry")
    qtbot.waitUntil(lambda: "Search result" in room.mark.toolTip())
    assert room.mark.isHidden()
    room.show_slots((SLOTS[0]._replace(label="Ticker", width=20, lines=1),))
    qtbot.waitUntil(lambda: not room.mark.isHidden())
    assert room.mark.accessibleName() == "The headline is too long for 1 place: Ticker"
    room.show_slots(())
    qtbot.waitUntil(room.mark.isHidden)


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
