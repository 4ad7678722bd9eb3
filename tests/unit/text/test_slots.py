from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.copy import Copy
from editor.text.slots import SANS, SERIF, SLOTS, lines_taken

FONTS = Path(__file__).parents[3] / "resources" / "fonts"


def test_names_are_unique_and_fields_are_the_copys() -> None:
    assert len({slot.name for slot in SLOTS}) == len(SLOTS)
    assert len({(slot.label, slot.field) for slot in SLOTS}) == len(SLOTS)
    assert {slot.field for slot in SLOTS} <= set(Copy.model_fields)


def test_every_face_and_weight_is_shipped() -> None:
    files = {
        (SERIF, 400): "source-serif/SourceSerif4-Regular.ttf",
        (SERIF, 700): "source-serif/SourceSerif4-Bold.ttf",
        (SANS, 400): "inter/Inter_400Regular.ttf",
    }
    for slot in SLOTS:
        assert (FONTS / files[slot.family, slot.weight]).exists(), slot.name


def test_every_slot_holds_a_short_headline() -> None:
    # Half a square to a letter is what text faces take.
    for slot in SLOTS:
        assert slot.lines * slot.width / (slot.size / 2) >= 30, slot.name


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ([], 0),
        ([10], 1),
        ([40, 50], 1),
        ([40, 60], 2),
        ([100], 1),
        ([101], 2),
        ([250, 40, 10], 4),
        ([100, 1], 2),
        ([0], 1),
    ],
)
def test_lines(words: list[float], lines: int) -> None:
    assert lines_taken(words, 10, 100) == lines


@given(st.lists(st.integers(1, 300), max_size=20))
def test_more_words_never_take_fewer_lines(words: list[int]) -> None:
    taken = [lines_taken(words[:number], 10, 100) for number in range(len(words) + 1)]
    assert all(fewer <= more for fewer, more in pairwise(taken))
    assert taken[-1] * 100 >= sum(words)
