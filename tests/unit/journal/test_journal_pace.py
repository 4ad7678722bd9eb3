"""When the journal writes: the keys of one moment together, and at once for whoever asks."""

from pathlib import Path

from editor.journal.disk import Disk
from editor.journal.recovery import recover
from editor.journal.state import Pace
from tests.unit.journal.keystrokes import PATIENCE, desk, only, start, type_into


class CountingDisk(Disk):
    """Counts what it is asked to write."""

    writes = 0

    def write(self, handle: int, data: memoryview) -> int:
        self.writes += 1
        return super().write(handle, data)


def test_the_keys_of_one_moment_are_one_write_and_nobody_who_asks_waits_for_its_end(tmp_path: Path) -> None:
    disk = CountingDisk()
    with desk(tmp_path, disk, Pace(gather=3600.0)) as journals:
        journal = journals.open(start())
        assert journals.flush(PATIENCE)
        before = disk.writes
        states = type_into(journal, 20)
        assert disk.writes == before
        assert journals.flush(PATIENCE)
        assert disk.writes == before + 1
        assert recover(only(tmp_path)).fields["body"] == states[-1]
