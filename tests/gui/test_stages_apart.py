"""A large change stays with its text and its story, and so does what waits for it, whatever comes in the midst."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.copy import Copy
from editor.ui.actions.bind import Actions, Handlers
from editor.ui.icons import Icons
from editor.ui.manuscript.pieces import MANY
from editor.ui.manuscript.widget import Manuscript
from editor.ui.saver import Saver
from editor.ui.tasks import Tasks
from tests.gui.copy_text import select
from tests.gui.test_stages import LONG, Deeds, long, small_pieces, waits

__all__ = ["long", "small_pieces", "waits"]


def test_an_action_that_waited_is_done_to_the_story_it_was_chosen_for(
    long: Manuscript, icons: Icons, waits: Callable[[], None], qtbot: QtBot
) -> None:
    first, second = Deeds(), Deeds()
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, icons)
    actions.bind(Handlers(*([first] * len(Handlers._fields))), long.stages.wait)
    long.formatting.bold()
    actions["bold"].trigger()
    actions.bind(Handlers(*([second] * len(Handlers._fields))))
    assert first.done == 0
    waits()
    assert (first.done, second.done) == (1, 0)


def test_tab_waits_for_a_change(manuscript: Manuscript, qtbot: QtBot, waits: Callable[[], None]) -> None:
    items = [f"- No. {number}" for number in range(3 * MANY)]
    manuscript.set_text("\n".join(items))
    start = len("\n".join(items[:10])) + 1
    select(manuscript, start, start + len("\n".join(items[10 : 2 * MANY])))
    qtbot.keyClick(manuscript, Qt.Key.Key_Delete)
    assert manuscript.stages.under_way
    qtbot.keyClick(manuscript, Qt.Key.Key_Tab)
    waits()
    assert [line.strip() for line in manuscript.text().split("\n") if line] == items[:10] + items[2 * MANY :]


def test_what_is_put_away_in_the_midst_does_nothing_to_the_next(long: Manuscript, qtbot: QtBot) -> None:
    qtbot.keyClicks(long, "new")
    assert long.stages.under_way
    long.stages.drop()
    assert not long.stages.under_way
    long.set_text("Another story.")
    assert long.text() == "Another story."


def test_in_a_text_that_can_only_be_read_by_now_all_is_taken_back(long: Manuscript, waits: Callable[[], None]) -> None:
    long.formatting.bold()
    assert long.text() != LONG
    long.setReadOnly(True)
    waits()
    assert long.text() == LONG


def test_what_cuts_in_takes_no_key_away(long: Manuscript, qtbot: QtBot, waits: Callable[[], None]) -> None:
    qtbot.keyClicks(long, "new")
    assert long.stages.under_way
    QTextCursor(long.document()).insertText("![](photo:1)\n")
    waits()
    assert "new" in long.text()


def test_a_save_that_comes_in_the_midst_lets_nobody_leave(qapp: QApplication) -> None:
    holder = QObject()
    sent: list[Callable[[object], None]] = []
    tasks = SimpleNamespace(run=lambda _, kept, __: sent.append(kept), changed=SimpleNamespace(emit=lambda _: None))
    saver = Saver(cast("Tasks", tasks), dict, holder)
    saver.begin("ferry-fares", 1, Copy())
    saver.touch()
    saver.save()
    saver.hold("text")
    left: list[bool] = []
    saver.save(lambda: left.append(True))
    sent.pop()(SimpleNamespace(story=SimpleNamespace(revision=2, updated=None), copy=Copy(), change=None))
    assert not saver.unsaved
    assert not left
    saver.release("text")
    assert left
