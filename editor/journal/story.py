"""One open story on the writer's thread: its replica, its file, and when the next snapshot is due."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from editor.journal import names
from editor.journal.disk import Disk
from editor.journal.file import JournalFile
from editor.journal.records import Begin, Closed, Edit, Saved, Snapshot, Standing, Whole
from editor.journal.replica import OutOfStep, Replica
from editor.journal.state import Pace

_SMALL = 65_536
"""Bytes of fields that every snapshot carries whole; longer ones once the edits since come to an eighth of them."""


class Start(NamedTuple):
    """A story as it is opened: who writes, what revision it builds on, and all its fields as text."""

    newsroom: str
    story: str
    slug: str
    login: str
    base: int
    base_sha256: str
    fields: Mapping[str, str]


class OpenStory:
    """What the writer knows of one story. Times are the writer's: `at` in milliseconds UTC, `now` monotonic seconds."""

    def __init__(self, start: Start, folder: Path, disk: Disk, pace: Pace, at: int) -> None:
        self.start = start
        self._folder, self._disk, self._pace = folder, disk, pace
        self._replica = Replica(start.fields)
        self._standing = Standing(base=start.base, base_sha256=start.base_sha256)
        self._unsent: set[str] = set()
        self._since = self._bytes = 0
        self._due: float | None = None
        self._closed = False
        self._followed: list[Path] = []
        self._file = self._begun(at, continues="")

    @property
    def out_of_step(self) -> bool:
        """Whether a field waits to be sent whole."""
        return bool(self._unsent)

    @property
    def waiting(self) -> int:
        """Bytes in memory only."""
        return self._file.waiting

    @property
    def finished(self) -> bool:
        """Whether the story was closed and the disk has everything."""
        return self._closed and not self._file.waiting

    @property
    def snapshot_due(self) -> float | None:
        """When, on the monotonic clock; None if nothing was typed since the last."""
        return None if self._unsent else self._due

    def take(self, record: Edit | Whole | Saved | Closed, at: int, now: float) -> None:
        """Note what the window says."""
        match record:
            case Edit() | Whole():
                self._change(record, at, now)
            case Saved():
                self._standing = self._standing._replace(
                    base=record.revision, base_sha256=record.sha256, taken=record.taken
                )
                self._file.add(record, at)
            case Closed():
                self._closed = True
                self._file.add(record, at)

    def snapshot_if_due(self, at: int, now: float) -> None:
        """Add a snapshot after so many edits, or so long after the first."""
        if self._due is None or self._unsent or (now < self._due and self._since < self._pace.snapshot_edits):
            return
        whole = self._replica.size() <= max(_SMALL, 8 * self._bytes)
        self._file.add(self._snapshot(whole=whole), at)
        self._since, self._due = 0, None
        if whole:
            self._bytes = 0

    def write(self, at: int) -> None:
        """Put on disk what waits; a file that cannot be relied on any more is followed by a new one at the next try.

        Raises:
            OSError: the disk refused; everything is still here.
        """
        try:
            self._file.write()
        except OSError:
            if self._file.lost:
                self._follow(at)
            elif self._file.waiting > self._pace.waiting:
                self._condense(at)
            raise
        for path in self._followed:
            _put_aside(path)
        self._followed.clear()

    def end(self) -> None:
        """Close the file; a finished one is named so, and one in which nothing happened is taken away."""
        if self.finished and not self._standing.number:
            self._file.drop()
            return
        self._file.end()
        if self.finished and self._standing.taken >= self._standing.number:
            _put_aside(self._file.path)

    def _change(self, change: Edit | Whole, at: int, now: float) -> None:
        self._standing = self._standing._replace(number=change.number)
        if isinstance(change, Whole):
            self._unsent.discard(change.field)
        elif change.field in self._unsent:
            return  # the whole text that is on its way holds it
        try:
            self._replica.apply(change)
        except OutOfStep:
            self._unsent.add(change.field)
            return
        self._bytes += self._file.add(change, at)
        self._since += 1
        if self._due is None:
            self._due = now + self._pace.snapshot_seconds

    def _snapshot(self, *, whole: bool) -> Snapshot:
        return Snapshot(self._replica.fields() if whole else None, self._replica.digest(), self._standing)

    def _begun(self, at: int, continues: str) -> JournalFile:
        start = self.start
        file = JournalFile(self._disk, self._folder, start.newsroom, start.story)
        fields = self._replica.fields()
        begin = Begin(start.newsroom, start.story, start.slug, start.login, file.key, continues, fields, self._standing)
        file.add(begin, at)
        return file

    def _follow(self, at: int) -> None:
        """A new file that begins with everything as it stands now."""
        old = self._file
        if old.kept:
            old.end()
            self._followed.append(old.path)
        else:
            old.drop()
        self._restate(self._begun(at, continues=old.key), at)

    def _condense(self, at: int) -> None:
        """One whole state instead of all the edits that wait, so that a disk that stays full does not fill memory."""
        if self._file.forget_waiting():
            self._file.add(self._snapshot(whole=True), at)
            self._restate(self._file, at)
        else:
            self._file.drop()
            self._restate(self._begun(at, continues=""), at)

    def _restate(self, file: JournalFile, at: int) -> None:
        self._file = file
        self._since, self._bytes, self._due = 0, 0, None
        if self._closed:
            self._file.add(Closed(), at)


def _put_aside(path: Path) -> None:
    """Name a file as one that nobody need be asked about. If it fails the records say the same, only slower."""
    with suppress(OSError):
        path.rename(path.with_suffix(names.KEPT))
