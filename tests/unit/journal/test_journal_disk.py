"""A disk that refuses: nobody who types is told by an exception, nothing typed is lost, and it catches up by itself."""

import errno
import resource
import shutil
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from typing import cast

import pytest

from editor.journal.disk import Disk
from editor.journal.reading import Gap, read
from editor.journal.recovery import leftovers, recover
from editor.journal.state import Pace, State
from editor.journal.undo import edits
from editor.journal.writer import Journals
from tests.unit.journal.keystrokes import FIELDS, PATIENCE, desk, only, start, type_into

HASTE = Pace(retry_first=0.01, retry_longest=0.02)
NEVER = Pace(retry_first=3600.0, retry_longest=3600.0)


class BadDisk(Disk):
    """A disk with so many bytes of room, and with faults to be switched on by their methods' names."""

    def __init__(self, room: int = 10**9) -> None:
        self.room = room
        self.faults: set[str] = set()
        self.tries = 0

    def create(self, path: Path) -> int:
        self._perhaps("create")
        return super().create(path)

    def write(self, handle: int, data: memoryview) -> int:
        self.tries += 1
        if not self.room:
            raise OSError(errno.ENOSPC, "no space")
        taken = super().write(handle, data[: self.room])
        self.room -= taken
        return taken

    def sync(self, handle: int) -> None:
        self._perhaps("sync")
        super().sync(handle)

    def truncate(self, handle: int, size: int) -> None:
        self._perhaps("truncate")
        super().truncate(handle, size)

    def _perhaps(self, what: str) -> None:
        if what in self.faults:
            raise OSError(errno.EIO, "fault")


class StuckDisk(Disk):
    """A disk that answers when it is let go."""

    def __init__(self) -> None:
        self.asked, self.let_go = Event(), Event()
        self.writes = 0

    def write(self, handle: int, data: memoryview) -> int:
        self.writes += 1
        return super().write(handle, data)

    def sync(self, handle: int) -> None:
        self.asked.set()
        assert self.let_go.wait(PATIENCE)
        super().sync(handle)


def whole(path: Path) -> bool:
    """Whether every record of a file is as it was written."""
    return not any(isinstance(found, Gap) for found in read(path))


@pytest.mark.parametrize("room", [0, 1, 100, 700, 701, 702, 800, 900])
def test_a_full_disk_is_said_and_caught_up_with(tmp_path: Path, room: int) -> None:
    disk = BadDisk()
    with desk(tmp_path, disk, NEVER) as journals:
        journal = journals.open(start())
        states = type_into(journal, 3)
        assert journals.flush(PATIENCE)
        assert (journals.state.sentence, journals.state.waiting) == ("", 0)
        safe_until = journals.state.safe_until
        disk.room = room
        states += type_into(journal, 30, seed=2, text=states[-1])
        assert not journals.flush(PATIENCE)
        assert journals.state.sentence == "What is typed cannot be written to the journal: the disk is full."
        assert journals.state.waiting > 0
        assert journals.state.safe_until == safe_until or room
        assert whole(only(tmp_path))
        assert recover(only(tmp_path)).fields["body"] in states
        disk.room = 10**9
        assert journals.flush(PATIENCE)
        assert (journals.state.sentence, journals.state.waiting) == ("", 0)
        assert whole(only(tmp_path))
        assert recover(only(tmp_path)).fields["body"] == states[-1]
        assert len(edits(only(tmp_path)).steps) == 33


def test_it_catches_up_unasked(tmp_path: Path) -> None:
    said: SimpleQueue[State] = SimpleQueue()
    disk = BadDisk(room=300)
    journals = Journals(tmp_path, said.put, disk, HASTE)
    states = type_into(journals.open(start()), 5)
    assert said.get(timeout=PATIENCE).sentence
    disk.room = 10**9
    assert said.get(timeout=PATIENCE).sentence == ""
    assert journals.close(PATIENCE)
    assert recover(only(tmp_path)).fields["body"] == states[-1]


