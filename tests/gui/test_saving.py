"""Nothing typed is lost: not on a pause, not on closing, not in a conflict, not while the store is away."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from editor.domain.copy import Copy, PictureUse
from editor.domain.errors import Unavailable
from editor.ui.dialogs.compare import CompareDialog
from editor.ui.dialogs.questions import UnsavedDialog
from editor.ui.retyping import retype
from editor.ui.save_state import SaveState
from tests.gui.driver import COPY, Driver


def test_what_is_typed_becomes_a_revision_on_saving(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Late. ")
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].body == f"Late. {COPY.body}"
    assert program.copies()[0] == COPY
    assert program.window.status_line.story._saved.text().endswith("rev 2")


def test_a_pause_saves_and_further_typing_does_not_push_the_limit_back(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    autosave = program.program.story.desk.saver.autosave
    program.key_in(program.window.story.manuscript, "a")
    first = autosave._latest.remainingTime()
    program.qtbot.wait(30)
    program.key_in(program.window.story.manuscript, "b")
    assert autosave._latest.remainingTime() < first
    assert autosave._pause.isActive()
    autosave._latest.timeout.emit()
    program.settle()
    assert program.copies()[-1].body.startswith("ab")
    assert not autosave._pause.isActive()


def test_the_store_is_made_ready_for_the_first_save_while_nobody_waits(program: Driver) -> None:
    program.sign_in("maeve")
    assert not program.store.ready
    program.program.leisure.later.timeout.emit()
    program.settle()
    assert program.store.ready


def test_leaving_the_story_with_the_keyboard_saves(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.fields.headline, "Now ")
    program.program.story.leaving.on_moved(program.window.story.fields.headline, program.window.top_bar.search)
    program.settle()
    assert program.copies()[-1].headline == "Now Last ferry to go"


def test_closing_the_window_saves_first(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Late. ")
    program.window.close()
    program.qtbot.waitUntil(lambda: not program.window.isVisible())
    assert program.copies()[-1].body == f"Late. {COPY.body}"


def test_opening_another_story_saves_first(program: Driver) -> None:
    program.given()
    program.given("harbour-talks")
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.manuscript, "Late. ")
    program.open("harbour-talks")
    program.settle()
    assert program.copies()[-1].body == f"Late. {COPY.body}"
    assert program.program.story.desk.story.slug == "harbour-talks"
    assert program.window.story.manuscript.text() == COPY.body


def test_unchanged_copy_makes_no_revision(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.program.story.care.save()
    program.settle()
    assert len(program.copies()) == 1


def _conflict(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.saved_elsewhere("ferry-fares", COPY.with_changes(body="The sub's text."))
    program.key_in(program.window.story.manuscript, "Mine. ")
    program.program.story.care.save()
    program.settle()


def test_a_conflict_keeps_the_text_and_says_so(program: Driver) -> None:
    _conflict(program)
    assert program.program.story.desk.saver.state is SaveState.CLASHED
    assert program.window.story.manuscript.text() == f"Mine. {COPY.body}"
    assert "revision 2 was saved by Tobias Fennick; look at it first." in program.banner()
    assert "nothing was overwritten" in program.banner()
    assert program.copies()[-1].body == "The sub's text."


def test_the_words_that_only_one_has_are_marked_in_both_texts(program: Driver) -> None:
    _conflict(program)
    program.program.story.desk.trouble.compare()
    dialog = program.dialog("compare_dialog")
    assert isinstance(dialog, CompareDialog)
    program.settle()
    for view, text in ((dialog.mine, f"Mine. {COPY.body}"), (dialog.theirs, "The sub's text.")):
        marks = view.extraSelections()
        marked = [mark.cursor.selectedText().replace("\u2029", "\n") for mark in marks]
        assert marked
        assert all(mark.format.fontUnderline() and words in text for mark, words in zip(marks, marked, strict=True))
    assert any("Mine" in mark.cursor.selectedText() for mark in dialog.mine.extraSelections())


def test_a_comparison_that_comes_after_the_answer_marks_nothing(program: Driver) -> None:
    _conflict(program)
    program.program.story.desk.trouble.compare()
    program.dialog("compare_dialog").reject()
    program.settle()


def test_after_looking_mine_goes_on_top(program: Driver) -> None:
    _conflict(program)
    program.program.story.desk.trouble.compare()
    dialog = program.dialog("compare_dialog")
    assert isinstance(dialog, CompareDialog)
    assert program.find(QLabel, "theirs_title").text() == "Saved by Tobias Fennick, rev 2"
    dialog.answer.click()
    program.settle()
    assert [copy.body for copy in program.copies()] == [COPY.body, "The sub's text.", f"Mine. {COPY.body}"]
    assert program.banner() == ""


def test_taking_theirs_keeps_mine_in_history(program: Driver) -> None:
    _conflict(program)
    program.program.story.desk.trouble.compare()
    program.dialog("compare_dialog").findChild(QPushButton, "take_theirs").click()
    program.settle()
    bodies = [copy.body for copy in program.copies()]
    assert bodies == [COPY.body, "The sub's text.", f"Mine. {COPY.body}", "The sub's text."]
    assert program.window.story.manuscript.text() == "The sub's text."


def _both_gave_number_1(program: Driver, answer: str) -> Copy:
    """Two people gave a new picture number 1, and one of the texts was chosen; returns theirs."""
    line = "\n\n![](photo:1)"
    program.given()
    program.given("harbour-talks")
    program.sign_in("maeve", "ferry-fares")
    theirs = COPY.with_changes(
        body=COPY.body + line, pictures=(PictureUse(number=1, caption="Theirs", photo="a" * 64),)
    )
    program.saved_elsewhere("ferry-fares", theirs)
    story = program.program.story
    story.side.pictures.add((PictureUse(number=1, caption="Mine", photo="b" * 64),))
    retype(program.window.story.manuscript, COPY.body + line)
    story.care.save()
    program.settle()
    story.desk.trouble.compare()
    dialog = program.dialog("compare_dialog")
    assert isinstance(dialog, CompareDialog)
    (dialog.answer if answer == "mine" else program.find(QPushButton, "take_theirs")).click()
    program.settle()
    return theirs


@pytest.mark.parametrize("answer", ["mine", "theirs"])
def test_new_pictures_of_both_keep_their_own_numbers(program: Driver, answer: str) -> None:
    theirs = _both_gave_number_1(program, answer)
    mine = next(copy for copy in program.copies() if copy.pictures and copy.pictures[0].caption == "Mine")
    assert (mine.body, mine.pictures[0].number) == (f"{COPY.body}\n\n![](photo:2)", 2)
    if answer == "mine":
        program.window.story.manuscript.undo()
        assert "photo:1" not in program.window.story.manuscript.text()
    if answer == "theirs":
        assert program.copies()[-1] == theirs


@pytest.mark.parametrize("reopened", [False, True])
def test_undoing_does_not_put_their_picture_at_the_line_of_mine(program: Driver, reopened: bool) -> None:
    _both_gave_number_1(program, "mine")
    manuscript = program.window.story.manuscript
    program.key_in(manuscript, "Anew. ")
    if reopened:
        program.program.story.care.save()
        program.settle()
        program.program.stories.close_front()
        program.open("harbour-talks")
        program.open("ferry-fares")
        manuscript = program.window.story.manuscript
        program.qtbot.waitUntil(lambda: manuscript.before.can_undo)
    while manuscript.before.can_undo:
        manuscript.undo()
        program.settle()
    assert manuscript.text() == f"{COPY.body}\n\n![](photo:2)", "what was typed since is undone, and no more"
    assert [(use.number, use.caption) for use in program.program.story.side.pictures.uses] == [(2, "Mine")]


def test_while_the_store_is_away_typing_goes_on_and_is_saved_when_it_is_back(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.store.fault = Unavailable("The disk is full.")
    program.key_in(program.window.story.manuscript, "One ")
    program.program.story.care.save()
    program.settle()
    assert "The disk is full. What you typed is safe in this window" in program.banner()
    program.key_in(program.window.story.manuscript, "two ")
    program.store.fault = None
    program.program.story.desk.saver._retry.timeout.emit()
    program.settle()
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].body == f"One two {COPY.body}"
    assert program.banner() == ""


def test_a_retry_sends_the_same_text_under_the_same_id(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.store.fault = Unavailable("The network is down.")
    program.key_in(program.window.story.manuscript, "One ")
    program.program.story.care.save()
    program.settle()
    first = program.program.story.desk.saver._pending
    program.key_in(program.window.story.manuscript, "two ")
    program.program.story.care.save()
    program.settle()
    assert program.program.story.desk.saver._pending == first
    assert first.fields["body"].startswith("One The")


def test_closing_with_unsaved_text_asks_and_offers_a_copy(program: Driver, tmp_path: Path) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.store.fault = Unavailable("The disk is full.")
    program.key_in(program.window.story.manuscript, "Late. ")
    program.window.close()
    dialog = program.dialog("unsaved_dialog")
    assert isinstance(dialog, UnsavedDialog)
    assert program.window.isVisible()
    program.program.story.care.write_copy(tmp_path / "copy.md")
    program.settle()
    assert f"Late. {COPY.body}" in (tmp_path / "copy.md").read_text(encoding="utf-8")


def test_a_story_that_is_left_unsaved_is_put_away_once(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.store.fault = Unavailable("The disk is full.")
    program.key_in(program.window.story.manuscript, "Late. ")
    told: list[str] = []
    program.program.story.desk.story_shown.connect(lambda opened: told.append("shown" if opened else "put away"))
    program.program.story.desk.leave(lambda: told.append("left"))
    program.dialog("unsaved_dialog").findChild(QPushButton, "unsaved_leave").click()
    assert told == ["put away", "left"]


def test_half_a_character_is_refused_and_stays_in_the_window(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.window.story.fields.lines["byline"].setText("\0")
    program.program.story.sheet.edited.emit()
    program.program.story.care.save()
    program.settle()
    assert "NUL" in program.banner()
    assert len(program.copies()) == 1
