"""Pages made before they are needed, part by part."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from editor.ui.story_pool import StoryPool
from editor.ui.turns import Turns
from tests.gui.driver import COPY, Driver


def in_store(program: Driver) -> StoryPool:
    """The pool, with one page that holds no story beside the one in front."""
    pool = program.program.pool
    assert pool.leisure.isActive()
    pool.leisure.setInterval(0)
    program.qtbot.waitUntil(lambda: len(pool.all) == 2 and not pool._making.under_way)
    return pool


def test_a_start_makes_no_more_than_one(program: Driver) -> None:
    pool = program.program.pool
    assert len(pool.all) == 1
    assert not pool.leisure.isActive()


def test_the_next_tab_takes_the_page_that_is_in_store(program: Driver) -> None:
    program.given()
    program.given("quay")
    program.sign_in("maeve")
    pool = in_store(program)
    spare = pool.all[1]
    assert "form" in vars(spare.side.about)
    program.qtbot.waitUntil(lambda: spare.side.pictures._furnished)
    program.program.stories.open("ferry-fares", keep=True)
    program.program.stories.open("quay", keep=True)
    assert program.program.story is spare
    assert pool.all == [program.program.stories.tabs[0].story, spare]
    assert pool.leisure.isActive()
    program.settle()
    assert spare.inspector.newsroom is not None
    assert program.window.story.manuscript.text() == COPY.body
    assert spare.side.about.form.slug.text() == "quay"


def test_who_is_quicker_than_the_page_gets_one_all_the_same(program: Driver) -> None:
    program.given()
    program.given("quay")
    program.sign_in("maeve")
    pool = program.program.pool
    program.program.stories.open("ferry-fares", keep=True)
    pool._making.go_on()  # half made
    assert len(pool.all) == 1
    program.program.stories.open("quay", keep=True)
    assert len(pool.all) == 2
    assert not pool._making.under_way
    program.settle()
    assert program.window.story.manuscript.text() == COPY.body


def test_between_two_parts_there_is_a_turn_for_others(qtbot: QtBot) -> None:
    told: list[str] = []
    owner = QObject()

    def work() -> Iterator[None]:
        for part in ("one", "two"):
            told.append(part)
            QTimer.singleShot(0, owner, lambda: told.append("another"))
            yield

    turns = Turns(work, owner)
    turns.begin()
    qtbot.waitUntil(lambda: not turns.under_way)
    assert told == ["one", "another", "two", "another"]
    turns.begin()  # it can be done again
    qtbot.waitUntil(lambda: not turns.under_way)
    assert len(told) == 8
