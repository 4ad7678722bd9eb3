"""What is offered after a crash, what is not, and how long it lies there."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.domain.errors import Unavailable
from editor.journal import names
from editor.journal.comparing import differences
from editor.journal.disk import Disk, is_held
from editor.journal.recovery import leftovers, recover, settle
from editor.journal.sweeping import sweep
from editor.text.word_diff import Span
from tests.unit.journal.keystrokes import PATIENCE, desk, only, start, type_into
from tests.unit.journal.test_journal_kills import ROOT

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_a_story_typed_into_and_not_closed_is_offered_with_all_it_needs(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        states = type_into(journals.open(start()), 5)
    (left,) = leftovers(tmp_path, "room")
    assert left.recovered == recover(left.path)
    assert left.recovered.fields["body"] == states[-1]
    assert (left.story, left.recovered.slug, left.recovered.login) == ("story-1", "ferry-fares", "ann")
    assert abs(datetime.now(UTC) - left.recovered.last_time) < timedelta(minutes=5)


def test_a_story_closed_with_text_the_store_has_not_taken_is_offered(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        journal = journals.open(start())
        type_into(journal, 5)
        journal.saved(4, "cd" * 32, 4)
        journal.close()
    (left,) = leftovers(tmp_path, "room")
    assert left.recovered is not None
    assert (left.recovered.closed, left.recovered.untaken) == (True, True)


def test_a_story_whose_text_the_store_has_is_kept_and_not_offered(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        journal = journals.open(start())
        type_into(journal, 5)
        journal.saved(4, "cd" * 32, journal.mark)
        journal.close()
    assert leftovers(tmp_path, "room") == []
    assert only(tmp_path).suffix == names.KEPT
    only(tmp_path).rename(only(tmp_path).with_suffix(names.OPEN))  # as if putting it aside had failed
    assert leftovers(tmp_path, "room") == []


def test_a_story_that_was_only_read_leaves_nothing(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        journals.open(start()).close()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_a_living_process_writes_is_not_offered(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.unit.journal.typist", str(tmp_path), "1", "honest"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline()
        assert is_held(only(tmp_path))
        assert leftovers(tmp_path, "room") == []
        assert sweep(tmp_path, datetime.now(UTC) + timedelta(days=99)) == []
        typist.kill()
    assert not is_held(only(tmp_path))
    assert len(leftovers(tmp_path, "room")) == 1


def test_a_lock_that_is_not_taken_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.journal.disk._lock", lambda *_, **__: None)
    with desk(tmp_path) as journals:
        type_into(journals.open(start()), 1)
        assert journals.flush(PATIENCE)
        assert len(leftovers(tmp_path, "room")) == 1


def test_other_newsrooms_and_other_files_are_left_alone(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        type_into(journals.open(start(newsroom="postgresql://desk/the room")), 1)
        type_into(journals.open(start(newsroom="other")), 1)
    tmp_path.joinpath("notes.txt").write_text("mine")
    (left,) = leftovers(tmp_path, "postgresql://desk/the room")
    assert left.recovered is not None
    assert left.recovered.newsroom == "postgresql://desk/the room"
    assert leftovers(tmp_path, "room") == []
    assert leftovers(tmp_path / "never made", "room") == []


def test_the_last_written_comes_first(tmp_path: Path) -> None:
    for story in ("a", "b", "c"):
        with desk(tmp_path) as journals:
            type_into(journals.open(start(story=story)), 1)
            assert journals.flush(PATIENCE)
    found = [left.recovered.last_time for left in leftovers(tmp_path, "room") if left.recovered]
    assert len(found) == 3
    assert found == sorted(found, reverse=True)


def test_the_file_that_follows_another_speaks_for_both(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        journal = journals.open(start())
        type_into(journal, 1)
        assert journals.flush(PATIENCE)
        old = only(tmp_path)
        away = old.with_name("away")
        old.rename(away)
        type_into(journal, 1, seed=2)
        assert not journals.flush(PATIENCE)
        assert journals.flush(PATIENCE)
    away.rename(old)
    (left,) = leftovers(tmp_path, "room")
    assert left.path != old


def test_what_was_decided_is_not_asked_again(tmp_path: Path) -> None:
    with desk(tmp_path) as journals:
        type_into(journals.open(start()), 1)
    (left,) = leftovers(tmp_path, "room")
    kept = settle(left.path)
    assert leftovers(tmp_path, "room") == []
    assert recover(kept).fields == left.recovered.fields if left.recovered else False
    with pytest.raises(Unavailable, match="cannot be put aside"):
        settle(left.path)


@pytest.mark.parametrize(("days", "gone"), [(0, False), (29.9, False), (30.1, True)])
def test_journals_that_were_put_aside_lie_for_thirty_days(tmp_path: Path, days: float, gone: bool) -> None:
    path = written(tmp_path / f"room.story.00ff{names.KEPT}", days)
    other = written(tmp_path / "notes.txt", 9_000)
    assert sweep(tmp_path, NOW) == ([path] if gone else [])
    assert path.exists() != gone
    assert other.exists()


@pytest.mark.parametrize("clock", [NOW, NOW + timedelta(days=4_000)])
def test_what_nobody_decided_about_is_put_aside_before_it_goes(tmp_path: Path, clock: datetime) -> None:
    path = written(tmp_path / f"room.story.00ff{names.OPEN}", 30.1)
    kept = path.with_suffix(names.KEPT)
    assert sweep(tmp_path, clock) == []
    assert kept.read_text() == "x"
    assert sweep(tmp_path, clock + timedelta(days=29)) == []
    assert sweep(tmp_path, clock + timedelta(days=31)) == [kept]


def written(path: Path, days: float) -> Path:
    """A file last written so many days ago."""
    path.write_text("x")
    at = (NOW - timedelta(days=days)).timestamp()
    os.utime(path, (at, at))
    return path


def test_a_journal_is_for_its_writer_only(tmp_path: Path) -> None:
    folder = tmp_path / "journals"
    handle = Disk().create(folder / names.file_name("room", "s", "00"))
    os.close(handle)
    assert only(folder).stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["a.b.journal", "a.b.c.d.journal", "a.b.c.txt", "journal", ".journal"])
def test_what_is_not_named_as_a_journal_is_none(name: str) -> None:
    assert names.parsed(Path(name)) is None


@pytest.mark.parametrize("identity", ["", "a/b", "../x", "a.b", "x" * 65, "å", "\ud83d"])
def test_any_id_makes_a_name(identity: str) -> None:
    assert names.parsed(Path(names.file_name(identity, "s", "k"))) == names.Name(names.part(identity), "s", "k")


def test_fields_are_compared_one_by_one() -> None:
    found = differences(
        {"headline": "Fares rise", "body": "Same.", "sign_off": ""},
        {"headline": "Fares fall", "body": "Same.", "source": "PA"},
    )
    assert [(one.field, one.differs) for one in found] == [
        ("headline", True),
        ("body", False),
        ("sign_off", False),
        ("source", True),
    ]
    assert found[0].spans == (Span("equal", "Fares "), Span("delete", "fall"), Span("insert", "rise"))
    assert found[3].spans == (Span("delete", "PA"),)
