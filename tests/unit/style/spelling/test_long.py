"""A paragraph of any length is checked piece by piece, and says the same as one that is checked at once."""

from collections.abc import Collection

import pytest

from editor.style.spelling import long
from editor.style.spelling.check import Checked, check
from editor.style.spelling.left_out import Within
from editor.style.spelling.long import PIECE, check_long, pieces
from editor.style.spelling.speller import Speller

SENTENCE = "The ferry left the harbour at ten, and nobody aksed why. "
UNKNOWN = "xqzvv " * 40_000


def checked_lengths(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How long each text is that is given to `check` from now on."""
    lengths: list[int] = []

    def counted(text: str, speller: Speller, *, opened: Within, known_names: Collection[str]) -> Checked:
        lengths.append(len(text))
        return check(text, speller, opened=opened, known_names=known_names)

    monkeypatch.setattr(long, "check", counted)
    return lengths


@pytest.mark.parametrize(
    "text",
    ["", "x", SENTENCE * 200, "x" * 9_001, "the ferry " * 900, "– " * 5_000, "😀 ferry. " * 1_000],
    ids=["nothing", "a letter", "sentences", "one word", "no stops", "no words", "beyond the basic plane"],
)
def test_the_pieces_are_the_text_and_none_is_longer_than_it_may_be(text: str) -> None:
    parts = list(pieces(text))
    assert "".join(part.text for part in parts) == text
    assert all(text.startswith(part.text, part.start) and len(part.text) <= PIECE for part in parts)


def test_a_piece_ends_with_a_sentence() -> None:
    assert {part.text[-5:] for part in pieces(SENTENCE * 200)} == {"why. "}


def test_a_long_text_is_found_to_be_what_it_is_at_once(british: Speller) -> None:
    text = SENTENCE * 200 + "Fotheringay asked <!-- Lsat " + "and so on " * 500 + "--> lsat."
    assert check_long(text, british, most=1_000) == check(text, british)


def test_what_a_piece_leaves_open_is_open_in_the_next(british: Speller) -> None:
    text = "<!-- " + SENTENCE * 200
    assert check_long(text, british, most=1_000) == ((), (), Within.COMMENT)


def test_no_more_is_looked_for_once_enough_is_wrong(british: Speller, monkeypatch: pytest.MonkeyPatch) -> None:
    lengths = checked_lengths(monkeypatch)
    found = check_long(UNKNOWN + "<!-- ", british, most=500)
    assert 500 <= len(found.misspellings) < 700
    assert found.opened is Within.COMMENT
    assert (max(lengths) <= PIECE, len(lengths)) == (True, 1)


def test_a_check_that_went_on_would_be_seen(british: Speller, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fault is planted: nothing is ever enough."""
    lengths = checked_lengths(monkeypatch)
    check_long(UNKNOWN, british, most=10**9)
    assert len(lengths) > 50
