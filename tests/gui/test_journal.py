"""Every key goes to the journal as it is pressed, and the status line says what is safe and where."""

import errno
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from editor.domain.copy import Copy, PictureUse
from editor.domain.errors import Unavailable
from editor.journal import writer
from editor.journal.disk import Disk
from editor.journal.names import KEPT, OPEN
from editor.journal.recovery import Recovered, recover
from editor.journal.state import Pace
from editor.journal.writer import Journals
from editor.ui.journal_fields import as_copy
from tests.gui.driver import COPY, Driver

PATIENCE = 20.0
PICTURED = COPY.with_changes(
    keywords=("ferries", "fares"), pictures=(PictureUse(number=1, caption="The pier"), PictureUse(number=2))
)


class FullDisk(Disk):
    """A disk that is full while `full` is set."""

    def __init__(self) -> None:
        self.full = False

    def write(self, handle: int, data: memoryview) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, "no space")
        return super().write(handle, data)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    made = FullDisk()
    hasty = partial(Journals, disk=made, pace=Pace(retry_first=0.01, retry_longest=0.02))
    monkeypatch.setattr(writer, "Journals", hasty)
    return made


def folder(program: Driver) -> Path:
    return program.program.journals.folder


def files(program: Driver, suffix: str) -> list[Path]:
    return sorted(path for path in folder(program).iterdir() if path.suffix == suffix)


def journalled(program: Driver) -> Recovered:
    """What would be recovered if the program were killed now."""
    assert program.program.journals.flush(PATIENCE)
    (path,) = files(program, OPEN)
    return recover(path)


def in_window(program: Driver) -> Copy:
    saver = program.program.story.desk.saver
    assert saver.copy is not None
    return saver.copy.with_changes(**program.program.story.sheet.fields())


def said(program: Driver) -> str:
    return program.find(QLabel, "saved").text()


def undone(program: Driver) -> None:
    program.window.story.manuscript.undo()


def replaced(program: Driver) -> None:
    cursor = program.window.story.manuscript.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText("All\nnew 🛳\N{NO-BREAK SPACE}text.\n")


def all_gone(program: Driver) -> None:
    program.window.story.manuscript.selectAll()
    program.qtbot.keyClick(program.window.story.manuscript, Qt.Key.Key_Delete)


def emphasised(program: Driver) -> None:
    program.window.story.manuscript.selectAll()
    program.window.actions_["bold"].trigger()


def noted(program: Driver) -> None:
    program.window.story.fields.editor_note.setPlainText("Check with\nthe board.")


def captioned(program: Driver) -> None:
    program.window.inspector.side.pictures.choose(2, "caption")
    program.key_in(program.find(QPlainTextEdit, "picture_caption"), "Fog")


def unpictured(program: Driver) -> None:
    program.window.inspector.side.pictures.choose(1)
    program.program.story.pictures.remove()


@pytest.mark.parametrize(
    "deed", [undone, replaced, all_gone, emphasised, noted, captioned, unpictured], ids=lambda deed: deed.__name__
)
def test_the_journal_follows_the_window(program: Driver, deed: Callable[[Driver], None]) -> None:
    program.given(copy=PICTURED)
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Late.")
    program.qtbot.keyClick(program.window.story.manuscript, Qt.Key.Key_Return)
    program.key_in(program.window.story.fields.headline, "Now ")
    program.key_in(program.window.story.fields.lines["keywords"], ", quays")
    deed(program)
    program.key_in(program.window.story.manuscript, " ok")
    found = journalled(program)
    assert as_copy(found.fields) == in_window(program) != PICTURED
    assert found.untaken
    assert not found.damaged
    assert (found.login, found.slug, found.base) == ("maeve", "ferry-fares", 1)


def test_nobody_else_may_read_it(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "x")
    journalled(program)
    assert stat.S_IMODE(folder(program).stat().st_mode) == 0o700


