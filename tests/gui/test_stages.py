"""Large changes to the copy: made in stages, one step to the person, and nothing that is typed meanwhile gets lost."""

from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.actions.bind import Actions, Handlers
from editor.ui.icons import Icons
from editor.ui.manuscript import pieces
from editor.ui.manuscript.pieces import MANY, grouped, parts
from editor.ui.manuscript.widget import Manuscript
from editor.ui.saver import Saver
from editor.ui.tasks import Tasks
from editor.ui.theme import Theme
from tests.gui.copy_text import select
from tests.gui.gallery import RESOURCES

LINES = [f"No. {number} 🚢 of the quay" for number in range(3 * MANY)]
LONG = "\n".join(LINES)
BOLD = "\n".join(f"**{line}**" for line in LINES)


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "PARAGRAPHS", 200)


@pytest.fixture
def long(manuscript: Manuscript) -> Manuscript:
    manuscript.set_text(LONG)
    manuscript.selectAll()
    return manuscript


@pytest.fixture
def waits(manuscript: Manuscript, qtbot: QtBot) -> Callable[[], None]:
    """Until the change is made."""
    return lambda: qtbot.waitUntil(lambda: not manuscript.stages.under_way)


def test_a_large_change_is_one_step(long: Manuscript, waits: Callable[[], None]) -> None:
    long.formatting.bold()
    assert long.stages.under_way
    waits()
    assert long.text() == BOLD
    assert long.textCursor().selectedText().count("\N{PARAGRAPH SEPARATOR}") == len(LINES) - 1
    for step, text in ((long.undo, LONG), (long.redo, BOLD), (long.undo, LONG)):
        step()
        waits()
        assert long.text() == text
    assert not long.document().isUndoAvailable()


@pytest.mark.parametrize("items", [True, False])
def test_tab_moves_very_many_items_or_leaves(
    manuscript: Manuscript, qtbot: QtBot, waits: Callable[[], None], items: bool
) -> None:
    text = "\n".join(f"- {line}" if items else line for line in ["Above", *LINES])
    manuscript.set_text(text)
    manuscript.selectAll()
    cursor = manuscript.textCursor()
    cursor.setPosition(text.index("\n") + 1)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    manuscript.setTextCursor(cursor)
    other = QWidget(manuscript, focusPolicy=Qt.FocusPolicy.TabFocus)
    other.show()
    qtbot.keyClick(manuscript, Qt.Key.Key_Tab)
    assert manuscript.stages.under_way == items
    waits()
    assert manuscript.text() == (text.replace("\n", "\n  ") if items else text)
    assert manuscript.hasFocus() == items
    qtbot.keyClick(manuscript, Qt.Key.Key_Backtab)
    waits()
    assert manuscript.text() == text


def test_what_is_typed_meanwhile_comes_after_in_order(
    long: Manuscript, qtbot: QtBot, waits: Callable[[], None]
) -> None:
    long.formatting.bold()
    qtbot.keyClick(long, Qt.Key.Key_Right)
    qtbot.keyClicks(long, " and")
    QApplication.sendEvent(long, _committed(" then"))
    qtbot.keyClick(long, Qt.Key.Key_Return)
    qtbot.keyClicks(long, "more")
    assert long.stages.under_way
    waits()
    assert long.text() == f"{BOLD[:-2]} and then\nmore**"


def test_a_click_meanwhile_comes_in_its_turn(long: Manuscript, qtbot: QtBot, waits: Callable[[], None]) -> None:
    long.formatting.bold()
    QTest.mouseClick(long.viewport(), Qt.MouseButton.LeftButton, pos=long.viewport().rect().center())
    qtbot.keyClicks(long, "x")
    waits()
    assert long.text().replace("x", "") == BOLD
    assert long.text() != f"{BOLD}x"


def test_undo_asked_for_meanwhile_takes_the_whole_change_back(long: Manuscript, waits: Callable[[], None]) -> None:
    long.formatting.bold()
    long.undo()
    waits()
    assert long.text() == LONG


def test_what_is_told_makes_the_same_text(long: Manuscript, waits: Callable[[], None]) -> None:
    told = LONG.encode("utf-16-le")

    def follow(place: int, removed: int, inserted: str) -> None:
        nonlocal told
        told = told[: 2 * place] + inserted.encode("utf-16-le") + told[2 * (place + removed) :]

    long.contents_changed.connect(follow)
    for act in (long.formatting.bold, long.undo, long.redo, long.cut, long.undo):
        long.selectAll()
        act()
        waits()
        assert told.decode("utf-16-le") == long.text()


