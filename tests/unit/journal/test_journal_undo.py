"""The steps of yesterday are there today."""

from pathlib import Path

import pytest

from editor.journal.state import Pace
from editor.journal.undo import History, edits, history
from tests.unit.journal.keystrokes import FIELDS, PATIENCE, desk, done, only, start, type_into


def session(folder: Path, body: str, number: int, seed: int, snapshot_edits: int = 7) -> list[str]:
    """Open a story, type, save, close; returns the bodies it went through."""
    with desk(folder, pace=Pace(snapshot_edits=snapshot_edits)) as journals:
        journal = journals.open(start({**FIELDS, "body": body}))
        states = type_into(journal, number, seed, body)
        journal.set("headline", f"Headline {seed}")
        journal.saved(4, "cd" * 32, journal.mark)
        journal.close()
    return states


def replayed(found: History) -> list[str]:
    states = [found.start]
    for step in found.steps:
        states.append(done(states[-1], (step.position, step.removed, step.inserted)))
    return states


@pytest.mark.parametrize("limit", [1, 6, 7, 8, 20, 39, 40, 1000])
@pytest.mark.parametrize("snapshot_edits", [1, 7, 200])
def test_the_last_steps_lead_to_the_body_as_it_was_closed(tmp_path: Path, limit: int, snapshot_edits: int) -> None:
    states = session(tmp_path, FIELDS["body"], 40, 1, snapshot_edits)
    found = edits(only(tmp_path), limit)
    assert replayed(found) == states[-1 - min(limit, 40) :]
    assert found.end == states[-1]


def test_undo_goes_on_into_earlier_sessions(tmp_path: Path) -> None:
    first = session(tmp_path, FIELDS["body"], 10, 1)
    second = session(tmp_path, first[-1], 10, 2)
    third = session(tmp_path, second[-1], 10, 3)
    found = history(tmp_path, "room", "story-1", third[-1])
    assert replayed(found) == first + second[1:] + third[1:]
    assert replayed(history(tmp_path, "room", "story-1", third[-1], limit=15)) == [*second[5:], *third[1:]]


def test_a_body_that_was_changed_elsewhere_has_no_steps(tmp_path: Path) -> None:
    session(tmp_path, FIELDS["body"], 10, 1)
    assert history(tmp_path, "room", "story-1", "Another text.") == History("Another text.", (), "Another text.")
    assert history(tmp_path, "room", "story-2", FIELDS["body"]).steps == ()
    assert history(tmp_path / "never made", "room", "story-1", "x").steps == ()


def test_nothing_from_before_a_body_was_told_whole_as_it_stood_can_be_undone(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        journal = journals.open(start({"body": "one 🛳"}))
        journal.edit("body", 3, 0, "s")
        journal.edit("body", 0, 7, "ones 🛳")
        assert journals.flush(PATIENCE)
        assert replayed(edits(only(tmp_path))) == ["one 🛳", "ones 🛳", "ones 🛳"], "typed over itself is a step"
        journal.set("body", "ones 🛳")
        journal.edit("body", 0, 0, "The ")
        assert journals.flush(PATIENCE)
        assert replayed(edits(only(tmp_path))) == ["ones 🛳", "The ones 🛳"]
        journal.set("body", "The ones 🛳")
        assert journals.flush(PATIENCE)
    assert history(tmp_path, "room", "story-1", "The ones 🛳").steps == ()


def test_a_body_sent_whole_is_one_step(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        journal = journals.open(start({"body": "one 🛳"}))
        journal.set("body", "two")
        journal.edit("body", 3, 0, "!")
        assert journals.flush(PATIENCE)
        found = edits(only(tmp_path))
        assert replayed(found) == ["one 🛳", "two", "two!"]
        assert history(tmp_path, "room", "story-1", "two!").steps == ()  # that one is being written
    assert history(tmp_path, "room", "story-1", "two!") == found
