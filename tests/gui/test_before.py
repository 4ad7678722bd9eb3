"""Undo below what Qt knows: deeds of earlier sittings, taken back and done again as though it were one long sitting."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from editor.ui.manuscript.before import Change, Deed
from editor.ui.manuscript.marks import Mark
from editor.ui.manuscript.widget import Manuscript


def deed(position: int, gone: str, came: str, steps: int = 1) -> Deed:
    done, back = Change(position, len(gone), came, gone), Change(position, len(came), gone, came)
    return Deed((done,), (back,), steps)


def earlier(manuscript: Manuscript) -> list[str]:
    """A text with two deeds of an earlier sitting below it; returns what they lead back through."""
    manuscript.set_text("one two three")
    manuscript.before.begin([deed(3, "", " two", 1), deed(7, "", " three", 2)], trimmed=False)
    return ["one two three", "one two", "one"]


def there_and_back(manuscript: Manuscript) -> tuple[list[str], list[str]]:
    """All that undo leads through, and then redo."""
    went, came = [manuscript.text()], [manuscript.text()]
    while manuscript.before.can_undo:
        manuscript.undo()
        went.append(manuscript.text())
    while manuscript.before.can_redo:
        manuscript.redo()
        came.append(manuscript.text())
    return went, came[1:]


def test_what_was_undone_of_today_is_redone_after_going_back_to_yesterday(manuscript: Manuscript) -> None:
    before = earlier(manuscript)
    cursor = manuscript.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    for words in ("\n", "four", "\n", "five"):
        cursor.insertText(words)
    cursor.beginEditBlock()
    cursor.setPosition(0)
    cursor.insertText("zero ")
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText("!")
    cursor.endEditBlock()
    now = manuscript.text()
    for _ in range(3):
        went, came = there_and_back(manuscript)
        assert went[-3:] == before
        assert went[0] == now
        assert came == went[-2::-1]
        assert manuscript.text() == now


def test_whoever_goes_on_from_an_earlier_state_redoes_nothing(manuscript: Manuscript) -> None:
    earlier(manuscript)
    manuscript.textCursor().insertText("x")
    for _ in range(3):
        manuscript.undo()
    assert manuscript.text() == "one"
    manuscript.textCursor().insertText("y")
    assert not manuscript.before.can_redo
    went, came = there_and_back(manuscript)
    assert (went, came) == ([manuscript.text(), "one"], [manuscript.text()])


@pytest.mark.parametrize("seed", range(20))
def test_undo_and_redo_across_sittings_lead_through_the_same_states(manuscript: Manuscript, seed: int) -> None:
    """As one long sitting would: every state that undo reaches is one that was there, in order, and redo leads back."""
    chance = random.Random(seed)
    before = earlier(manuscript)
    states = before[::-1]
    at = len(states) - 1
    for _ in range(60):
        match chance.choice(("type", "undo", "undo", "redo")):
            case "type":
                cursor = manuscript.textCursor()
                cursor.setPosition(chance.randrange(manuscript.document().characterCount()))
                cursor.insertText(chance.choice(("a\n", "🛳\n", "\n\n")))
                states[at + 1 :] = [manuscript.text()]
                at += 1
            case "undo":
                manuscript.undo()
                at = max(0, at - 1)
            case _:
                manuscript.redo()
                at = min(len(states) - 1, at + 1)
        assert manuscript.text() == states[at]
        assert (manuscript.before.can_undo, manuscript.before.can_redo) == (at > 0, at < len(states) - 1)


def test_underlines_stay_while_what_can_be_redone_is_taken_over(manuscript: Manuscript) -> None:
    earlier(manuscript)
    cursor = manuscript.textCursor()
    cursor.setPosition(1)
    cursor.insertText("x")
    manuscript.undo()
    manuscript.marks.set("spelling", 0, [(0, 3)])
    manuscript.undo()
    assert manuscript.text() == "one two"
    assert manuscript.marks.of(0) == (Mark("spelling", 0, 3),)


def test_the_usual_menu_offers_it(manuscript: Manuscript) -> None:
    earlier(manuscript)
    menu = manuscript.createStandardContextMenu()
    manuscript.menu_asked.emit(menu, manuscript.textCursor())
    undo = menu.findChild(QAction, "edit-undo")
    assert isinstance(menu, QMenu)
    assert undo.isEnabled()
    undo.trigger()
    assert manuscript.text() == "one two"
    menu.deleteLater()


def test_the_keys_do_it(manuscript: Manuscript, qtbot: QtBot) -> None:
    earlier(manuscript)
    qtbot.keyClick(manuscript, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert manuscript.text() == "one two"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(manuscript, Qt.Key.Key_Z, both)
    assert manuscript.text() == "one two three"
    manuscript.setReadOnly(True)
    qtbot.keyClick(manuscript, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert manuscript.text() == "one two three"