@pytest.mark.parametrize(
    ("key", "typed", "left"), [(Qt.Key.Key_Delete, "", ""), (Qt.Key.Key_A, "a", "a"), (Qt.Key.Key_Return, "", "\n")]
)
def test_a_key_in_the_place_of_all_is_one_step(
    long: Manuscript, qtbot: QtBot, waits: Callable[[], None], key: Qt.Key, typed: str, left: str
) -> None:
    qtbot.keyClick(long, typed or key)
    waits()
    assert long.text() == left
    long.undo()
    waits()
    assert long.text() == LONG
    long.redo()
    waits()
    assert long.text() == left


def test_what_an_input_method_puts_in_the_place_of_all(long: Manuscript, waits: Callable[[], None]) -> None:
    QApplication.sendEvent(long, _committed("字"))
    waits()
    assert long.text() == "字"
    long.undo()
    waits()
    assert long.text() == LONG


def test_a_step_that_was_given_up_is_none(long: Manuscript, waits: Callable[[], None]) -> None:
    """Typing after an undo forgets what could be made again; of what comes after, each is a step of its own."""
    long.cut()
    waits()
    cut = long.document().availableUndoSteps()
    long.undo()
    waits()
    for number in range(cut):
        QTextCursor(long.document().findBlockByNumber(2 * number)).insertText("x")
    assert long.document().availableUndoSteps() == cut
    long.undo()
    waits()
    assert long.text().count("x") == cut - 1


def test_what_waits_for_a_save_waits_for_every_change_on_its_way(qapp: QApplication) -> None:
    holder = QObject()
    saver = Saver(cast("Tasks", None), dict, holder)
    saver.hold("text")
    saver.hold()
    done: list[bool] = []
    saver.save(lambda: done.append(True))
    saver.release("text")
    assert saver.held
    assert not done
    saver.release()
    assert done


class Deeds(QObject):
    done = 0

    def bold(self) -> None:
        self.done += 1


def test_an_action_waits_for_the_change(theme: Theme, qtbot: QtBot) -> None:
    window, deeds, held = QWidget(), Deeds(), list[Callable[[], object]]()
    qtbot.addWidget(window)
    actions = Actions(window, Icons(theme, RESOURCES))
    busy = True

    def wait(act: Callable[[], object]) -> bool:
        if busy:
            held.append(act)
        return busy

    actions.bind(Handlers(*([deeds] * len(Handlers._fields))), wait)
    actions["bold"].trigger()
    assert deeds.done == 0
    busy = False
    held.pop()()
    assert deeds.done == 1


def test_another_text_is_put_after_the_change(long: Manuscript) -> None:
    edits: list[Any] = []
    long.contents_changed.connect(lambda *edit: edits.append(edit))
    long.formatting.bold()
    long.set_text("Another one")
    assert not long.stages.under_way
    assert len(edits) > 1
    assert long.text() == "Another one"
    assert not long.document().isUndoAvailable()


def test_a_text_that_changed_meanwhile_is_left_alone(long: Manuscript, qtbot: QtBot, waits: Callable[[], None]) -> None:
    later: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []
    long.stages.work = lambda job, done, _: later.append((job, done))
    long.formatting.bold()
    QTextCursor(long.document()).insertText("First. ")
    (job, done), *_ = later
    with qtbot.waitSignal(long.stages.told) as told:
        done(job())
    waits()
    assert told.args is not None
    assert "changed by something else" in told.args[0]
    assert long.text() == f"First. {LONG}"


def test_a_small_change_is_made_at_once(manuscript: Manuscript) -> None:
    manuscript.set_text("One\n\nTwo")
    select(manuscript, 0, 8)
    manuscript.formatting.bold()
    assert not manuscript.stages.under_way
    assert manuscript.text() == "**One**\n\n**Two**"


def test_the_parts_of_a_text_are_the_text() -> None:
    for text in ("", "\n", LONG, "a" * 250_000, "a\n" * 401, LONG + "\n"):
        made = parts(text)
        assert "".join(made) == text
        assert all(part.count("\n") <= 200 and len(part) <= pieces.UNITS for part in made)


def test_the_rows_of_lines_hold_every_place() -> None:
    lines = ["x"] * 1_000
    rows = list(grouped(range(0, 1_000, 3), lines))
    assert [place for row in rows for place in row if not place % 3] == list(range(0, 1_000, 3))
    assert all(len(row) <= 200 for row in rows)
    assert list(grouped([], lines)) == []


def _committed(words: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(words)
    return event
