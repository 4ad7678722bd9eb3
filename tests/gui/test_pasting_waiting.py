"""Large pastes, converted while one types on: where they go, in what order, and when they may not."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.pasting_desk import PADDING, Desk, desk

__all__ = ["desk"]


def test_a_large_page_goes_where_the_cursor_stood(desk: Desk, qtbot: QtBot) -> None:
    desk.given("start ¦ end")
    desk.wait_with()
    desk.paste(f"<p>PAGE</p>{PADDING}")
    qtbot.keyClicks(desk.manuscript, "typed")
    assert desk.manuscript.text() == "start typed end"
    desk.later.waiting[0]()
    assert desk.marked() == "start PAGEtyped¦ end"
    desk.manuscript.undo()
    assert desk.manuscript.text() == "start typed end"


def test_a_large_page_takes_the_place_of_the_selection_even_then(desk: Desk, qtbot: QtBot) -> None:
    desk.given("A ¦out¦ B")
    desk.wait_with()
    desk.paste(f"<p>in</p>{PADDING}")
    qtbot.keyClick(desk.manuscript, Qt.Key.Key_Home)
    qtbot.keyClicks(desk.manuscript, "First. ")
    desk.later.waiting[0]()
    assert desk.manuscript.text() == "First. A in B"


def test_words_typed_over_the_selection_stay(desk: Desk, qtbot: QtBot) -> None:
    desk.given("A ¦out¦ B")
    desk.wait_with()
    desk.paste(f"<p>in </p>{PADDING}")
    qtbot.keyClicks(desk.manuscript, "typed")
    desk.later.waiting[0]()
    assert desk.manuscript.text() == "A intyped B"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_large_pages_come_in_the_order_they_were_pasted(desk: Desk, order: tuple[int, int]) -> None:
    desk.given("A¦B")
    desk.wait_with()
    desk.paste(f"<p>one</p>{PADDING}")
    desk.paste(f"<p>two</p>{PADDING}")
    for number in order:
        desk.later.waiting[number]()
    assert desk.manuscript.text() == "AonetwoB"


def test_a_small_drop_comes_through_while_a_page_is_converted(desk: Desk) -> None:
    desk.given("¦")
    desk.paste(plain="warm")
    desk.wait_with()
    desk.paste(f"<p>page</p>{PADDING}")
    desk.paste(plain="small")
    assert desk.manuscript.text() == "warmsmall"
    desk.later.waiting[0]()
    assert desk.manuscript.text() == "warmpagesmall"


def test_another_story_does_not_get_the_page(desk: Desk) -> None:
    desk.given("A¦")
    desk.wait_with()
    desk.paste(f"<p>page</p>{PADDING}")
    desk.manuscript.set_text("Another story.")
    desk.later.waiting[0]()
    assert desk.manuscript.text() == "Another story."
    assert "Paste it again." in desk.refused[0]


def test_a_story_that_became_read_only_does_not_get_the_page(desk: Desk) -> None:
    desk.given("A¦")
    desk.wait_with()
    desk.paste(f"<p>page</p>{PADDING}")
    desk.manuscript.setReadOnly(True)
    desk.later.waiting[0]()
    assert desk.manuscript.text() == "A"
    assert len(desk.refused) == 1
