"""Text with picture lines copied in one story and pasted in another: the pictures come along with all their words."""

import hashlib
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from editor.domain.copy import PictureUse
from editor.domain.errors import Unavailable
from editor.ui.manuscript.drops import TakesFiles
from editor.ui.manuscript.pasting_carried import ALONG
from editor.ui.manuscript.widget import Manuscript
from editor.ui.models.pictures import UNPLACED
from tests.gui.driver import Driver
from tests.gui.fakes import FakeUnit
from tests.gui.picture_sheet import card
from tests.gui.pictures_along import BODY, copy_into_talks, notice, paste, saved, two_stories

KEEP = QTextCursor.MoveMode.KeepAnchor


@pytest.fixture
def uses(program: Driver) -> tuple[PictureUse, PictureUse]:
    return two_stories(program)


def _select(manuscript: Manuscript, words: str) -> None:
    place = manuscript.text().index(words)
    cursor = manuscript.textCursor()
    cursor.setPosition(place)
    cursor.setPosition(place + len(words), KEEP)
    manuscript.setTextCursor(cursor)


def _unread(use: PictureUse) -> PictureUse:
    assert use.rights is not None
    return use.with_changes(rights=use.rights.with_changes(acknowledged=()))


@pytest.mark.parametrize("how", ["copy", "cut"])
@pytest.mark.parametrize("closed", [False, True])
def test_the_pictures_come_along_with_all_that_is_said_of_them(
    program: Driver, uses: tuple[PictureUse, PictureUse], how: str, closed: bool
) -> None:
    manuscript = program.window.story.manuscript
    manuscript.selectAll()
    getattr(manuscript, how)()
    if closed:
        program.program.stories.close_front()
        program.settle()
    program.open("harbour-talks")
    manuscript = paste(program)
    copy = saved(program)
    assert copy.body == manuscript.text() == "Start.\n\n![](photo:1)\n\nEnd.One.\n\n![](photo:2)\n![](photo:3)\n\nTwo."
    assert copy.pictures[1:] == (
        _unread(uses[0]).with_changes(number=2, placement="inline"),
        uses[1].with_changes(number=3),
    )
    assert copy.pictures[0].caption == "Ours"
    assert notice(program) == "Pasted; 2 pictures come along with their words."
    assert saved(program, "ferry-fares").pictures == uses


def test_another_run_of_the_program_pastes_the_same(program: Driver, uses: tuple[PictureUse, PictureUse]) -> None:
    program.window.story.manuscript.selectAll()
    there = program.window.story.manuscript.createMimeDataFromSelection()
    carried = QMimeData()
    for kind in there.formats():
        carried.setData(kind, bytes(there.data(kind).data()))
    program.program.stories.close_front()
    program.settle()
    program.open("harbour-talks")
    paste(program, carried)
    assert [use.photo for use in saved(program).pictures[1:]] == [use.photo for use in uses]


def test_for_other_programs_the_text_stays_plain_markdown(program: Driver, uses: tuple[PictureUse, PictureUse]) -> None:
    del uses
    program.window.story.manuscript.selectAll()
    there = program.window.story.manuscript.createMimeDataFromSelection()
    assert there.text() == BODY
    assert "rita" not in bytes(there.data(ALONG).data()).decode("utf-8")


def test_moved_within_its_story_a_line_names_the_same_picture(
    program: Driver, uses: tuple[PictureUse, PictureUse]
) -> None:
    manuscript = program.window.story.manuscript
    _select(manuscript, "![](photo:1)\n")
    manuscript.cut()
    paste(program)
    copy = saved(program, "ferry-fares")
    assert copy.pictures == uses
    assert copy.body.rstrip() == "One.\n\n![](photo:2)\n\nTwo.\n\n![](photo:1)"
    assert notice(program) == "Pasted."


def test_a_picture_that_was_taken_out_of_its_story_comes_back_under_its_number(
    program: Driver, uses: tuple[PictureUse, PictureUse]
) -> None:
    manuscript = program.window.story.manuscript
    _select(manuscript, "![](photo:2)")
    manuscript.cut()
    program.window.inspector.side.pictures.choose(2)
    program.program.story.pictures.remove()
    assert saved(program, "ferry-fares").pictures == uses[:1]
    paste(program)
    assert saved(program, "ferry-fares").pictures == uses


def test_pasting_twice_names_the_same_pictures(program: Driver, uses: tuple[PictureUse, PictureUse]) -> None:
    copy_into_talks(program)
    paste(program)
    manuscript = paste(program)
    assert len(saved(program).pictures) == 1 + len(uses)
    assert manuscript.text().count("![](photo:2)\n![](photo:3)") == 2


def test_undone_the_picture_stays_with_the_story_and_redone_its_line_names_it(
    program: Driver, uses: tuple[PictureUse, PictureUse]
) -> None:
    del uses
    copy_into_talks(program)
    manuscript = paste(program)
    pasted = manuscript.text()
    manuscript.undo()
    copy = saved(program)
    assert copy.body == "Start.\n\n![](photo:1)\n\nEnd."
    assert [use.number for use in copy.pictures] == [1, 2, 3]
    manuscript.redo()
    assert saved(program).body == pasted


