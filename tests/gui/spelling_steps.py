"""What a person does about spelling in the window, step by step."""

from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from editor.domain.copy import Copy
from editor.ui.spelling.checking import StorySpelling
from tests.gui.driver import Driver

COPY = Copy(headline="Ferry", body="The lsat ferry left.\n\nNobody aksed Fotheringay why.")


def begin(program: Driver, login: str = "maeve", copy: Copy = COPY, *actions: tuple[str, str]) -> StorySpelling:
    """Open a story and have it checked."""
    program.given("ferry-fares", copy, "maeve", *actions)
    program.sign_in(login, "ferry-fares")
    program.program.spelling.begin()
    work = program.program.spelling.work
    assert work is not None
    settle(program, work)
    return work


def settle(program: Driver, work: StorySpelling) -> None:
    program.qtbot.waitUntil(lambda: program.program.tasks.waiting == 0 and not work.checker.busy, timeout=20_000)


def put_cursor(program: Driver, word: str) -> None:
    manuscript = program.window.story.manuscript
    manuscript.setTextCursor(QTextCursor(manuscript.document().find(word)))
    manuscript.moveCursor(QTextCursor.MoveOperation.Left)
    manuscript.setFocus()


def menu(program: Driver, word: str) -> QMenu:
    """The menu of a word, once its suggestions are there."""
    put_cursor(program, word)
    program.window.actions_["suggestions"].trigger()
    found = program.find(QMenu, "manuscript_menu")
    program.qtbot.waitUntil(lambda: "Looking…" not in [action.text() for action in found.actions()])
    return found


def choose(program: Driver, found: QMenu, name: str) -> None:
    action = found.findChild(QAction, name)
    assert isinstance(action, QAction)
    found.close()
    action.trigger()
    program.settle()


def notices(program: Driver) -> list[str]:
    told: list[str] = []
    program.program.messages.notice_given.connect(told.append)
    return told