def test_a_full_disk_is_not_asked_again_for_every_key(tmp_path: Path) -> None:
    disk = BadDisk(room=0)
    with desk(tmp_path, disk, NEVER) as journals:
        journal = journals.open(start())
        assert not journals.flush(PATIENCE)
        before = disk.tries
        type_into(journal, 500)
        assert not journals.flush(PATIENCE)
        assert disk.tries == before + 1


def test_a_disk_that_stays_full_does_not_fill_memory(tmp_path: Path) -> None:
    disk = BadDisk()
    pace = Pace(retry_first=3600.0, retry_longest=3600.0, waiting=4_000)
    with desk(tmp_path, disk, pace) as journals:
        journal = journals.open(start())
        assert journals.flush(PATIENCE)
        disk.room = 0
        states = type_into(journal, 300)
        assert not journals.flush(PATIENCE)
        assert 0 < journals.state.waiting < 4_000
        disk.room = 10**9
        assert journals.flush(PATIENCE)
        found = recover(only(tmp_path))
        assert (found.fields["body"], found.edits, found.damaged) == (states[-1], 300, "")
        states += type_into(journal, 3, seed=2, text=states[-1])[1:]
        assert journals.flush(PATIENCE)
        found_steps = edits(only(tmp_path))
        steps = len(found_steps.steps)  # since the last text that is kept whole: how many is the thread's turn
        assert (found_steps.start, found_steps.end) == (states[-1 - steps], states[-1])
        assert 3 <= steps < 300


def test_a_disk_full_from_the_start_does_not_fill_memory_either(tmp_path: Path) -> None:
    disk = BadDisk(room=0)
    with desk(tmp_path, disk, Pace(retry_first=3600.0, waiting=4_000)) as journals:
        states = type_into(journals.open(start()), 300)
        assert not journals.flush(PATIENCE)
        assert 0 < journals.state.waiting < 4_000
        disk.room = 10**9
        assert journals.flush(PATIENCE)
        assert recover(only(tmp_path)).fields["body"] == states[-1]


def test_a_disk_that_does_not_answer_holds_nobody_up_and_is_said(tmp_path: Path) -> None:
    disk = StuckDisk()
    with desk(tmp_path, disk) as journals:
        journal = journals.open(start())
        assert disk.asked.wait(PATIENCE)
        states = type_into(journal, 200)
        assert journals.stalled > 0
        assert not journals.flush(0.0)
        disk.let_go.set()
        assert journals.flush(PATIENCE)
        assert journals.stalled == 0
        assert disk.writes == 2  # what was typed meanwhile went together
        assert recover(only(tmp_path)).fields["body"] == states[-1]


@pytest.mark.parametrize("fault", ["sync", "truncate"])
def test_a_file_that_cannot_be_relied_on_is_followed_by_another(tmp_path: Path, fault: str) -> None:
    disk = BadDisk()
    with desk(tmp_path, disk, NEVER) as journals:
        journal = journals.open(start())
        first = type_into(journal, 3)
        assert journals.flush(PATIENCE)
        old = only(tmp_path)
        disk.faults.add(fault)
        disk.room = 100 if fault == "truncate" else 10**9
        states = type_into(journal, 3, seed=2, text=first[-1])
        assert not journals.flush(PATIENCE)
        disk.room = 10**9
        disk.faults.clear()
        assert journals.flush(PATIENCE)
        assert recover(old.with_suffix(".kept")).fields["body"] in first + states
    (left,) = leftovers(tmp_path, "room")
    assert left.path != old
    assert left.recovered is not None
    assert left.recovered.fields["body"] == states[-1]
    assert (left.recovered.edits, left.recovered.continues) == (6, old.stem.rpartition(".")[2])


