"""Searching off the window's thread: places as Qt counts, patterns in a program that can be ended."""

import threading

import pytest

from editor.domain.errors import Refused
from editor.text.finding import Wanted
from editor.ui.find_apart import Apart
from editor.ui.find_work import FEW, replacing, search


def test_places_are_counted_as_qt_does() -> None:
    found = search("😀 a\n\n😀😀 a a", Wanted("a"), None, Apart())
    assert found.starts == (3, 11, 13)
    assert found.ends == (4, 12, 14)
    assert found.marks == {0: [(3, 1)], 2: [(5, 1), (7, 1)]}


def test_a_match_over_lines_is_marked_in_each() -> None:
    found = search("one two\nthree four", Wanted("two\nthree"), None, Apart())
    assert (found.starts, found.ends) == ((4,), (13,))
    assert found.marks == {0: [(4, 3)], 1: [(0, 5)]}


def test_only_the_selection_is_searched() -> None:
    assert search("😀a a a", Wanted("a"), (3, 5), Apart()).starts == (4,)


def test_a_pattern_is_searched_apart_with_the_same_answer() -> None:
    text = "😀 a “a” [a](/a)"
    plain = search(text, Wanted("a"), None, Apart())
    assert search(text, Wanted("a", regex=True), None, Apart()) == plain
    assert plain.left_alone == "1 in quotations, 1 in addresses and picture lines"
    made = replacing("b1 b2", Wanted(r"b(\d)", regex=True), None, r"\1c", Apart())
    assert [(edit.start, edit.end, edit.new) for edit in made.edits] == [(3, 5, "2c"), (0, 2, "1c")]


def test_one_place_is_replaced_with_all_that_stands_around_it_seen() -> None:
    made = replacing("ab ab ac", Wanted("a(?=b)", regex=True), None, "x", Apart(), only=3)
    assert [(edit.start, edit.new) for edit in made.edits] == [(3, "x")]


def test_of_many_places_what_lies_between_is_put_in_at_once() -> None:
    text = "😀 a " * (FEW + 1)
    made = replacing(text, Wanted("a"), None, "bb", Apart())
    assert made.replaced == FEW + 1
    (edit,) = made.edits
    assert (edit.start, edit.end) == (3, 5 * FEW + 4)
    assert text[:2] + edit.new + " " == text.replace("a", "bb")


def test_a_wrong_pattern_is_told() -> None:
    with pytest.raises(Refused, match="is not a regular expression"):
        search("a", Wanted("(", regex=True), None, Apart())


def test_a_search_without_end_is_ended() -> None:
    with pytest.raises(Refused, match="was still searching after"):
        search("a" * 20_000 + "b" * 5, Wanted(".*.*.*.*x", regex=True), None, Apart(patience=0.5))


def test_a_search_nobody_waits_for_is_dropped() -> None:
    apart = Apart(patience=60)
    refused: list[str] = []

    def run() -> None:
        try:
            search("a" * 20_000, Wanted(".*.*.*.*x", regex=True), None, apart)
        except Refused as error:
            refused.append(str(error))

    worker = threading.Thread(target=run)
    worker.start()
    while apart._program is None:
        worker.join(0.01)
    apart.drop()
    worker.join()
    assert refused == ["The search for “.*.*.*.*x” was given up."]
