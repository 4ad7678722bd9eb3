"""Bold and italic put on and taken off whole words: the words stay, and a second time undoes the first."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.markdown import plain_text
from editor.ui.manuscript.emphasis import BOLD, ITALIC, has, set_
from editor.ui.manuscript.links import address_in, linked
from editor.ui.manuscript.stretch import Stretch, trimmed

WORDS = st.lists(st.sampled_from(["one", "two", "x", "“four”", "(five)", "six,", "seven."]), min_size=1, max_size=6)
STEPS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from([BOLD, ITALIC])), max_size=6)


@given(WORDS, STEPS)
def test_whatever_is_set_the_words_stay_and_the_marks_hold(words: list[str], steps: list[tuple[int, int, int]]) -> None:
    text = said = " ".join(words)
    for one, other, asterisks in steps:
        places = [found.span() for found in re.finditer(r"[^\s*]+", text)]
        first, last = sorted((one % len(places), other % len(places)))
        stretch = trimmed(Stretch(text, places[first][0], places[last][1]))
        on = not has(stretch, asterisks)
        made = set_(stretch, asterisks, on=on)
        assert plain_text(made.text) == said
        assert has(made, asterisks) is on
        assert made.chosen.replace("*", "") == stretch.chosen.replace("*", "")
        text = made.text


def marked(text: str) -> Stretch:
    """A text whose selection stands between ⟦ and ⟧."""
    start, end = text.index("⟦"), text.index("⟧") - 1
    return Stretch(text.replace("⟦", "").replace("⟧", ""), start, end)


def shown(stretch: Stretch) -> str:
    text, start, end = stretch
    return f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"


@pytest.mark.parametrize(
    ("before", "asterisks", "after"),
    [
        ("one **⟦two⟧ three** four", BOLD, "one ⟦two⟧ **three** four"),
        ("one **two ⟦three⟧ four**", BOLD, "one **two** ⟦three⟧ **four**"),
        ("⟦one **two** three⟧", BOLD, "**⟦one two three⟧**"),
        ("one ⟦two **three⟧ four**", BOLD, "one **⟦two three⟧ four**"),
        ("one __⟦two⟧__ three", BOLD, "one ⟦two⟧ three"),
        ("one _⟦two⟧_ three", ITALIC, "one ⟦two⟧ three"),
        ("one ***⟦two⟧*** three", ITALIC, "one **⟦two⟧** three"),
        ("*one ⟦two* three⟧", BOLD, "*one **⟦two*** **three⟧**"),
        ("[one ⟦two](/a) three⟧", BOLD, "[one **⟦two**](/a) **three⟧**"),
        ("un⟦bel⟧ievable", BOLD, "un**⟦bel⟧**ievable"),
        ("so ⟦(two)⟧x y", BOLD, "so **⟦(two)x⟧** y"),
        ("**two⟦⟧**", BOLD, "**two**⟦⟧"),
        ("a *two ⟦⟧* b", ITALIC, "a *two* ⟦⟧ b"),
        ("a **⟦⟧** b", BOLD, "a ⟦⟧ b"),
    ],
)
def test_marks_where_there_are_some(before: str, asterisks: int, after: str) -> None:
    stretch = marked(before)
    assert shown(set_(stretch, asterisks, on=not has(stretch, asterisks))) == after


@pytest.mark.parametrize("text", ["**a** [b](/c) " * 14_000, "***a*** " * 25_000, "[" * 200_000])
@pytest.mark.parametrize("asterisks", [BOLD, ITALIC])
def test_a_paragraph_of_any_length_is_marked_at_once(text: str, asterisks: int) -> None:
    # Read as Markdown it would take minutes, and the window would stand still.
    stretch = trimmed(Stretch(text, 0, len(text)))
    made = set_(stretch, asterisks, on=True)
    assert has(made, asterisks)
    assert set_(made, asterisks, on=False) == stretch


@pytest.mark.parametrize(
    ("before", "address", "after"),
    [
        ("see ⟦https://a.b/c⟧ now", "", "see [⟦https://a.b/c⟧](https://a.b/c) now"),
        ("see ⟦www.a.b⟧ now", "https://else.b", "see [⟦www.a.b⟧](https://www.a.b) now"),
        ("ask ⟦desk@a.b⟧ now", "", "ask [⟦desk@a.b⟧](mailto:desk@a.b) now"),
        ("⟦https://a.b/c_(d⟧", "", "[⟦https://a.b/c_(d⟧](https://a.b/c_%28d)"),
        ("see [⟦⟧](https://a.b/c) now", "", "see ⟦https://a.b/c⟧ now"),
        ("see [[sic]](⟦⟧) now", "", "see ⟦[sic]⟧ now"),
        ('see [th⟦⟧is](/a "b") now', "", "see ⟦this⟧ now"),
        ("see ⟦this⟧", "https://a.b", "see [this](https://a.b)⟦⟧"),
    ],
)
def test_links_lose_no_words(before: str, address: str, after: str) -> None:
    assert shown(linked(marked(before), address)) == after


@pytest.mark.parametrize("words", ["", "two words", "https://a.b c", "a@b", "x" * 3_000, "javascript:alert(1)"])
def test_what_is_no_address_is_none(words: str) -> None:
    assert address_in(words) == ""
