"""A page that cannot be made is said to be behind, and the preview goes on."""

import sys
from typing import Any

import pytest

from editor.domain.errors import Unavailable
from editor.services.previewing import LivePage
from editor.ui import preview_desk
from editor.ui.preview_desk import PreviewDesk
from tests.gui.driver import Driver
from tests.gui.no_view import NoView


class Planted:
    """Lets a function of `LivePage` fail a number of times."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str, error: Exception, times: int) -> None:
        self.left = times
        self.tried = 0
        self.reported: list[type] = []
        right = getattr(LivePage, name)

        def wrong(page: LivePage, *given: Any) -> Any:
            self.tried += 1
            self.left -= 1
            if self.left >= 0:
                raise error
            return right(page, *given)

        monkeypatch.setattr(LivePage, name, wrong)
        monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: self.reported.append(kind))


class Watched:
    """The preview of a story, looked at; its web view is none."""

    def __init__(self, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
        self.driver = driver
        self.view = NoView()
        self.pane = driver.window.inspector.preview.pane
        monkeypatch.setattr(PreviewDesk, "_view", lambda _: self._open_view())
        driver.given()
        driver.sign_in("maeve", "ferry-fares")
        driver.program.view.go_preview()
        assert driver.program.front.preview is not None
        self.desk = driver.program.front.preview

    def _open_view(self) -> NoView:
        self.pane.clear()
        return self.view

    def key_in(self, text: str) -> None:
        self.driver.key_in(self.driver.window.story.manuscript, text)

    def wait_for(self, text: str) -> None:
        def seen() -> bool:
            put = [html for patch in self.view.patches for _, html, _ in patch.put]
            return any(text in html for html in [*self.view.pages, *put])

        self.driver.qtbot.waitUntil(seen)

    def note(self) -> str:
        return self.pane._note.text()


@pytest.fixture
def watched(program: Driver, monkeypatch: pytest.MonkeyPatch) -> Watched:
    monkeypatch.setattr(preview_desk, "PAUSE", 0.0)
    return Watched(program, monkeypatch)


def test_after_a_bug_in_rendering_the_next_edit_is_shown(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    watched.wait_for("The last boat")
    planted = Planted(monkeypatch, "change", ZeroDivisionError("planted"), 1)
    watched.key_in("a")
    watched.driver.qtbot.waitUntil(lambda: planted.reported != [])
    assert planted.reported == [ZeroDivisionError]
    assert watched.note() == "Preview · behind the copy"
    watched.key_in("b")
    watched.wait_for("<p>abThe last boat")
    assert watched.note() == "Preview · not the released page"


def test_a_page_that_could_not_be_begun_says_why_and_is_begun_again(
    program: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_desk, "PAUSE", 60.0)
    planted = Planted(monkeypatch, "begin", Unavailable("The template’s disk is away."), 1)
    watched = Watched(program, monkeypatch)
    program.qtbot.waitUntil(lambda: watched.pane._stack.currentIndex() == 2)
    assert watched.pane._why.text() == "The template’s disk is away."
    assert planted.reported == []
    watched.desk._soon.start(0)  # the pause is over, and nothing was typed
    watched.wait_for("The last boat")
    assert watched.pane._stack.currentIndex() != 2


def test_an_edit_made_while_the_page_fails_is_not_left_out(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    watched.wait_for("The last boat")
    Planted(monkeypatch, "change", ZeroDivisionError("planted"), 1)
    watched.key_in("a")
    watched.desk._soon.stop()
    watched.desk._render()
    assert watched.desk._busy
    watched.key_in("b")
    watched.wait_for("<p>abThe last boat")


def test_what_fails_again_and_again_is_not_tried_at_each_key(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    watched.wait_for("The last boat")
    monkeypatch.setattr(preview_desk, "PAUSE", 60.0)
    planted = Planted(monkeypatch, "change", ZeroDivisionError("planted"), 1_000)
    watched.key_in("a")
    watched.driver.qtbot.waitUntil(lambda: planted.reported != [])
    watched.key_in("bcdef")
    assert planted.tried == 1
    assert watched.desk._soon.remainingTime() > 50_000
    watched.desk._soon.stop()