def test_undone_the_picture_is_marked_and_one_click_places_it_at_the_cursor(
    program: Driver, uses: tuple[PictureUse, PictureUse]
) -> None:
    del uses
    copy_into_talks(program)
    manuscript = paste(program)
    side = program.window.inspector.side
    program.window.inspector.turn_to(side.pictures)
    side.pictures.choose(2)
    told = side.pictures.findChild(QWidget, "picture_unplaced_holder")
    place = side.pictures.findChild(QPushButton, "place_here")
    program.qtbot.waitUntil(lambda: side.checks.findings.count() > 0)
    assert not told.isVisible()
    manuscript.undo()
    program.qtbot.waitUntil(told.isVisible)
    assert [bool(card(program, number).data(UNPLACED)) for number in (1, 2, 3)] == [False, True, True]
    assert "No line in the text places it" in card(program, 2).data(Qt.ItemDataRole.ToolTipRole)
    manuscript.moveCursor(QTextCursor.MoveOperation.Start)
    place.click()
    assert manuscript.text() == "Start.\n\n![](photo:2)\n\n![](photo:1)\n\nEnd."
    program.qtbot.waitUntil(told.isHidden)
    assert not card(program, 2).data(UNPLACED)
    side.pictures.choose(1)
    assert told.isHidden()


def test_a_photo_that_the_newsroom_does_not_hold_is_waited_for(
    program: Driver, uses: tuple[PictureUse, PictureUse]
) -> None:
    copy_into_talks(program)
    del program.store.photos[uses[0].photo]
    paste(program)
    assert saved(program).pictures[1] == _unread(uses[0]).with_changes(number=2, placement="inline", photo="")
    assert notice(program) == (
        "Pasted; 2 pictures come along with their words. Left out: the file of 1 picture, which this newsroom does not "
        "hold (its words wait for it)."
    )


def test_while_the_store_cannot_be_asked_nothing_is_pasted(
    program: Driver, uses: tuple[PictureUse, PictureUse], monkeypatch: pytest.MonkeyPatch
) -> None:
    del uses

    def gone(unit: FakeUnit, sha256: str) -> None:
        raise Unavailable("The newsroom cannot be reached.")

    copy_into_talks(program)
    monkeypatch.setattr(FakeUnit, "photos_named", gone)
    assert paste(program).text() == "Start.\n\n![](photo:1)\n\nEnd."
    assert "cannot be reached" in program.banner()


def test_a_story_that_was_closed_meanwhile_gets_nothing_and_neither_does_the_next(
    program: Driver, uses: tuple[PictureUse, PictureUse]
) -> None:
    del uses
    copy_into_talks(program)
    program.window.story.manuscript.paste()
    program.program.stories.close_front()
    for _ in range(3):
        program.settle()
    program.open("harbour-talks")
    assert len(program.copies("harbour-talks")) == 1
    assert len(program.window.inspector.side.pictures.uses) == 1


def test_pictures_attached_meanwhile_keep_their_numbers(
    program: Driver, uses: tuple[PictureUse, PictureUse], tmp_path: Path
) -> None:
    path = tmp_path / "late.png"
    Image.new("RGB", (64, 48), (200, 10, 10)).save(path)
    copy_into_talks(program)
    mime = QMimeData()
    mime.setText("Said at once from here on. ")
    paste(program, mime)
    saved(program)
    program.program.story.pictures.attach_files([path])
    paste(program)
    copy = saved(program)
    assert [use.number for use in copy.pictures] == [1, 2, 3, 4]
    assert copy.pictures[1].photo == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [use.photo for use in copy.pictures[2:]] == [use.photo for use in uses]
    assert copy.body.endswith("![](photo:3)\n![](photo:4)\n\nTwo.")


@pytest.mark.parametrize("own", [False, True])
def test_text_dragged_from_elsewhere_stays_there(
    manuscript: Manuscript, monkeypatch: pytest.MonkeyPatch, own: bool
) -> None:
    def source(_: QDropEvent) -> object:
        return manuscript.viewport() if own else None

    monkeypatch.setattr(QDropEvent, "source", source)
    mime = QMimeData()
    mime.setText("Words")
    keys, mouse = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, mime, mouse, keys, QEvent.Type.Drop
    )
    TakesFiles.dropEvent(manuscript, event)
    assert event.isAccepted()
    assert event.dropAction() is (Qt.DropAction.MoveAction if own else Qt.DropAction.CopyAction)


def test_the_clipboard_outlives_the_story(program: Driver, uses: tuple[PictureUse, PictureUse]) -> None:
    del uses
    program.window.story.manuscript.selectAll()
    program.window.story.manuscript.copy()
    program.program.stories.close_front()
    program.settle()
    assert QApplication.clipboard().mimeData().hasFormat(ALONG)
