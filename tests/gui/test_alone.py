"""The copy alone, and everything back as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.gui.driver import Driver


def _parts(program: Driver) -> list[QWidget]:
    window = program.window
    return [window.menuBar(), window.top_bar, window.queues, window.stories, window.inspector, window.story.fields]


@pytest.fixture
def story(program: Driver) -> Driver:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    return program


@pytest.mark.parametrize("by_key", [False, True])
def test_all_but_the_manuscript_is_put_away_and_comes_back(story: Driver, by_key: bool) -> None:
    window = story.window
    window.inspector.hide()
    window.columns.setSizes([200, 300, 780, 0])
    widths = window.columns.sizes()
    window.actions_["focus_mode"].trigger()
    assert not any(part.isVisible() for part in _parts(story))
    assert window.story.manuscript.isVisible()
    assert window.status_line.isVisible()
    assert window.story.manuscript.hasFocus()
    assert window.isFullScreen()
    if by_key:
        story.qtbot.keyClick(window.story.manuscript, Qt.Key.Key_Escape)
    else:
        window.actions_["focus_mode"].trigger()
    assert [part.isVisible() for part in _parts(story)] == [True, True, True, True, False, True]
    assert not window.isFullScreen()
    story.qtbot.waitUntil(lambda: window.columns.sizes() == widths)


def test_escape_closes_the_find_bar_first(story: Driver) -> None:
    window = story.window
    window.actions_["focus_mode"].trigger()
    window.actions_["find"].trigger()
    bar = story.program.story.writing.find.bar
    assert bar is not None
    story.qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not window.top_bar.isVisible()
    story.qtbot.keyClick(window.story.manuscript, Qt.Key.Key_Escape)
    assert window.top_bar.isVisible()


def test_the_window_is_remembered_as_it_was_before(story: Driver) -> None:
    story.window.actions_["focus_mode"].trigger()
    story.window.close()
    story.qtbot.waitUntil(lambda: not story.window.isVisible())
    assert all(story.options.value("columns"))


def test_without_a_story_there_is_nothing_to_be_alone_with(program: Driver) -> None:
    program.sign_in("maeve")
    program.window.actions_["focus_mode"].trigger()
    assert program.window.top_bar.isVisible()


def test_the_last_story_that_is_closed_leaves_no_empty_window(story: Driver) -> None:
    story.given("harbour-talks")
    story.open("harbour-talks")
    window = story.window
    window.actions_["focus_mode"].trigger()
    window.actions_["close_story"].trigger()
    story.settle()
    assert window.isFullScreen()
    assert window.story.manuscript.isVisible()
    window.actions_["close_story"].trigger()
    story.settle()
    assert not window.isFullScreen()
    assert [part.isVisible() for part in _parts(story)] == [True, True, True, True, True, False]
    assert story.find(QWidget, "no_story").isVisible()
