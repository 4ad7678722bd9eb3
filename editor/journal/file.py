"""One journal file on a disk that may refuse: what it has not taken waits, in order, and no half record is left behind."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from editor.journal import framing, names
from editor.journal.disk import Disk
from editor.journal.records import Record, encoded


class JournalFile:
    """Lines on their way to one file. The file is made by the first `write`, and made again until the disk lets it."""

    def __init__(self, disk: Disk, folder: Path, newsroom: str, story: str) -> None:
        self.key: Final = names.new_key()
        self.path: Final = folder / names.file_name(newsroom, story, self.key)
        self._disk = disk
        self._handle: int | None = None
        self._lines: list[bytes] = []
        self._in_lines = 0
        self._last = self._last_on_disk = framing.START
        self._size = 0
        self._synced = 0
        self.lost = False
        """Whether the file can be relied on no more: cut badly, not kept by the disk, or taken away."""

    @property
    def kept(self) -> bool:
        """Whether the disk has confirmed anything."""
        return self._synced > 0

    @property
    def waiting(self) -> int:
        """Bytes that are in memory only."""
        return self._in_lines + self._size - self._synced

    def add(self, record: Record, at: int) -> int:
        """Put a record at the end of what waits; returns its bytes."""
        line = framing.framed(self.key, self._last, encoded(record, at))
        self._last = framing.hash_of(line)
        self._lines.append(line)
        self._in_lines += len(line)
        return len(line)

    def forget_waiting(self) -> bool:
        """Drop what waits, for a whole state to take its place; False if the file has no beginning yet."""
        if not self._size:
            return False
        self._lines.clear()
        self._in_lines = 0
        self._last = self._last_on_disk
        return True

    def write(self) -> None:
        """Write all that waits, and return when it is kept.

        Raises:
            OSError: the disk refused. What was not written still waits, unless the file is `lost`.
        """
        if self._handle is None:
            self._handle = self._disk.create(self.path)
        elif not self._disk.is_there(self._handle, self.path):
            self.lost = True
            raise FileNotFoundError(2, "the journal is gone", str(self.path))
        if self._lines:
            self._append(self._handle)
        if self._size != self._synced:
            try:
                self._disk.sync(self._handle)
            except OSError:
                self.lost = True  # the system may have dropped what it could not keep, and will not say so twice
                raise
            self._synced = self._size

    def end(self) -> None:
        """Close the file."""
        if self._handle is not None:
            with suppress(OSError):
                self._disk.close(self._handle)
            self._handle = None

    def drop(self) -> None:
        """Close the file and take it away: it says nothing that is not said elsewhere."""
        self.end()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def _append(self, handle: int) -> None:
        data = memoryview(b"".join(self._lines))
        done = 0
        try:
            while done < len(data):
                done += self._disk.write(handle, data[done:])
        except OSError:
            if self._count_whole(done):
                try:
                    self._disk.truncate(handle, self._size)
                except OSError:
                    self.lost = True
            raise
        self._count_whole(done)

    def _count_whole(self, done: int) -> bool:
        """Take the lines that lie wholly within the bytes written off the waiting; whether a part of one is left."""
        whole = 0
        for line in self._lines:
            if len(line) > done:
                break
            done -= len(line)
            self._size += len(line)
            self._in_lines -= len(line)
            self._last_on_disk = framing.hash_of(line)
            whole += 1
        del self._lines[:whole]
        return done > 0
