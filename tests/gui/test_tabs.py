"""Several stories open at once: what opens where, what is kept of each, and that none goes unsaved."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel

from editor.domain.copy import Copy
from editor.domain.errors import Unavailable
from editor.ui import left_off
from editor.ui.open_stories import OpenStories
from tests.gui.driver import Driver

PATIENCE = 20_000
HARBOUR = Copy(headline="Harbour talks", body="The two sides met at noon.\n\nNobody spoke of fares.")


@pytest.fixture
def desk(program: Driver) -> Driver:
    program.given()
    program.given("harbour-talks", HARBOUR)
    program.given("pier-closed", Copy(headline="Pier closed", body="The pier is shut."))
    program.sign_in("maeve")
    return program


def stories(desk: Driver) -> OpenStories:
    return desk.program.stories


def slugs(desk: Driver) -> list[str]:
    return [tab.slug for tab in stories(desk).tabs]


def in_front(desk: Driver) -> str:
    story = desk.program.story.desk.story
    return story.slug if story is not None else ""


def write(desk: Driver, text: str) -> None:
    desk.key_in(desk.window.story.manuscript, text)


def two(desk: Driver) -> None:
    desk.open("ferry-fares")
    write(desk, "Late. ")
    desk.open("harbour-talks")


def test_looking_through_the_list_passes_through_one_tab(desk: Driver) -> None:
    for slug in ("ferry-fares", "harbour-talks", "pier-closed"):
        desk.open(slug)
    assert slugs(desk) == ["pier-closed"]
    assert desk.window.story.tabs.isHidden()


def test_a_page_has_its_width_before_the_text_is_put_on_it(desk: Driver) -> None:
    desk.open("ferry-fares")
    write(desk, "Late. ")
    stories(desk).open("harbour-talks")
    manuscript = desk.window.story.manuscript
    widths: list[int] = []
    manuscript.text_set.connect(lambda: widths.append(manuscript.viewport().width()))
    desk.settle()
    assert widths == [manuscript.viewport().width()]


def test_what_is_worked_on_stays(desk: Driver) -> None:
    two(desk)
    assert slugs(desk) == ["ferry-fares", "harbour-talks"]
    assert in_front(desk) == "harbour-talks"
    assert desk.window.story.tabs.isVisible()
    desk.open("pier-closed")
    assert slugs(desk) == ["ferry-fares", "pier-closed"]


def test_each_keeps_its_text_its_undo_and_its_place(desk: Driver) -> None:
    two(desk)
    first = desk.program.pool.all[0].page.manuscript
    cursor = desk.window.story.manuscript.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    desk.window.story.manuscript.setTextCursor(cursor)
    stories(desk).previous()
    desk.settle()
    assert desk.window.story.manuscript is first
    assert first.text().startswith("Late. ")
    first.undo()
    assert not first.text().startswith("Late. ")
    first.redo()
    stories(desk).next()
    desk.settle()
    assert desk.window.story.manuscript.textCursor().atEnd()
    assert desk.story("ferry-fares").revision == 2


def test_an_action_asked_for_in_one_is_never_done_to_another(desk: Driver) -> None:
    two(desk)
    stories(desk).previous()
    desk.settle()
    write(desk, "More. ")
    desk.window.actions_["submit"].trigger()
    stories(desk).next()
    desk.settle()
    assert desk.story("ferry-fares").status.value == "submitted"
    assert desk.story("harbour-talks").status.value == "draft"


def test_what_the_window_says_is_of_the_story_in_front(desk: Driver) -> None:
    two(desk)
    desk.qtbot.waitUntil(lambda: "10 words" in desk.window.status_line.story._length.text())
    stories(desk).previous()
    desk.settle()
    desk.qtbot.waitUntil(lambda: "9 words" in desk.window.status_line.story._length.text())
    assert desk.window.status_line.story._saved.text().endswith("rev 2")
    stories(desk).next()
    assert desk.window.status_line.story._saved.text().endswith("rev 1")


def test_closing_saves_and_reopening_goes_back_to_the_place(desk: Driver) -> None:
    two(desk)
    stories(desk).previous()
    desk.settle()
    write(desk, "Again. ")
    place = desk.window.story.manuscript.textCursor().position()
    desk.window.actions_["close_story"].trigger()
    desk.settle()
    assert slugs(desk) == ["harbour-talks"]
    assert in_front(desk) == "harbour-talks"
    assert desk.copies("ferry-fares")[-1].body.startswith("Late. Again. ")
    desk.window.actions_["reopen_story"].trigger()
    desk.settle()
    assert in_front(desk) == "ferry-fares"
    assert desk.window.story.manuscript.textCursor().position() == place


def test_the_last_one_closed_leaves_an_empty_window(desk: Driver) -> None:
    desk.open("ferry-fares")
    desk.window.actions_["close_story"].trigger()
    desk.settle()
    assert slugs(desk) == []
    assert desk.find(QLabel, "no_story_title").isVisible()
    assert not desk.window.actions_["close_story"].isEnabled()
    desk.open("harbour-talks")
    assert in_front(desk) == "harbour-talks"


def test_a_story_that_cannot_be_saved_is_not_closed(desk: Driver) -> None:
    two(desk)
    stories(desk).previous()
    desk.settle()
    write(desk, "Kept. ")
    desk.store.fault = Unavailable("The disk is full.")
    stories(desk).close_front()
    dialog = desk.dialog("unsaved_dialog")
    dialog.reject()
    assert slugs(desk) == ["ferry-fares", "harbour-talks"]
    assert "The disk is full." in desk.banner()
    stories(desk).next()
    assert "What you typed" not in desk.banner()
    assert stories(desk).tabs[0].face().mark == "danger"
    desk.store.fault = None
    stories(desk).previous()
    desk.qtbot.waitUntil(lambda: desk.banner() == "", timeout=PATIENCE)
    assert desk.copies("ferry-fares")[-1].body.startswith("Late. Kept. ")


def test_leaving_saves_every_story(desk: Driver) -> None:
    two(desk)
    write(desk, "Now ")
    desk.store.fault = Unavailable("The disk is full.")
    stories(desk).previous()
    write(desk, "And ")
    gone: list[bool] = []
    stories(desk).leave_all(lambda: gone.append(True))
    desk.dialog("unsaved_dialog").reject()
    assert (gone, slugs(desk)) == ([], ["ferry-fares", "harbour-talks"])
    desk.settle()
    desk.store.fault = None
    stories(desk).leave_all(lambda: gone.append(True))
    desk.settle()
    assert (gone, slugs(desk)) == ([True], [])
    assert desk.copies("harbour-talks")[-1].body.startswith("Now ")
    assert desk.copies("ferry-fares")[-1].body.startswith("Late. And ")


def test_a_tab_is_closed_with_the_middle_button_and_kept_with_two_clicks(desk: Driver) -> None:
    two(desk)
    bar = desk.window.story.tabs
    assert stories(desk).tabs[1].passing
    desk.qtbot.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    assert not stories(desk).tabs[1].passing
    desk.qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center() + QPoint(-10, 0))
    desk.settle()
    assert slugs(desk) == ["harbour-talks"]


def test_a_story_that_is_gone_needs_no_tab(desk: Driver) -> None:
    desk.open("ferry-fares")
    write(desk, "Late. ")
    desk.open("nosuch")
    desk.settle()
    assert slugs(desk) == ["ferry-fares"]
    assert in_front(desk) == "ferry-fares"
    assert "nosuch" in desk.banner()


def test_one_leaves_off_and_goes_on_there(desk: Driver) -> None:
    two(desk)
    stories(desk).previous()
    desk.settle()
    place = desk.window.story.manuscript.textCursor().position()
    desk.program._leave(lambda: None)
    desk.settle()
    assert slugs(desk) == []
    kept = json.loads(desk.options.beside(left_off.NAME).read_text())
    assert [spot["slug"] for spot in next(iter(kept.values()))["stories"]] == ["ferry-fares", "harbour-talks"]
    desk.sign_in("maeve")
    desk.qtbot.waitUntil(lambda: in_front(desk) == "ferry-fares")
    desk.settle()
    assert slugs(desk) == ["ferry-fares", "harbour-talks"]
    assert desk.window.story.manuscript.textCursor().position() == place
    assert stories(desk).tabs[1].story is None
    stories(desk).next()
    desk.settle()
    assert in_front(desk) == "harbour-talks"


def test_signing_out_is_leaving_off(desk: Driver) -> None:
    two(desk)
    desk.window.actions_["sign_out"].trigger()
    desk.dialog("sign_in_dialog").reject()
    assert slugs(desk) == []
    desk.program.reopening._soon.timeout.emit()
    desk.sign_in("maeve")
    desk.qtbot.waitUntil(lambda: slugs(desk) == ["ferry-fares", "harbour-talks"])


def test_what_one_left_open_is_nobody_elses(desk: Driver) -> None:
    two(desk)
    desk.program._leave(lambda: None)
    desk.settle()
    desk.sign_in("tobias")
    assert slugs(desk) == []


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"maeve x": 3}', '{"maeve x": {"stories": [{"slug": 1}, 4], "front": "a"}}', "[" * 100_000]
)
def test_a_damaged_memory_is_an_empty_one(desk: Driver, text: str) -> None:
    path = desk.options.beside("damaged.json")
    path.write_text(text)
    assert left_off.read(path, "x", "maeve") == left_off.LeftOff()
    left_off.write(path, "x", "maeve", left_off.LeftOff((left_off.Spot("a"),)))
    assert left_off.read(path, "x", "maeve").spots == (left_off.Spot("a"),)


def test_the_palette_brings_a_story_to_the_front(desk: Driver) -> None:
    two(desk)
    (command,) = [one for one in desk.program.commands.listed() if one.name == "story:ferry-fares"]
    command.run()
    desk.settle()
    assert in_front(desk) == "ferry-fares"


def test_others_may_edit_what_has_been_behind_for_long(desk: Driver) -> None:
    two(desk)
    behind = desk.program.pool.all[0].desk
    desk.qtbot.waitUntil(lambda: behind.lease.ours)
    behind._behind.timeout.emit()
    desk.settle()
    assert not behind.lease.ours
    stories(desk).previous()
    desk.qtbot.waitUntil(lambda: behind.lease.ours)


def test_text_held_over_a_tab_brings_its_story_to_the_front(desk: Driver) -> None:
    two(desk)
    tabs = desk.window.story.tabs
    mime = QMimeData()
    mime.setText("Words")
    place = tabs.tabRect(0).center()
    keys, mouse = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(tabs, kind(place, Qt.DropAction.CopyAction, mime, mouse, keys))
    desk.qtbot.waitUntil(lambda: in_front(desk) == "ferry-fares")
    mime.setUrls([QUrl.fromLocalFile("ferry.md")])
    files = QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, mouse, keys)
    tabs.dragEnterEvent(files)
    assert not files.isAccepted()
