"""One preview for several open stories: it follows the one it was turned to, and nothing of the others."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QTextCursor

from editor.domain.copy import Copy
from editor.services import previewing
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.panels.story_page import StoryPage
from editor.ui.preview_desk import PreviewDesk
from editor.ui.sheet import WindowSheet
from editor.ui.story_desk import StoryDesk
from tests.gui.driver import Driver
from tests.gui.no_view import NoView

HARBOUR = Copy(headline="Harbour talks", body="The two sides met at noon.")


class Open:
    """A second open story, with widgets of its own."""

    def __init__(self, driver: Driver) -> None:
        program, window = driver.program, driver.window
        self.story = StoryPage(program.theme, program.icons, window.actions_, window)
        self.pictures = PicturesPanel(program.theme, program.icons, window.actions_, window)
        self.sheet = WindowSheet(self.story, self.pictures, window)
        self.desk = StoryDesk(program.tasks, program.messages, self.sheet, "other", window)
        self.parts = (self.desk, self.sheet, self.story)

    def turn(self, preview: PreviewDesk) -> None:
        preview.turn_to(self.desk, self.story, self.pictures)

    def destroy(self) -> None:
        self.desk.put_away()
        for part in self.parts:
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Two:
    """The window's own story and another, and a preview that is looked at."""

    def __init__(self, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
        self.driver = driver
        self.view = NoView()
        monkeypatch.setattr(PreviewDesk, "_view", lambda _: self.view)
        driver.given()
        driver.given("harbour-talks", HARBOUR)
        driver.sign_in("maeve", "ferry-fares")
        driver.program.view.go_preview()
        driver.qtbot.waitUntil(lambda: driver.program.front.preview is not None)
        self.preview = driver.program.front.preview
        self.rest()
        self.other = Open(driver)
        self.other.desk.open("harbour-talks")
        driver.settle()

    def back(self) -> None:
        window = self.driver.window
        self.preview.turn_to(self.driver.program.story.desk, window.story.page, window.inspector.side.pictures)

    def rest(self) -> None:
        self.driver.settle()
        self.driver.qtbot.waitUntil(lambda: not self.preview._busy and not self.preview._soon.isActive())
        self.driver.settle()

    def told(self) -> str:
        """Everything that the page was told since it was loaded last."""
        put = [html for patch in self.view.patches for _, html, _ in patch.put]
        return " ".join([self.view.pages[-1], *put])


@pytest.fixture
def two(program: Driver, monkeypatch: pytest.MonkeyPatch) -> Iterator[Two]:
    two = Two(program, monkeypatch)
    yield two
    two.back()


def test_the_page_of_the_story_it_is_turned_to_is_shown_whole(two: Two) -> None:
    assert ["last boat" in page for page in two.view.pages] == [True]
    two.other.turn(two.preview)
    two.rest()
    assert ["met at noon" in page for page in two.view.pages] == [False, True]
    two.back()
    two.rest()
    assert ["last boat" in page for page in two.view.pages] == [True, False, True]


def test_it_follows_what_is_typed_there_and_not_what_is_typed_elsewhere(two: Two) -> None:
    two.other.turn(two.preview)
    two.rest()
    two.driver.key_in(two.driver.window.story.manuscript, "Elsewhere. ")
    two.driver.key_in(two.driver.window.story.fields.headline, "Elsewhere. ")
    two.driver.program.story.desk.story_shown.emit(two.driver.program.story.desk.opened)
    two.rest()
    assert two.view.patches == []
    assert len(two.view.pages) == 2
    two.other.story.manuscript.insertPlainText("Here. ")
    two.rest()
    assert "Here. The two sides" in two.told()
    assert "Elsewhere" not in two.told()


def test_the_story_put_away_elsewhere_leaves_the_page(two: Two) -> None:
    two.other.turn(two.preview)
    two.rest()
    two.driver.program.story.desk.put_away()
    two.other.story.manuscript.insertPlainText("Here. ")
    two.rest()
    assert "Here. The two sides" in two.told()


def test_edits_that_waited_for_the_page_are_forgotten(two: Two) -> None:
    two.view.answers_late = True
    two.driver.key_in(two.driver.window.story.manuscript, "First. ")
    two.driver.qtbot.waitUntil(lambda: two.view.answers != [])
    two.driver.key_in(two.driver.window.story.manuscript, "Second. ")
    assert two.preview._edits != []
    two.other.turn(two.preview)
    assert two.preview._edits == []
    two.view.answers[0]()  # the page of the former story answers late
    two.view.answers_late = False
    two.rest()
    assert "met at noon" in two.view.pages[-1]
    assert [patch for patch in two.view.patches if "Second" in str(patch)] == []


def test_what_is_rendered_for_the_former_story_is_not_shown(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Callable[[], None]] = []
    work = two.driver.program.tasks.work

    def keep(job: Any, done: Any, failed: Any) -> None:
        work(job, lambda made: kept.append(lambda: done(made)), failed)

    with monkeypatch.context() as held:
        held.setattr(two.driver.program.tasks, "work", keep)
        two.driver.key_in(two.driver.window.story.manuscript, "x")
        two.driver.qtbot.waitUntil(lambda: kept != [])
    two.other.turn(two.preview)
    kept[0]()
    two.rest()
    assert two.view.patches == []
    assert len(two.view.pages) == 2


def test_the_page_of_the_former_story_is_given_up(two: Two) -> None:
    page = two.preview._page
    assert page is not None
    two.other.turn(two.preview)
    assert not page._wanted
    two.rest()
    assert two.preview._page is not None
    assert two.preview._page._wanted


def test_only_one_thread_at_a_time_works_on_a_page(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    """Turned to and fro faster than pages are made, each page is begun once."""
    begun: list[object] = []
    begin = previewing.LivePage.begin

    def note(page: previewing.LivePage, *given: Any) -> previewing.Whole:
        begun.append(page)
        return begin(page, *given)

    monkeypatch.setattr(previewing.LivePage, "begin", note)
    for _ in range(4):
        two.other.turn(two.preview)
        two.driver.qtbot.wait(1)
        two.back()
        two.driver.qtbot.wait(1)
    two.rest()
    assert len(begun) == len(set(map(id, begun)))
    assert "last boat" in two.view.pages[-1]


def test_a_cursor_moved_elsewhere_does_not_take_the_lead_from_the_page(two: Two) -> None:
    two.other.turn(two.preview)
    two.rest()
    following = two.preview._following
    following._on_touched()
    two.driver.window.story.manuscript.moveCursor(QTextCursor.MoveOperation.End)
    assert following._page_leads
    two.other.story.manuscript.moveCursor(QTextCursor.MoveOperation.End)
    assert not following._page_leads


def test_the_former_story_s_widgets_may_go(two: Two) -> None:
    two.other.turn(two.preview)
    two.rest()
    two.other.story.manuscript.insertPlainText("Here. ")
    two.preview._following.catch_up()
    two.back()
    two.other.destroy()
    two.rest()
    two.preview._following.catch_up()
    two.driver.key_in(two.driver.window.story.manuscript, "On we go. ")
    two.rest()
    assert "On we go. " in two.told()


def test_turned_to_where_no_story_is_open_it_shows_none(two: Two) -> None:
    two.other.desk.put_away()
    two.other.turn(two.preview)
    assert two.preview._id == ""
    assert two.driver.window.inspector.preview.pane._stack.currentIndex() == 0


def test_unseen_it_waits_until_somebody_looks(two: Two) -> None:
    two.driver.program.view.go_checks()
    two.other.turn(two.preview)
    two.rest()
    assert len(two.view.pages) == 1
    two.driver.program.view.go_preview()
    two.rest()
    assert "met at noon" in two.view.pages[-1]
