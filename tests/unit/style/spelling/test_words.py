"""Finding words in Markdown: by fixture file, and properties that hold of any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.style.spelling.forms import plain
from editor.style.spelling.left_out import Within, without
from editor.style.spelling.words import Word, find_words
from tests.unit.style.spelling.conftest import cases

TEXT = st.text(alphabet=st.sampled_from("aé\u0301ß'’-\u00ad. `~*_[]()<>!#@:/&;\\\n\0中1😀-— "), max_size=60)


def shown(word: Word) -> str:
    return f"{word.text}[{word.stands_for}]" if word.stands_for else word.text


@pytest.mark.parametrize(("title", "text", "expected"), cases("words.txt"))
def test_the_words_of_a_paragraph(title: str, text: str, expected: str) -> None:
    assert " ".join(map(shown, find_words(text).words)) == expected, title


@given(TEXT)
def test_words_stand_where_they_are_said_to(text: str) -> None:
    end = 0
    for word in find_words(text).words:
        assert end <= word.start < word.end <= len(text)
        assert plain(text[word.start : word.end]) == word.text
        for part in word.parts(text):
            assert plain(text[part.start : part.end]) == part.text
        end = word.end


@given(TEXT, st.sampled_from(Within))
def test_what_is_left_out_keeps_its_place(text: str, opened: Within) -> None:
    blanked, _ = without(text, opened)
    assert len(blanked) == len(text)
    assert all(after in {before, "\0"} for before, after in zip(text, blanked, strict=True))
    assert blanked.count("\n") == text.count("\n")


def test_offsets_are_characters_not_utf16_units() -> None:
    (word,) = find_words("😀😀 teh").words
    assert (word.start, word.end) == (3, 6)


def test_code_and_comments_go_on_in_the_next_paragraph() -> None:
    blocks = ["Before", "```python", "teh = 1", "~~~", "", "```", "After <!-- teh", "same", "end --> last"]
    opened, seen = Within.COPY, []
    for block in blocks:
        found = find_words(block, opened)
        opened = found.opened
        seen += [word.text for word in found.words]
    assert seen == ["Before", "After", "last"]
    assert opened is Within.COPY
    whole = find_words("\n".join(blocks))
    assert [word.text for word in whole.words] == seen


def test_where_sentences_begin() -> None:
    text = "One two. Three “Four” five: Six? seven (Eight)\nNine, Ten… Eleven 'Twelve' a.m. Thirteen"
    assert [word.text for word in find_words(text).words if word.first] == [
        "One", "Three", "Four", "Six", "seven", "Nine", "Eleven", "Twelve", "Thirteen",
    ]  # fmt: skip


def test_what_no_dictionary_could_know_is_no_word() -> None:
    assert find_words("x" * 65).words == ()
    assert find_words("\u00ad\u0301").words == ()
    assert len(find_words("x" * 64).words) == 1