def test_what_the_store_took_is_noted_and_what_came_meanwhile_is_not(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.story.care.save()
    program.key_in(program.window.story.manuscript, "Very. ")
    program.qtbot.waitUntil(lambda: program.program.story.desk.saver.base == 2)
    found = journalled(program)
    assert (found.base, found.untaken) == (2, True)
    program.program.story.care.save()
    program.settle()
    found = journalled(program)
    assert (found.base, found.untaken, found.base_sha256) == (3, False, program.story().sha256)


def test_a_story_that_was_saved_leaves_nothing_to_ask_about(program: Driver) -> None:
    program.given()
    program.given("harbour-talks")
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.stories.close_front()
    program.open("harbour-talks")
    assert program.program.journals.flush(PATIENCE)
    assert len(files(program, KEPT)) == 1
    assert [path.name.split(".")[1] for path in files(program, OPEN)] == [program.story("harbour-talks").id]


def test_the_journal_is_begun_once_the_story_was_painted_or_at_the_first_key(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.settle()
    assert journalled(program).fields["body"] == COPY.body
    program.given("harbour-talks")
    program.program.stories.open("harbour-talks")
    program.qtbot.waitUntil(lambda: program.program.story.desk.story is not None)
    keeper = program.program.story.safe.keeper
    assert keeper.story == program.story("harbour-talks").id
    assert keeper._soon.isActive()
    assert len(files(program, OPEN)) == 1
    program.qtbot.keyClicks(program.window.story.manuscript, "x")
    assert not keeper._soon.isActive()
    assert program.program.journals.flush(PATIENCE)
    told = {path.name.split(".")[1]: recover(path) for path in files(program, OPEN)}
    assert told[keeper.story].fields["body"] == f"x{COPY.body}"
    assert told[keeper.story].edits == 1


def test_there_is_no_journal_where_one_may_not_type(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    program.sign_in("maeve", "ferry-fares")
    assert program.window.story.manuscript.isReadOnly()
    assert not folder(program).exists()


def test_a_story_read_again_from_the_store_begins_a_journal_of_its_own(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "x")
    program.program.story.care.save()
    program.settle()
    program.saved_elsewhere("ferry-fares", COPY.with_changes(body="The sub's text."))
    program.program.story.desk.refresh()
    program.settle()
    program.key_in(program.window.story.manuscript, "y")
    found = journalled(program)
    assert (found.base, found.edits, found.fields["body"]) == (3, 1, program.window.story.manuscript.text())


def test_fields_read_again_go_on_in_the_same_journal(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.saved_elsewhere("ferry-fares", COPY.with_changes(headline="The sub's"))
    program.program.story.desk.refresh()
    program.settle()
    found = journalled(program)
    assert (found.base, found.untaken, found.fields["headline"]) == (2, False, "The sub's")


def test_an_edit_that_does_not_fit_is_mended_with_the_whole_body(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.program.story.safe.keeper._on_contents_changed(9_999, 3, "nonsense")
    program.qtbot.waitUntil(lambda: program.program.journals.flush(PATIENCE))
    assert journalled(program).fields["body"] == COPY.body


def test_a_store_that_fails_is_said_with_the_journal_that_has_the_text(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.store.fault = Unavailable("The server does not answer.")
    program.key_in(program.window.story.manuscript, "One ")
    program.program.story.care.save()
    program.settle()
    program.key_in(program.window.story.manuscript, "two ")
    journalled(program)
    program.program.story.safe.keeper._look.timeout.emit()
    assert said(program).startswith("Not saved; kept in the journal ")
    assert str(folder(program)) in program.find(QLabel, "saved").toolTip()
    assert "in the journal on this machine" in program.banner()
    assert journalled(program).fields["body"] == f"One two {COPY.body}"
    program.store.fault = None
    program.program.story.desk.saver._retry.timeout.emit()
    program.settle()
    program.program.story.care.save()
    program.settle()
    assert said(program).endswith("rev 3")
    assert not journalled(program).untaken


def test_a_journal_that_fails_is_said_and_catches_up(program: Driver, disk: FullDisk) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    journalled(program)
    disk.full = True
    program.key_in(program.window.story.manuscript, "One ")
    program.qtbot.waitUntil(lambda: "no journal" in said(program))
    assert "the disk is full" in program.find(QLabel, "saved").toolTip()
    assert "the disk is full" in program.banner()
    program.program.story.care.save()
    program.settle()
    assert said(program).startswith("Saved ")
    assert "no journal" in said(program)
    disk.full = False
    program.qtbot.waitUntil(lambda: "no journal" not in said(program))
    assert program.banner() == ""
    assert journalled(program).fields["body"] == f"One {COPY.body}"


def test_when_neither_takes_the_text_that_is_said_plainly(program: Driver, disk: FullDisk) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    journalled(program)
    disk.full = True
    program.store.fault = Unavailable("The server does not answer.")
    program.key_in(program.window.story.manuscript, "One ")
    program.qtbot.waitUntil(lambda: "no journal" in said(program))
    program.program.story.care.save()
    program.settle()
    assert "your text is in this window only" in said(program)
    assert said(program).startswith("Neither saved nor in the journal since ")
    assert "save a copy of it" in program.banner()
    program.store.fault = None
    program.program.story.desk.saver._retry.timeout.emit()
    program.settle()
    assert "the disk is full. What you typed is safe in this window" in program.banner()
    disk.full = False
    program.qtbot.waitUntil(lambda: said(program).endswith("rev 2"))
    assert program.banner() == ""


def test_a_fault_of_the_program_writes_the_journal_first(program: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.__excepthook__", lambda *_: None)
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "One ")
    fault = ValueError("planted")
    program.program.bugs.hook(ValueError, fault, None)
    (path,) = files(program, OPEN)
    assert recover(path).fields["body"] == f"One {COPY.body}"
    assert "still in the window and in the journal" in program.banner()
