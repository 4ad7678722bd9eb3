import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.edits import Replacement
from editor.text.expansions import LONGEST_FORM, Table, expand, read_table

TABLE = read_table(
    "# The desk's own\ntsp\tthe Spokesman\n\ngov\tgovernment\nBoE\tBank of England\nmcc\tMiddling County Council\n"
)


def test_a_table() -> None:
    assert dict(TABLE.expansions) == {
        "tsp": "the Spokesman",
        "gov": "government",
        "BoE": "Bank of England",
        "mcc": "Middling County Council",
    }
    assert TABLE.problems == ()


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\u2028", "\u2029", "\ud800", "\x85"])
def test_words_that_no_story_could_hold_are_left_out(sign: str) -> None:
    table = read_table(f"hb\tharbour{sign}board\ntsp\tthe\tSpokesman\u00a0now")
    assert dict(table.expansions) == {"tsp": "the\tSpokesman\u00a0now"}
    assert [number for number, _ in table.problems] == [1]


def test_faulty_lines_are_left_out_and_named() -> None:
    table = read_table("\ufefftsp\tthe Spokesman\r\ntsp\tother\ngov government\na b\tc\n\tx\nlong\t" + "x" * 2001)
    assert dict(table.expansions) == {"tsp": "the Spokesman"}
    assert [number for number, _ in table.problems] == [2, 3, 4, 5, 6]
    assert table.problems[0][1] == "“tsp” is already on line 1; that one holds."
    assert "no tab" in table.problems[1][1]
    assert "letters and figures only" in table.problems[2][1]
    assert "2,000" in table.problems[4][1]


@pytest.mark.parametrize(
    ("before", "character", "after"),
    [
        ("Then tsp", " ", "Then the Spokesman "),
        ("Tsp", " ", "The Spokesman "),
        ("“tsp", ",", "“the Spokesman,"),
        ("(gov", ")", "(government)"),
        ("**GOV", "*", "**GOVERNMENT*"),
        ("Gov", ".", "Government."),
        ("BoE", "\n", "Bank of England\n"),
        ("mcc", " ", "Middling County Council "),
    ],
)
def test_expanding(before: str, character: str, after: str) -> None:
    made = expand(before, character, TABLE)
    assert made is not None
    assert (before + character)[: -made.remove] + made.insert == after


@pytest.mark.parametrize(
    ("before", "character"),
    [
        ("xtsp", " "),
        ("tsp", "x"),
        ("tsp", "’"),
        ("tsp", "-"),
        ("re-tsp", " "),
        ("desk@gov", "."),
        ("www.gov", "."),
        ("boe", " "),
        ("", " "),
        ("tsp ", " "),
        ("x" * LONGEST_FORM + "tsp", " "),
        ("tsp", ""),
    ],
)
def test_not_within_a_word_or_an_address(before: str, character: str) -> None:
    assert expand(before, character, TABLE) is None


@given(st.text(max_size=80))
def test_every_file_is_read_or_its_lines_are_named(text: str) -> None:
    table = read_table(text)
    meant = [
        line for line in text.removeprefix("\ufeff").split("\n") if line.strip() and not line.lstrip().startswith("#")
    ]
    assert len(table.expansions) + len(table.problems) == len(meant)


def test_the_words_of_a_form_are_written_as_they_stand() -> None:
    assert expand("BOE", " ", Table({"BOE": "x"})) == Replacement(4, "x ")