def test_a_disk_that_keeps_nothing_is_not_littered(tmp_path: Path) -> None:
    disk = BadDisk()
    disk.faults.add("sync")
    with desk(tmp_path, disk, NEVER) as journals:
        states = type_into(journals.open(start()), 3)
        for _ in range(5):
            assert not journals.flush(PATIENCE)
        assert list(tmp_path.iterdir()) == []
        disk.faults.clear()
        assert journals.flush(PATIENCE)
        assert recover(only(tmp_path)).fields["body"] == states[-1]


def test_a_folder_that_was_taken_away_is_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "journals"
    with desk(folder, pace=NEVER) as journals:
        journal = journals.open(start())
        states = type_into(journal, 3)
        assert journals.flush(PATIENCE)
        shutil.rmtree(folder)
        states += type_into(journal, 3, seed=2, text=states[-1])
        assert not journals.flush(PATIENCE)
        assert journals.state.sentence == "What is typed cannot be written to the journal: its file or folder is gone."
        assert journals.flush(PATIENCE)
        assert recover(only(folder)).fields["body"] == states[-1]


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    in_the_way = tmp_path / "journals"
    in_the_way.write_text("a file")
    with desk(in_the_way, pace=NEVER) as journals:
        states = type_into(journals.open(start()), 3)
        assert not journals.flush(PATIENCE)
        assert journals.state.sentence.startswith("What is typed cannot be written to the journal: ")
        in_the_way.unlink()
        assert journals.flush(PATIENCE)
        assert recover(only(in_the_way)).fields["body"] == states[-1]


def test_one_story_that_fails_does_not_keep_the_others_from_the_disk(tmp_path: Path) -> None:
    with desk(tmp_path, pace=NEVER) as journals:
        bad, good = journals.open(start(story="bad")), journals.open(start(story="good"))
        assert journals.flush(PATIENCE)
        next(tmp_path.glob("room.bad.*")).unlink()
        type_into(bad, 1)
        states = type_into(good, 3)
        assert not journals.flush(PATIENCE)
        assert recover(next(tmp_path.glob("room.good.*"))).fields["body"] == states[-1]


def test_a_real_limit_of_the_system_is_met_half_way_through_a_write(tmp_path: Path) -> None:
    """The kernel's own short write: the file may not grow beyond a limit, and then may again."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with desk(tmp_path, pace=NEVER) as journals:
        journal = journals.open(start())
        assert journals.flush(PATIENCE)
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, hard))
            journal.edit("body", 0, 0, "x" * 3_000_000)
            journal.edit("body", 0, 0, "y" * 3_000_000)
            assert not journals.flush(PATIENCE)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert (
            journals.state.sentence == "What is typed cannot be written to the journal: the file may not grow any more."
        )
        assert recover(only(tmp_path)).fields["body"] == "x" * 3_000_000 + FIELDS["body"]
        assert whole(only(tmp_path))
        assert journals.flush(PATIENCE)
        assert recover(only(tmp_path)).edits == 2


def test_a_file_that_is_not_cut_back_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BadDisk, "truncate", lambda *_: None)
    disk = BadDisk()
    with desk(tmp_path, disk, NEVER) as journals:
        journal = journals.open(start())
        assert journals.flush(PATIENCE)
        disk.room = 100
        type_into(journal, 30)
        assert not journals.flush(PATIENCE)
        disk.room = 10**9
        assert journals.flush(PATIENCE)
        assert not whole(only(tmp_path))


def test_a_writer_that_dies_of_a_bug_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: SimpleQueue[State] = SimpleQueue()
    hooked: SimpleQueue[BaseException | None] = SimpleQueue()
    monkeypatch.setattr("threading.excepthook", lambda told: hooked.put(told.exc_value))
    journals = Journals(tmp_path, said.put)
    journals.open(start()).edit("body", 0, 0, cast("str", None))
    assert "has stopped" in said.get(timeout=PATIENCE).sentence
    assert isinstance(hooked.get(timeout=PATIENCE), AttributeError)
    assert not journals.close(PATIENCE)
    assert not journals.flush(PATIENCE)
