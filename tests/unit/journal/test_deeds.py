"""What undo can take back: a journal's steps, gathered as Qt gathers keys, as many as fit."""

from pathlib import Path

import pytest

from editor.journal.deeds import EACH, Deed, Deeds, deeds
from editor.journal.replica import from_units, units
from editor.journal.undo import History, Step, history
from tests.unit.journal.keystrokes import FIELDS
from tests.unit.journal.test_journal_undo import session


def taken_back(text: str, deed: Deed) -> str:
    """The text before a deed, worked out in the plainest way; it stands where it is said to stand."""
    data, came = units(text), units(deed.came)
    start = 2 * deed.position
    assert data[start : start + len(came)] == came
    return from_units(data[:start] + units(deed.gone) + data[start + len(came) :])


def typed(*steps: tuple[int, int, str], start: str = "") -> tuple[Deed, ...]:
    made = tuple(Step(position, removed, inserted, 0) for position, removed, inserted in steps)
    return deeds(History(start, made, "")).deeds


@pytest.mark.parametrize("seed", range(6))
def test_they_lead_back_to_where_the_sittings_began(tmp_path: Path, seed: int) -> None:
    first = session(tmp_path, FIELDS["body"], 60, seed)
    second = session(tmp_path, first[-1], 60, seed + 100)
    text = second[-1]
    found = deeds(history(tmp_path, "room", "story-1", text))
    went = {text}
    for deed in reversed(found.deeds):
        text = taken_back(text, deed)
        went.add(text)
    assert (text, found.trimmed) == (FIELDS["body"], False)
    assert went <= {*first, *second}
    assert len(found.deeds) < 120


@pytest.mark.parametrize(
    ("steps", "start", "made"),
    [
        ([(0, 0, "a"), (1, 0, "b"), (2, 0, "c")], "", [(0, "", "abc")]),
        ([(0, 0, "🛳"), (2, 0, "b")], "", [(0, "", "🛳b")]),
        ([(0, 0, "\ud83d"), (1, 0, "\udea2")], "", [(0, "", "🚢")]),
        ([(0, 0, "a"), (1, 0, "\n"), (2, 0, "b")], "", [(0, "", "a"), (1, "", "\n"), (2, "", "b")]),
        ([(0, 0, "a"), (5, 0, "b")], "12345", [(0, "", "a"), (5, "", "b")]),
        ([(2, 1, ""), (1, 1, ""), (0, 1, "")], "abc", [(0, "abc", "")]),
        ([(0, 1, ""), (0, 1, ""), (0, 1, "")], "abc", [(0, "abc", "")]),
        ([(0, 3, "abc")], "abc", []),
        ([(0, 7, "one 2 three")], "one two", [(4, "two", "2 three")]),
        ([(0, 5, "🛳 bc")], "🛳 ac", [(3, "a", "b")]),
    ],
)
def test_what_is_one_deed(steps: list[tuple[int, int, str]], start: str, made: list[tuple[int, str, str]]) -> None:
    assert typed(*steps, start=start) == tuple(Deed(*deed) for deed in made)


def test_the_last_that_fit_are_kept_and_what_is_left_out_is_said() -> None:
    steps = tuple(Step(0, 0, f"{number}\n", 0) for number in range(10))
    whole = History("", steps, "")
    assert deeds(whole, 10 * (EACH + 2)) == deeds(whole)
    some = deeds(whole, 10 * (EACH + 2) - 1)
    assert some == Deeds(deeds(whole).deeds[1:], trimmed=True)
    assert deeds(whole._replace(more=True)).trimmed


def test_a_history_that_was_cut_off_says_so(tmp_path: Path) -> None:
    states = session(tmp_path, FIELDS["body"], 10, 1)
    assert not history(tmp_path, "room", "story-1", states[-1]).more
    assert history(tmp_path, "room", "story-1", states[-1], limit=9).more
