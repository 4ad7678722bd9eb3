"""Few letters find the action that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.actions.fuzzy import fit

NAMES = (
    "New story…", "Import…", "Save now", "Save a copy as…", "Submit for review", "Approve", "Edit, voids approval",
    "Publish", "Attach pictures…", "Place picture in the text", "Pictures", "Queues", "Quit", "Unschedule", "Schedule…",
    "Épreuve", "Copy the picture’s words",
)  # fmt: skip


def best(typed: str) -> str:
    """What is found first, the order of the table deciding between equals."""
    fits = [(found.score, -number) for number, name in enumerate(NAMES) if (found := fit(typed, name))]
    return NAMES[-max(fits)[1]] if fits else ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("app", "Approve"),
        ("ap", "Approve"),
        ("PUB", "Publish"),
        ("sc", "Schedule…"),
        ("uns", "Unschedule"),
        ("sfr", "Submit for review"),
        ("pic text", "Place picture in the text"),
        ("pi", "Pictures"),
        ("void", "Edit, voids approval"),
        ("epr", "Épreuve"),
        ("sca", "Save a copy as…"),
        ("picture's", "Copy the picture’s words"),
        ("zzz", ""),
    ],
)
def test_the_action_that_was_meant_is_found_first(typed: str, meant: str) -> None:
    assert best(typed) == meant


def test_it_is_said_which_letters_were_meant() -> None:
    found = fit("sfr", "Submit for review")
    assert found is not None
    assert found.places == (0, 7, 11)


def test_letters_in_a_row_and_beginnings_of_words_count_more() -> None:
    scores = [found.score for name in ("Pictures", "Place in tune", "Upsic") if (found := fit("pi", name))]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 3


def test_nothing_typed_fits_everything_equally() -> None:
    assert {fit("  ", name) for name in NAMES} == {fit("", "x")}


@given(st.text(max_size=12), st.text(max_size=30))
def test_whatever_is_typed_the_places_spell_it(typed: str, name: str) -> None:
    found = fit(typed, name)
    if found is not None:
        assert list(found.places) == sorted(set(found.places))
        assert len(found.places) == sum(not letter.isspace() for letter in typed) or not typed.strip()
