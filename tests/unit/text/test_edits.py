"""Where two versions of a text differ, and where a place of the one is in the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.edits import Changed, changed


@given(st.text("ab\n", max_size=12), st.text("ab\n", max_size=12))
def test_the_stretch_is_all_that_differs(before: str, now: str) -> None:
    start, end_before, end_now = changed(before, now)
    assert before[:start] + now[start:end_now] + before[end_before:] == now
    assert start <= min(end_before, end_now)


@pytest.mark.parametrize(
    ("before", "now", "place", "there"),
    [
        ("one two", "one two", 4, 4),
        ("one two", "one more two", 2, 2),
        ("one two", "one more two", 6, 11),
        ("one two", "new one two", 0, 0),
        ("a two", "a b two", 2, 4),
        ("one two three", "one three", 6, None),
    ],
)
def test_a_place_goes_with_the_words_after_it(before: str, now: str, place: int, there: int | None) -> None:
    assert changed(before, now).place(place) == there


def test_nothing_differs() -> None:
    assert changed("one", "one") == Changed(3, 3, 3)
