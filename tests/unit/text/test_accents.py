"""Accents are put on letters and taken off, and a pile of them takes no longer than other text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.accents import composed, without_accents
from editor.text.slugs import suggest_slug

PILE = "a" + "\u0323\u0301" * 50_000
"""What takes the square of its length to put in order: 10 seconds."""


@given(st.text(max_size=30))
def test_texts_are_composed_as_unicode_has_it(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("Łódź", "Łodz"),
        ("한글", "한글"),
        ("Дом й", "Дом и"),
        ("", ""),
        ("plain", "plain"),
    ],
)
def test_accents_are_taken_off(text: str, bare: str) -> None:
    assert without_accents(text) == bare


@given(st.text())
def test_bare_text_has_no_accents_left(text: str) -> None:
    assert not any(map(unicodedata.combining, unicodedata.normalize("NFD", without_accents(text))))


def test_piles_of_accents_are_never_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    normal = unicodedata.normalize

    def watched(form: str, text: str) -> str:
        assert b"\1" * 40 not in bytes(map(bool, map(unicodedata.combining, text))), (
            "this takes the square of its height"
        )
        return normal(form, text)

    monkeypatch.setattr("unicodedata.normalize", watched)
    assert composed(PILE) == PILE
    assert (without_accents(PILE), suggest_slug(f"Pile {PILE}")) == ("a", "pile-a")
