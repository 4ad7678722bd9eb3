"""Words as a sentence has them."""

import pytest

from editor.domain.listing import ending_in


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        ("NO ARCHIVES", "“NO ARCHIVES”."),
        ("NO ARCHIVES.", "“NO ARCHIVES.”"),
        ("NO ARCHIVES. ", "“NO ARCHIVES. ”"),
        ("NO SALES!", "“NO SALES!”"),
        ("Who knows?", "“Who knows?”"),
        ("And so on…", "“And so on…”"),
        ("NO SALES;", "“NO SALES;”."),
        ("(c) Avel Photos Ltd.", "“(c) Avel Photos Ltd.”"),
        ("", "“”."),
    ],
)
def test_a_sentence_ends_once_whatever_words_it_ends_with(words: str, ending: str) -> None:
    assert ending_in(words) == ending
