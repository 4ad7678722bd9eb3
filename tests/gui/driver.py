"""The real window on a newsroom in memory, driven as a person would."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from editor.app import Program
from editor.config.options import Options
from editor.domain.copy import Copy
from editor.domain.story import Story
from editor.domain.unit import Store
from editor.services.flow import act
from editor.services.stories import new_story, save
from editor.ui import jobs
from editor.ui.manuscript.widget import Manuscript
from editor.ui.reception import Places
from tests.gui.fakes import FakeStore

RESOURCES = Path(__file__).parents[2] / "resources"
W = TypeVar("W", bound=QWidget)
NEVER = 3_600_000
"""Milliseconds that no test takes."""
COPY = Copy(headline="Last ferry to go", standfirst="Fares rise", body="The last boat left at ten.\n\nNobody asked.")


class Driver:
    """Opens a `FakeStore`, acts on the window, waits until nothing is under way."""

    def __init__(self, app: QApplication, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot = qtbot
        self.store = FakeStore()
        self.stores: list[str] = []
        monkeypatch.setattr(jobs, "opener", self._opener)
        own, demo = str(folder / "own.db"), str(folder / "demo.db")
        places = Places(own, demo, RESOURCES / "demo", folder / "reports", folder / "journal")
        self.options = Options(folder / "options.json")
        self.program = Program(app, self.options, places)
        self.program.begin()
        self.program.leisure.soon.setInterval(100)
        self.program.pool.leisure.setInterval(NEVER)  # what a test finds by its name is in a tab
        self.window = self.program.window
        self.window.resize(1280, 800)
        self.window.show()
        qtbot.waitExposed(self.window)

    def _opener(self, url: str, client: str) -> Callable[[], Store]:
        del client
        self.stores.append(url)
        return lambda: self.store

    def given(
        self, slug: str = "ferry-fares", copy: Copy = COPY, author: str = "maeve", *actions: tuple[str, str]
    ) -> Story:
        """A story in the store, taken through some actions: pairs of login and action."""
        with self.store.unit(author) as unit:
            story = new_story(unit, slug, "news", copy).story
        for login, action in actions:
            with self.store.unit(login) as unit:
                story = act(unit, slug, action, reason="because").story
        assert story is not None
        return story

    def saved_elsewhere(self, slug: str, copy: Copy, login: str = "tobias") -> None:
        """Somebody else saves."""
        with self.store.unit(login) as unit:
            save(unit, slug, unit.story(slug).revision, copy)

    def story(self, slug: str = "ferry-fares") -> Story:
        """The story as the store has it."""
        with self.store.unit("maeve") as unit:
            return unit.story(slug)

    def copies(self, slug: str = "ferry-fares") -> list[Copy]:
        """Every revision's copy."""
        return [revision.copy for revision in self.store.revisions[self.story(slug).id]]

    def sign_in(self, login: str, slug: str = "") -> None:
        """As this person, with a story open if one is named."""
        self.program.start("memory", login, slug)
        self.settle()

    def open(self, slug: str) -> None:
        """Open a story."""
        self.program.stories.open(slug)
        self.settle()

    def settle(self) -> None:
        """Until nothing is under way."""
        stories = self.program.pool.all
        soon = [*(story.inspector._soon for story in stories), *(story.safe.keeper._soon for story in stories)]
        soon += [self.program.queues._soon, self.program.leisure.soon]
        self.qtbot.waitUntil(lambda: self.program.tasks.waiting == 0 and not any(timer.isActive() for timer in soon))

    def key_in(self, widget: QWidget, text: str) -> None:
        """Type into a widget."""
        widget.setFocus()
        self.qtbot.keyClicks(widget, text)

    def find(self, kind: type[W], name: str) -> W:
        """A widget of the window by its name."""
        found: W | None = self.window.findChild(kind, name, Qt.FindChildOption.FindChildrenRecursively)
        assert found is not None, name
        return found

    def dialog(self, name: str) -> QDialog:
        """The dialog that is open."""
        self.qtbot.waitUntil(lambda: any(one.isVisible() for one in self.window.findChildren(QDialog, name)))
        return next(one for one in self.window.findChildren(QDialog, name) if one.isVisible())

    def banner(self) -> str:
        """What the banner says."""
        return self.window.banner.words()

    def end(self) -> None:
        """Close everything, saved or not."""
        for dialog in self.window.findChildren(QDialog):
            dialog.done(0)
        self.store.fault = None
        for story in self.program.pool.all:
            story.desk.put_away()
        self.window.close_for_good()
        self.program.end()
        self.window.deleteLater()
        self.program.deleteLater()


def at_the_end(program: Driver, login: str = "maeve") -> Manuscript:
    """A story of one word, open, with the caret behind it."""
    program.given("ferry-fares", Copy(headline="Last ferry to go", body="Start."))
    program.sign_in(login, "ferry-fares")
    manuscript = program.window.story.manuscript
    manuscript.moveCursor(manuscript.textCursor().MoveOperation.End)
    return manuscript
