"""Sets of a picture's words, as they are copied, added and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.copy import PictureUse
from editor.ui.picture_words import FIELDS, LONGEST, as_text, from_text, sound, with_added, with_words, words_of

USE = PictureUse(
    number=2, caption="The pier\nat night", credit="Agency", keywords=("pier", "Avel Harbour"), alt_text="A pier"
)


def test_a_set_goes_over_the_clipboard_whole() -> None:
    assert from_text(as_text(words_of(USE))) == words_of(USE)
    there = with_words(PictureUse(number=7, instructions="NO SALES"), words_of(USE))
    assert (there.number, there.instructions, there.alt_text) == (7, "NO SALES", "")
    assert words_of(there) == words_of(USE)


@pytest.mark.parametrize("name", sorted(set(PictureUse.model_fields) - set(FIELDS)))
def test_what_is_about_one_file_is_in_no_set(name: str) -> None:
    forged = {name: "x", "caption": "The boat"}
    assert sound(forged) == {"caption": "The boat"}
    assert with_words(USE, forged) == USE.with_changes(caption="The boat")


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", '{"caption": 3}', "[" * 100_000])
def test_what_is_no_set_is_none(text: str) -> None:
    assert from_text(text) == {}


def test_a_set_is_bounded() -> None:
    assert len(from_text(as_text({"caption": "x" * (LONGEST + 1)}))["caption"]) == LONGEST


@given(st.sampled_from(["caption", "credit"]), st.text("ab c", min_size=1), st.booleans())
def test_adding_keeps_what_is_there(name: str, words: str, before: bool) -> None:
    there = getattr(with_added(USE, name, words, before=before), name)
    assert getattr(USE, name) in there
    assert " ".join(words.split()) in " ".join(there.split())


def test_keywords_are_added_on_the_side_that_is_asked_for() -> None:
    assert with_added(USE, "keywords", "boat, PIER,, boat", before=True).keywords == ("boat", "pier", "Avel Harbour")
    assert with_added(USE, "keywords", "boat", before=False).keywords == ("pier", "Avel Harbour", "boat")
