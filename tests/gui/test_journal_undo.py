"""Undo goes on where it was when the story was closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel

from editor.journal import deeds as kept_deeds
from editor.ui.past import ENDED
from tests.gui.driver import COPY, Driver
from tests.gui.test_before import deed
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
    while manuscript.before.can_undo:
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
    while manuscript.before.can_redo:
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


def test_steps_that_lead_elsewhere_are_forgotten(program: Driver) -> None:
    begun(program)
    manuscript = program.window.story.manuscript
    manuscript.before.begin([deed(0, "", "The l", 1), deed(0, "Any", "Last", 2)], trimmed=False)
    manuscript.undo()
    assert manuscript.text() == COPY.body
    assert not manuscript.before.can_undo


def test_whoever_types_before_the_steps_are_read_keeps_both(program: Driver) -> None:
    begun(program)
    bodies = typed(program)
    program.program.story.care.save()
    program.settle()
    program.program.stories.close_front()
    program.open("harbour-talks")
    program.program.stories.open("ferry-fares")
    program.qtbot.waitUntil(lambda: program.window.story.manuscript.text() == bodies[0])
    program.key_in(program.window.story.manuscript, "x")
    program.settle()
    led = back(program)
    assert led[:2] == [f"{bodies[0]}x", bodies[0]]
    assert led[-1] == COPY.body


def test_steps_that_come_too_late_are_not_those_of_a_story_with_the_same_text(program: Driver) -> None:
    begun(program)
    before = program.program.story.safe.keeper.story
    program.open("harbour-talks")
    program.program.story.safe.past._on_read(before, COPY.body, ((deed(0, "", "The last"),), False))
    assert back(program) == [COPY.body]


def test_steps_to_a_text_that_gave_way_to_another_are_not_used(program: Driver) -> None:
    begun(program)
    keeper = program.program.story.safe.keeper
    program.saved_elsewhere("ferry-fares", COPY.with_changes(body="The sub’s text."))
    program.program.story.desk.refresh()
    program.qtbot.waitUntil(lambda: program.window.story.manuscript.text() == "The sub’s text.")
    program.program.story.safe.past._on_read(keeper.story, COPY.body, ((deed(0, "", "The last"),), False))
    assert back(program) == ["The sub’s text."]
    program.settle()


def test_whoever_comes_to_the_end_of_what_is_kept_is_told(program: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_deeds.deeds, "__defaults__", (250,))
    begun(program)
    bodies = typed(program)
    reopened(program)
    manuscript = program.window.story.manuscript
    led = back(program)
    assert led[0] == bodies[0]
    assert COPY.body not in led
    manuscript.undo()
    assert program.find(QLabel, "notice").text() == ENDED


def test_a_story_of_a_hundred_thousand_words_keeps_more_than_a_thousand_deeds(program: Driver) -> None:
    begun(program)
    manuscript = program.window.story.manuscript
    cursor = manuscript.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText("\n".join(["Words that fill a line or two of a story."] * 14_300))
    assert len(manuscript.text()) > 600_000
    for number in range(1_200):
        cursor.setPosition(number * 40)
        cursor.insertText("x")
    last = manuscript.text()
    reopened(program)
    assert manuscript.text() == last
    assert manuscript.before.steps > 1_200
    for _ in range(1_201):
        manuscript.undo()
    assert manuscript.text() == COPY.body
