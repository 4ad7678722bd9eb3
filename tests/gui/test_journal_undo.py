"""Undo goes on where it was when the story was closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor.journal.undo import History, Step
from editor.ui import past
from tests.gui.driver import COPY, Driver
from tests.gui.test_journal import PATIENCE, journalled


def typed(program: Driver) -> list[str]:
    """Some deeds in a story; returns the bodies that undo leads back through, the last first."""
    manuscript = program.window.story.manuscript
    bodies = [manuscript.text()]
    program.key_in(manuscript, "Late")
    program.qtbot.keyClick(manuscript, Qt.Key.Key_Return)
    bodies.append(manuscript.text())
    manuscript.selectAll()
    program.window.actions_["bold"].trigger()
    bodies.append(manuscript.text())
    manuscript.selectAll()
    program.qtbot.keyClick(manuscript, Qt.Key.Key_Delete)
    bodies.append(manuscript.text())
    program.key_in(manuscript, "Anew")
    bodies.append(manuscript.text())
    return bodies[::-1]


def back(program: Driver) -> list[str]:
    """All that undo leads through."""
    manuscript = program.window.story.manuscript
    bodies = [manuscript.text()]
    while manuscript.document().isUndoAvailable():
        manuscript.undo()
        bodies.append(manuscript.text())
    return bodies


def reopened(program: Driver) -> None:
    program.program.story.care.save()
    program.settle()
    program.program.stories.close_front()
    program.open("harbour-talks")
    program.open("ferry-fares")
    program.settle()


def begun(program: Driver) -> None:
    program.given()
    program.given("harbour-talks")
    program.sign_in("maeve", "ferry-fares")


def test_undo_is_there_again_after_reopening(program: Driver) -> None:
    begun(program)
    bodies = typed(program)
    reopened(program)
    manuscript = program.window.story.manuscript
    assert manuscript.text() == bodies[0]
    assert not program.program.story.desk.saver.unsaved
    assert len(program.copies()) == 2
    led = back(program)
    assert [body for body in bodies if body in led] == bodies
    assert led[-1] == COPY.body
    while manuscript.document().isRedoAvailable():
        manuscript.redo()
    assert manuscript.text() == bodies[0]
    assert journalled(program).fields["body"] == bodies[0]


def test_undoing_in_a_reopened_story_is_an_edit_like_any_other(program: Driver) -> None:
    begun(program)
    typed(program)
    reopened(program)
    back(program)
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].body == COPY.body


def test_undo_is_there_in_the_next_run(program: Driver) -> None:
    begun(program)
    bodies = typed(program)
    program.program.story.care.save()
    program.settle()
    program.program.story.desk.put_away()
    keeper = program.program.story.safe.keeper
    keeper.end()
    program.open("ferry-fares")
    program.settle()
    assert keeper.room.flush(PATIENCE)
    led = back(program)
    assert [body for body in bodies if body in led] == bodies


def test_what_somebody_else_saved_cannot_be_undone(program: Driver) -> None:
    begun(program)
    typed(program)
    program.program.story.care.save()
    program.settle()
    program.saved_elsewhere("ferry-fares", COPY.with_changes(body="The sub's text."))
    reopened(program)
    assert back(program) == ["The sub's text."]


def test_nothing_moves_and_nothing_is_an_edit_while_steps_are_done_again(program: Driver) -> None:
    begun(program)
    manuscript = program.window.story.manuscript
    cursor = manuscript.textCursor()
    cursor.setPosition(9)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    manuscript.setTextCursor(cursor)
    journal = program.program.story.safe.keeper._journal
    mark = journal.mark
    with program.qtbot.waitSignal(manuscript.text_set), program.qtbot.assertNotEmitted(manuscript.edited):
        past.replay(manuscript, History("Some other text.", (Step(0, 16, COPY.body, 0),), COPY.body))
    assert journal.mark == mark
    assert (manuscript.textCursor().anchor(), manuscript.textCursor().position()) == (9, 4)
    assert back(program) == [COPY.body, "Some other text."]


def test_steps_that_lead_elsewhere_are_forgotten(program: Driver) -> None:
    begun(program)
    manuscript = program.window.story.manuscript
    past.replay(manuscript, History("Some other text.", (Step(0, 4, "Any", 0),), COPY.body))
    assert back(program) == [COPY.body]


def test_whoever_types_before_the_steps_are_read_keeps_what_was_typed(program: Driver) -> None:
    begun(program)
    manuscript = program.window.story.manuscript
    program.key_in(manuscript, "x")
    here = program.program.story.safe.keeper.story
    program.program.story.safe.past._on_read(here, History(COPY.body, (Step(0, 0, "x", 0),), f"x{COPY.body}"))
    assert back(program) == [f"x{COPY.body}", COPY.body]


def test_steps_that_come_too_late_are_not_done_in_a_story_with_the_same_text(program: Driver) -> None:
    begun(program)
    late = History("Some other text.", (Step(0, 16, COPY.body, 0),), COPY.body)
    before = program.program.story.safe.keeper.story
    program.open("harbour-talks")
    program.program.story.safe.past._on_read(before, late)
    assert back(program) == [COPY.body]


@pytest.mark.parametrize("characters", [past.LARGEST, past.LARGEST + 1])
def test_a_long_body_is_shown_without_its_past(program: Driver, characters: int) -> None:
    begun(program)
    manuscript = program.window.story.manuscript
    manuscript.selectAll()
    manuscript.textCursor().insertText("word " * (characters // 5) + "w" * (characters % 5))
    program.key_in(manuscript, "y" if characters == past.LARGEST else "")
    if characters == past.LARGEST:
        program.qtbot.keyClick(manuscript, Qt.Key.Key_Backspace)
    reopened(program)
    assert manuscript.document().isUndoAvailable() is (characters == past.LARGEST)
