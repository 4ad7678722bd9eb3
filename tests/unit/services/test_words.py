"""The newsroom's own words, as services give them to a spelling check."""

import pytest

from editor.domain.errors import Refused
from editor.domain.unit import Store
from editor.services.words import add_word, remove_word, words


def test_words_are_spelt_one_way_and_given_by_language(store: Store) -> None:
    with store.unit("sam") as unit:
        add_word(unit, " O’Gannet ")
        add_word(unit, "cafe\u0301", "en-IE")
        add_word(unit, "skerry", "en")
        assert words(unit, "en-IE") == {"O'Gannet", "café", "skerry"}
        assert words(unit, "en-GB") == {"O'Gannet", "skerry"}
        assert words(unit, "de") == {"O'Gannet"}
        assert remove_word(unit, "café", "en-IE").action == "word"
        assert words(unit, "en-IE") == {"O'Gannet", "skerry"}


def test_a_retry_changes_nothing(store: Store) -> None:
    for _ in range(2):
        with store.unit("sam") as unit:
            add_word(unit, "skerry", op_id="one")
    for _ in range(2):
        with store.unit("sam") as unit:
            remove_word(unit, "skerry", op_id="two")
    with pytest.raises(Refused, match="“skerry” is not one of the newsroom’s words"), store.unit("sam") as unit:
        remove_word(unit, "skerry", op_id="three")
