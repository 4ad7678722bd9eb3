"""The differences between two texts, word by word."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text import word_diff
from editor.text.word_diff import Span, tokens, words

WORDS = st.sampled_from(
    [
        "12",
        "14",
        "dead",
        "dead.",
        " ",
        "\n\n",
        "the",
        "The",
        "Skerry",
        "so-called",
        "’",
        "*",
        "🛳",
        "e\u0301",
        "\ud83d",
        "\x1c",
    ]
)
TEXT = st.one_of(st.text(st.characters(exclude_categories=()), max_size=30), st.lists(WORDS, max_size=40).map("".join))


def shown(spans: list[Span]) -> str:
    """Deletions as [-so-], insertions as {+so+}."""
    marks = {"equal": ("", ""), "delete": ("[-", "-]"), "insert": ("{+", "+}")}
    return "".join(marks[span.kind][0] + span.text + marks[span.kind][1] for span in spans)


def agrees(spans: list[Span], old: str, new: str) -> bool:
    return (
        "".join(span.text for span in spans if span.kind != "insert") == old
        and "".join(span.text for span in spans if span.kind != "delete") == new
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("", "New.", "{+New.+}"),
        ("Old.", "", "[-Old.-]"),
        ("Same text.", "Same text.", "Same text."),
        ("12 dead", "14 dead", "[-12-]{+14+} dead"),
        ("one big ship", "one ship", "one [-big -]ship"),
        ("one ship", "one big ship", "one {+big +}ship"),
        ("red ship sank", "blue boat sank", "[-red ship-]{+blue boat+} sank"),
        ("cost £1,200 now", "cost £1,250 now", "cost [-£1,200-]{+£1,250+} now"),
        ("He didn’t go", "He did go", "He [-didn’t-]{+did+} go"),
        ("_loud_ word", "**loud** word", "[-_-]{+**+}loud[-_-]{+**+} word"),
        ("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "One.\n\n[-Two.\n\n-]Three."),
        ("Cafe", "Cafe\u0301", "[-Cafe-]{+Cafe\u0301+}"),
    ],
)
def test_what_is_shown(old: str, new: str, expected: str) -> None:
    assert shown(words(old, new)) == expected


@given(TEXT, TEXT)
def test_the_spans_give_back_both_texts(old: str, new: str) -> None:
    spans = words(old, new)
    assert agrees(spans, old, new)
    assert all(span.text for span in spans)
    assert all(one.kind != next_.kind for one, next_ in pairwise(spans))


@given(TEXT, TEXT, st.integers(0, 30))
def test_long_texts_that_are_parted_give_back_both_texts(old: str, new: str, at_once: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word_diff, "_AT_ONCE", at_once)
        assert agrees(words(old, new), old, new)


@given(TEXT)
def test_the_tokens_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


def test_a_diff_that_drops_words_is_caught() -> None:
    assert not agrees(words("one two", "one three")[:-1], "one two", "one three")


def test_a_word_is_one_token() -> None:
    assert tokens("The “so-called” 12,000-strong, e\u0301lan didn’t _stop_ at 1.5%.") == [
        *["The", " ", "“", "so-called", "”", " ", "12,000-strong", ",", " ", "e\u0301lan", " ", "didn’t", " "],
        *["_", "stop", "_", " ", "at", " ", "1.5", "%", "."],
    ]


@pytest.mark.parametrize("between", ["\n\n", " "], ids=["paragraphs", "one paragraph"])
def test_a_hundred_thousand_words_show_the_few_that_changed(between: str) -> None:
    chance = random.Random(1)
    parts = [" ".join(f"w{chance.randrange(5_000)}" for _ in range(50)) for _ in range(2_000)]
    changed = [f"{part} added" if number % 100 == 0 else part for number, part in enumerate(parts)]
    old, new = between.join(parts), between.join(changed)
    spans = words(old, new)
    assert agrees(spans, old, new)
    assert sum(len(span.text) for span in spans if span.kind != "equal") == 20 * len(" added")
