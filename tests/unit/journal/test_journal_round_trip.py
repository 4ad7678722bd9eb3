"""What was typed is what is recovered, to the last half of a character."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.journal.disk import Disk
from editor.journal.records import Edit, Whole
from editor.journal.recovery import recover
from editor.journal.replica import OutOfStep, Replica, digest, units
from editor.journal.state import Pace
from editor.journal.undo import edits
from tests.unit.journal.keystrokes import FIELDS, PATIENCE, desk, done, only, start, type_into

TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("🛳👩‍👩‍👧\u0301\ud83d\udea2\udc00\n\r\0\u2028\u2029é"),
    ),
    max_size=12,
)
DEED = st.tuples(st.floats(0, 1), st.integers(0, 6), TEXT)


class QuickDisk(Disk):
    """Hypothesis asks a hundred times; nobody pulls the plug."""

    def sync(self, handle: int) -> None:
        pass


@settings(max_examples=150)
@given(body=TEXT, deeds=st.lists(DEED, max_size=25), headline=TEXT)
def test_whatever_is_typed_comes_back(body: str, deeds: list[tuple[float, int, str]], headline: str) -> None:
    text = done(body, (0, 0, ""))
    with tempfile.TemporaryDirectory() as folder, desk(Path(folder), QuickDisk(), Pace(snapshot_edits=7)) as journals:
        journal = journals.open(start({"headline": "", "body": body}))
        for where, many, inserted in deeds:
            length = len(units(text)) // 2
            position = int(where * length)
            removed = min(many, length - position)
            text = done(text, (position, removed, inserted))
            journal.edit("body", position, removed, inserted, length=len(units(text)) // 2)
        journal.set("headline", headline)
        assert journals.flush(PATIENCE)
        found = recover(only(Path(folder)))
        steps = edits(only(Path(folder)))
    assert found.fields == {"headline": done(headline, (0, 0, "")), "body": text}
    assert (found.edits, found.damaged, found.untaken) == (len(deeds) + 1, "", True)
    assert (steps.start, steps.end, len(steps.steps)) == (done(body, (0, 0, "")), text, len(deeds))


def test_the_header_says_whose_words_these_are(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        journals.open(start())
        assert journals.flush(PATIENCE)
        found = recover(only(tmp_path))
    assert (found.newsroom, found.story, found.slug, found.login) == ("room", "story-1", "ferry-fares", "ann")
    assert (found.base, found.base_sha256, found.fields) == (3, "ab" * 32, FIELDS)
    assert (found.edits, found.untaken, found.closed) == (0, False, False)


def test_what_the_store_took_is_the_new_base(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        journal = journals.open(start())
        type_into(journal, 3)
        mark = journal.mark
        journal.edit("body", 0, 0, "!")
        journal.saved(4, "cd" * 32, mark)
        assert journals.flush(PATIENCE)
        found = recover(only(tmp_path))
        assert (found.base, found.base_sha256, found.untaken) == (4, "cd" * 32, True)
        journal.saved(5, "ef" * 32, journal.mark)
        assert journals.flush(PATIENCE)
        assert not recover(only(tmp_path)).untaken


def test_a_long_story_is_not_written_whole_every_time(tmp_path: Path) -> None:
    body = "word " * 120_000
    with desk(tmp_path, pace=Pace(snapshot_edits=10)) as journals:
        journal = journals.open(start({"body": body}))
        states = type_into(journal, 100, text=body)
        assert journals.flush(PATIENCE)
        path = only(tmp_path)
        assert path.stat().st_size < 1.2 * len(body)
        assert path.read_bytes().count(b'"snapshot":{"fields":null,"sha256":"') >= 3
        assert recover(path).fields["body"] == states[-1]


def test_a_snapshot_comes_by_the_clock_too(tmp_path: Path) -> None:
    with desk(tmp_path, pace=Pace(snapshot_seconds=0.0)) as journals:
        type_into(journals.open(start()), 1)
        assert journals.flush(PATIENCE)
        assert b'"snapshot"' in only(tmp_path).read_bytes()


def test_an_edit_that_does_not_fit_waits_for_the_whole_field(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        journal = journals.open(start({"body": "abc", "headline": "H"}))
        journal.edit("body", 1, 0, "X", length=4)
        journal.edit("body", 9, 0, "Y")
        journal.edit("body", 0, 0, "Z")
        journal.edit("headline", 1, 0, "!")
        assert not journals.flush(PATIENCE)
        assert journals.state.out_of_step == {"story-1"}
        assert recover(only(tmp_path)).fields == {"body": "aXbc", "headline": "H!"}
        journal.set("body", "all of it")
        assert journals.flush(PATIENCE)
        assert not journals.state.out_of_step
        found = recover(only(tmp_path))
        assert found.fields == {"body": "all of it", "headline": "H!"}


def test_a_field_out_of_step_goes_into_no_snapshot(tmp_path: Path) -> None:
    with desk(tmp_path, pace=Pace(snapshot_edits=1)) as journals:
        journal = journals.open(start({"body": "abc", "headline": "H"}))
        journal.edit("body", 9, 0, "Y")
        journal.edit("headline", 1, 0, "!")
        assert not journals.flush(PATIENCE)
        assert b'"snapshot"' not in only(tmp_path).read_bytes()
        journal.set("body", "Y")
        assert journals.flush(PATIENCE)
        assert b'"snapshot"' in only(tmp_path).read_bytes()


@pytest.mark.parametrize("edit", [(-1, 0, "a"), (0, 4, ""), (4, 0, "a"), (2, -1, "a"), (1, 1, "a", 9)])
def test_a_wrong_edit_changes_nothing(edit: tuple[int, int, str]) -> None:
    replica = Replica({"body": "abc"})
    with pytest.raises(OutOfStep):
        replica.apply(Edit(1, "body", *edit))
    assert replica.fields() == {"body": "abc"}


def test_the_hash_tells_fields_apart() -> None:
    replica = Replica({"a": "", "b": "x"})
    replica.apply(Whole(1, "a", "\ud83d"))
    assert replica.digest() == digest({"b": "x", "a": "\ud83d"})
    assert digest({"a": "bc", "d": ""}) != digest({"a": "b", "d": "c"})
    assert digest({"a": "b"}) != digest({"a": "b", "c": ""})
