from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.copy import Copy
from editor.text.slots import LONGEST, MOST, Slot, Slots, lines_taken, read_slots

RESOURCES = Path(__file__).parents[3] / "resources"
FONTS = RESOURCES / "fonts"
SHIPPED = read_slots((RESOURCES / "slots.txt").read_text("utf-8"))
SLOTS = SHIPPED.slots
SERIF, SANS = "Source Serif 4", "Inter"
CARD = "Web card\t300\t3\t20\t700\tSource Serif 4"


def test_the_shipped_table_has_no_fault_and_its_fields_are_the_copys() -> None:
    assert SHIPPED.problems == ()
    assert len(SLOTS) == 11
    assert {slot.field for slot in SLOTS} <= set(Copy.model_fields)


def test_every_face_and_weight_is_shipped() -> None:
    files = {
        (SERIF, 400): "source-serif/SourceSerif4-Regular.ttf",
        (SERIF, 700): "source-serif/SourceSerif4-Bold.ttf",
        (SANS, 400): "inter/Inter_400Regular.ttf",
    }
    for slot in SLOTS:
        assert (FONTS / files[slot.family, slot.weight]).exists(), slot.label


def test_every_slot_holds_a_short_headline() -> None:
    # Half a square to a letter is what text faces take.
    for slot in SLOTS:
        assert slot.lines * slot.width / (slot.size / 2) >= 30, slot.label


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


def test_a_table_is_read_in_order() -> None:
    text = f"\ufeff# Ours\r\n\r\n[standfirst]\r\n {CARD}\r\n[headline]\r\n{CARD}\r\n"
    card = Slot("standfirst", "Web card", 300, 3, 20, 700, SERIF)
    assert read_slots(text) == Slots((card, card._replace(field="headline")))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (CARD.upper(), "“WEB CARD” is there already for the headline; the first one holds."),
        ("Ticker\t300", "Write the place, width, lines, size, weight and face, parted by tabs."),
        (CARD.replace("Web card", "x" * 61), f"“{'x' * 60}” is no name: it has 1 to 60 characters that can be seen."),
        (CARD.replace("Web card", "a\0b"), "“a\0b” is no name: it has 1 to 60 characters that can be seen."),
        (CARD.replace("Web card", "a\ud800"), "“a\ud800” is no name: it has 1 to 60 characters that can be seen."),
        ("[byline]", "A heading is [headline] or [standfirst]; the places below it are left out."),
        *(
            (f"Ticker\t{width}\t1\t20\t700\tInter",
             f"“{width[:20]}” cannot be the width of “Ticker”: it is a whole number from 20 to 4,000.")
            for width in ("", "-300", "0", "4001", "3e2", "NaN", "٣٠٠", "9" * 5_000)
        ),
        ("Ticker\t300\t0\t20\t700\tInter", "“0” cannot be the lines of “Ticker”: it is a whole number from 1 to 40."),
        ("Ticker\t300\t1\t0\t700\tInter", "“0” cannot be the size of “Ticker”: it is a whole number from 6 to 400."),
        ("Ticker\t300\t1\t9\t1\tInter", "“1” cannot be the weight of “Ticker”: it is a whole number from 100 to 900."),
    ],
)  # fmt: skip
def test_a_faulty_line_is_named_and_the_others_hold(line: str, fault: str) -> None:
    table = read_slots(f"[headline]\n{CARD}\n{line}\n[standfirst]\n{CARD}")
    assert table.problems == ((3, fault),)
    assert [slot.field for slot in table.slots] == ["headline", "standfirst"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "There is no place in the table"),
        ("# nothing\n[headline]\n", "There is no place in the table"),
        (f"{CARD}\n{CARD}", "Above the first place stands a heading"),
        ("[headline]\n" + "#" * LONGEST, "The table is longer than 20,000 characters."),
    ],
)
def test_what_is_no_table_is_told_in_one_sentence(text: str, fault: str) -> None:
    table = read_slots(text)
    assert table.slots == ()
    assert len(table.problems) == 1
    assert table.problems[0][1].startswith(fault)


def test_there_are_only_so_many_places() -> None:
    table = read_slots("[headline]\n" + "\n".join(CARD.replace("Web", str(number)) for number in range(MOST + 1)))
    assert len(table.slots) == MOST
    assert table.problems == ((MOST + 2, "There are more than 60 places; this one is left out."),)


@given(st.text())
def test_no_text_is_too_much_for_it(text: str) -> None:
    table = read_slots(f"[headline]\n{text}")
    assert table.slots or table.problems
