"""Spelling turns from one open story to another: there is one dictionary, and what is not in front is left alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QListView
from shiboken6 import Shiboken

from editor.domain.copy import Copy
from editor.style.spelling import speller as spellers
from editor.ui import jobs
from editor.ui.panels.story_page import StoryPage
from editor.ui.spelling.checker import Checker
from editor.ui.spelling.checking import StorySpelling
from editor.ui.spelling.story_text import StoryText
from editor.ui.story_desk import StoryDesk
from tests.gui.driver import Driver
from tests.gui.fake_speller import FakeSpeller, underlined

# The offscreen platform complains of every menu that is shown.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$", extend=True)

FERRY = Copy(headline="Ferry", body="The lsat ferry left.\n\nNobody aksed Fotheringay why.")
HARBOUR = Copy(headline="Harbour", body="The tonw asked Ottery.")


class Desk(QObject):
    """What spelling sees of a story's desk."""

    story_shown = Signal(object)

    def __init__(self, opened: jobs.Opened) -> None:
        super().__init__()
        self.opened = opened


class Turning:
    """The window, and another story beside the one that it shows."""

    def __init__(self, program: Driver) -> None:
        self.program = program
        self.desk = program.program.spelling
        self.spellers: list[FakeSpeller] = []
        program.given("ferry-fares", FERRY)
        program.given("harbour-talks", HARBOUR)
        program.sign_in("maeve", "ferry-fares")
        self.first = program.window.story.page
        own = program.program
        self.own = own.story.followed
        self.second = StoryPage(own.theme, own.icons, program.window.actions_)
        with program.store.unit("maeve") as unit:
            self.other = Desk(jobs.open_story("harbour-talks")(unit))
        self.second.fields.show_copy(HARBOUR)
        self.second.manuscript.set_text(HARBOUR.body)

    @property
    def work(self) -> StorySpelling:
        work = self.desk.work
        assert work is not None
        return work

    def there(self) -> None:
        self.desk.turn_to(self.own._replace(desk=cast(StoryDesk, self.other), story=self.second))
        self.settle()

    def back(self) -> None:
        self.desk.turn_to(self.own)
        self.settle()

    def begin(self) -> None:
        self.desk.begin()
        self.settle()

    def settle(self) -> None:
        tasks = self.program.program.tasks
        self.program.qtbot.waitUntil(lambda: tasks.waiting == 0 and not (self.desk.work and self.work.checker.busy))

    def names(self) -> list[str]:
        model = self.program.find(QListView, "names").model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def turning(program: Driver, monkeypatch: pytest.MonkeyPatch) -> Iterator[Turning]:
    made = Turning(program)

    def opened(language: str, shipped: Path, own: Path) -> FakeSpeller:
        del shipped, own
        made.spellers.append(FakeSpeller(language))
        return made.spellers[-1]

    monkeypatch.setattr(spellers, "open_speller", opened)
    yield made
    if Shiboken.isValid(made.second):
        made.second.deleteLater()


def test_the_story_turned_to_is_checked_with_the_same_dictionary(turning: Turning) -> None:
    turning.begin()
    assert (underlined(turning.first.manuscript), turning.names()) == (["lsat", "aksed"], ["Fotheringay"])
    assert underlined(turning.second.manuscript) == []
    turning.there()
    assert (underlined(turning.second.manuscript), turning.names()) == (["tonw"], ["Ottery"])
    assert len(turning.spellers) == 1
    assert not turning.spellers[0].ended


def test_the_story_left_is_checked_no_more_and_anew_when_turned_back_to(turning: Turning) -> None:
    turning.begin()
    turning.there()
    turning.spellers[0].asked.clear()
    turning.first.manuscript.insertPlainText("tehn ")
    turning.program.settle()
    turning.settle()
    assert turning.spellers[0].asked == []
    assert "tehn" not in underlined(turning.first.manuscript)
    turning.back()
    assert underlined(turning.first.manuscript) == ["tehn", "lsat", "aksed"]
    assert turning.names() == ["Fotheringay"]


def test_a_story_that_stayed_connected_would_be_seen(turning: Turning, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fault is planted: the checker of the story that is left is not ended."""
    turning.begin()
    with monkeypatch.context() as fault:
        fault.setattr(Checker, "end", lambda checker: None)
        fault.setattr(StoryText, "end", lambda text: None)
        turning.there()
    turning.spellers[0].asked.clear()
    turning.first.manuscript.insertPlainText("tehn ")
    turning.program.qtbot.waitUntil(lambda: bool(turning.spellers[0].asked))


def test_walking_and_menu_are_of_the_story_in_front(turning: Turning) -> None:
    turning.begin()
    turning.there()
    turning.desk.next()
    assert turning.second.manuscript.textCursor().selectedText() == "tonw"
    assert not turning.first.manuscript.textCursor().hasSelection()
    asked = "2menu_asked(PyObject,PyObject)"
    assert turning.second.manuscript.receivers(asked) == turning.first.manuscript.receivers(asked) + 1


def test_the_story_left_may_be_destroyed(turning: Turning) -> None:
    turning.begin()
    turning.there()
    turning.back()
    for gone in (turning.second, turning.other):
        gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not Shiboken.isValid(turning.second)
    turning.first.manuscript.insertPlainText("tehn ")
    turning.settle()
    assert underlined(turning.first.manuscript) == ["tehn", "lsat", "aksed"]


def test_an_answer_for_the_story_that_is_left_is_put_nowhere(turning: Turning) -> None:
    turning.begin()
    turning.spellers[0].open.clear()
    turning.first.manuscript.insertPlainText("tehn ")
    turning.program.qtbot.waitUntil(lambda: turning.work.checker._flying)
    turning.desk.turn_to(turning.own._replace(desk=cast(StoryDesk, turning.other), story=turning.second))
    turning.spellers[0].open.set()
    turning.settle()
    assert "tehn" not in underlined(turning.first.manuscript)
    assert underlined(turning.second.manuscript) == ["tonw"]


def test_what_is_turned_to_before_the_beginning_is_what_is_checked(turning: Turning) -> None:
    turning.there()
    turning.begin()
    assert underlined(turning.second.manuscript) == ["tonw"]
    assert underlined(turning.first.manuscript) == []


def test_a_story_that_is_still_being_read_is_checked_once_it_is_shown(turning: Turning) -> None:
    turning.begin()
    opened, turning.other.opened = turning.other.opened, cast(jobs.Opened, None)
    turning.there()
    assert underlined(turning.second.manuscript) == []
    turning.other.opened = opened
    turning.other.story_shown.emit(opened)
    turning.settle()
    assert underlined(turning.second.manuscript) == ["tonw"]


def test_another_language_takes_the_place_of_the_dictionary(turning: Turning) -> None:
    turning.begin()
    turning.second.fields.lines["language"].setText("de")
    turning.there()
    assert [(one.language, one.ended) for one in turning.spellers] == [("en-GB", True), ("de", False)]
