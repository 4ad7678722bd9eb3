"""What a crash left is offered beside what the newsroom has; nothing is taken, and nothing thrown away, unasked."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QTextFragment
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton

from editor.journal.names import KEPT, OPEN
from editor.ui.dialogs.new_story import NewStoryDialog
from tests.gui.crashes import LATER, crashed, nothing_offered, offered, press, put_aside, words
from tests.gui.driver import COPY, Driver
from tests.gui.test_journal import files, in_window, journalled


def test_both_texts_are_shown_with_what_differs_marked_and_said(program: Driver) -> None:
    program.given()
    crashed(program, body=LATER, headline="Last ferries to go")
    dialog = offered(program)
    assert "“ferry-fares”" in words(dialog, "what")
    assert LATER in dialog.journal.toPlainText()
    assert COPY.body in dialog.store.toPlainText()
    assert "rev 1" in words(dialog, "store_title")
    assert "Body: typed “us”" in words(dialog, "told").replace(" us", "us")
    assert "Headline: without “ferry”, typed “ferries”" in words(dialog, "told")
    for view, mark in ((dialog.journal, "fontUnderline"), (dialog.store, "fontStrikeOut")):
        marked = [run.text() for run in _runs(view) if getattr(run.charFormat(), mark)()]
        assert marked[0] == ("ferries" if view is dialog.journal else "ferry")
        assert "Headline: without “ferry”" in view.accessibleDescription()


def _runs(view: QPlainTextEdit) -> Iterator[QTextFragment]:
    block = view.document().begin()
    while block.isValid():
        for fragment in block:
            yield fragment.fragment()
        block = block.next()


def test_this_text_is_used_as_an_unsaved_edit(program: Driver) -> None:
    program.given()
    path = crashed(program, body=LATER, headline="Last ferries to go")
    press(offered(program), "dialog_answer")
    program.settle()
    program.settle()
    assert in_window(program) == COPY.with_changes(body=LATER, headline="Last ferries to go")
    assert program.copies() == [COPY]
    assert program.program.story.desk.saver.unsaved
    program.qtbot.waitUntil(lambda: put_aside(program, path))
    assert journalled(program).untaken
    assert journalled(program).fields["body"] == LATER
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1] == COPY.with_changes(body=LATER, headline="Last ferries to go")
    program.window.story.manuscript.undo()
    assert program.window.story.manuscript.text() == COPY.body


def test_the_lease_of_ones_own_crashed_window_is_taken_over(program: Driver) -> None:
    program.given()
    crashed(program, body=LATER)
    with program.store.unit("maeve") as unit:
        unit.claim_lease(unit.story("ferry-fares"), "the window that crashed")
    press(offered(program), "dialog_answer")
    program.settle()
    program.settle()
    assert program.window.story.manuscript.text() == LATER
    assert not program.window.story.manuscript.isReadOnly()
    assert program.story().lease.client == program.program.client


def test_what_somebody_else_is_editing_is_not_put_over_theirs(program: Driver) -> None:
    program.given()
    crashed(program, body=LATER)
    with program.store.unit("tobias") as unit:
        unit.claim_lease(unit.story("ferry-fares"), "another window")
    dialog = offered(program)
    assert words(dialog, "why") == "Tobias Fennick is editing this story now."
    assert dialog.answer.isHidden()


def test_where_the_newsroom_has_moved_on_both_are_shown_before_anything_is_saved(program: Driver) -> None:
    program.given()
    crashed(program, body=LATER)
    theirs = COPY.with_changes(body="The sub's text.")
    program.saved_elsewhere("ferry-fares", theirs)
    dialog = offered(program)
    assert "Tobias Fennick has saved the story since" in words(dialog, "why")
    press(dialog, "dialog_answer")
    program.dialog("compare_dialog")
    assert "nothing was overwritten" in program.banner()
    assert program.window.story.manuscript.text() == LATER
    assert program.copies() == [COPY, theirs]
    assert journalled(program).fields["body"] == LATER


def test_what_may_not_be_edited_now_can_become_a_story_of_its_own(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    path = crashed(program, body=LATER)
    dialog = offered(program)
    assert dialog.answer.isHidden()
    assert words(dialog, "why")
    press(dialog, "new")
    asked = program.dialog("new_story_dialog")
    assert isinstance(asked, NewStoryDialog)
    assert (asked.slug.text(), asked.headline.text()) == ("ferry-fares-recovered", COPY.headline)
    asked.answer.click()
    program.settle()
    program.settle()
    assert program.copies("ferry-fares-recovered") == [COPY.with_changes(body=LATER)]
    program.qtbot.waitUntil(lambda: put_aside(program, path))
    assert nothing_offered(program)
    assert program.program.story.desk.story.slug == "ferry-fares-recovered"


def test_a_slug_that_is_taken_is_said_and_nothing_is_put_aside(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    program.given("ferry-fares-recovered")
    path = crashed(program, body=LATER)
    press(offered(program), "new")
    asked = program.dialog("new_story_dialog")
    asked.answer.click()
    program.settle()
    assert asked.isVisible()
    assert path in files(program, OPEN)


def test_it_can_be_saved_to_a_file(program: Driver, tmp_path: Path) -> None:
    program.given()
    path = crashed(program, body=f"{LATER}\ud83d", picture__9__caption="A caption")
    dialog = offered(program)
    press(dialog, "file")
    chosen = dialog.findChild(QFileDialog)
    assert isinstance(chosen, QFileDialog)
    chosen.fileSelected.emit(str(tmp_path / "none" / "text.md"))
    program.settle()
    assert dialog._problem.text().startswith("“text.md” cannot be written")
    assert path in files(program, OPEN)
    chosen.fileSelected.emit(str(tmp_path / "text.md"))
    chosen.done(0)
    program.qtbot.waitUntil(lambda: put_aside(program, path))
    text = (tmp_path / "text.md").read_text(encoding="utf-8")
    assert f"{LATER}\N{REPLACEMENT CHARACTER}" in text
    assert text.startswith(COPY.headline)


def test_it_can_be_left_and_is_not_offered_again(program: Driver) -> None:
    program.given()
    path = crashed(program, body=LATER)
    press(offered(program), "leave")
    program.qtbot.waitUntil(lambda: put_aside(program, path))
    assert program.copies() == [COPY]
    program.program.leisure.recovery.look(program.program.intake.newsroom)
    assert nothing_offered(program)


def test_deciding_later_asks_again(program: Driver) -> None:
    program.given()
    path = crashed(program, body=LATER)
    offered(program).reject()
    program.settle()
    assert path in files(program, OPEN)
    program.program.leisure.recovery.look(program.program.intake.newsroom)
    program.dialog("recovery_dialog")


def test_several_stories_are_asked_about_one_after_the_other(program: Driver) -> None:
    program.given()
    program.given("harbour-talks")
    crashed(program, body=LATER)
    crashed(program, "harbour-talks", body="Other words.")
    dialog = offered(program)
    first = dialog.case.slug
    assert words(dialog, "what").startswith("1 of 2. ")
    press(dialog, "leave")
    assert words(dialog, "what").startswith("2 of 2. ")
    assert {first, dialog.case.slug} == {"ferry-fares", "harbour-talks"}
    press(dialog, "leave")
    program.qtbot.waitUntil(lambda: len(files(program, KEPT)) == 2)
    assert nothing_offered(program)


def test_all_that_can_be_answered_stands_in_one_row(program: Driver) -> None:
    program.given()
    crashed(program, body=LATER)
    dialog = offered(program)
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) == 5
    assert len({one.mapTo(dialog, one.rect().center()).y() for one in buttons}) == 1
    assert all(one.width() >= one.sizeHint().width() for one in buttons)
