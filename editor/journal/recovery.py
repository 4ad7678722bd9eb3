"""What a crash left behind: which stories, and their text as far as the journal can be trusted."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from editor.domain.errors import Refused, Unavailable
from editor.journal import names
from editor.journal.disk import is_held
from editor.journal.reading import Gap, read
from editor.journal.records import Begin, Closed, Edit, Record, Saved, Snapshot, Standing, Whole
from editor.journal.replica import OutOfStep, Replica, digest

_DISAGREES = "a snapshot does not agree with its hash"


@dataclass(frozen=True, slots=True)
class Recovered:
    """A story as its journal last knew it.

    Attributes:
        fields: A state that really was in the window. A key pressed at the moment of the crash may have left half of a
            character (a lone surrogate), which no store takes.
        base: The revision the text builds on; `base_sha256` is that revision's.
        edits: How many edits were made since the story was opened.
        untaken: Whether there are edits that the store has not taken.
        damaged: Where the journal is not as it was written, in words; empty if it is whole. A last record cut off by
            the crash is no damage.
        continues: The key of the file that this one followed when a disk failed.
    """

    newsroom: str
    story: str
    slug: str
    login: str
    key: str
    continues: str
    fields: Mapping[str, str]
    base: int
    base_sha256: str
    edits: int
    untaken: bool
    closed: bool
    damaged: str
    last_time: datetime


@dataclass(frozen=True, slots=True)
class Leftover:
    """A journal that was not closed, or holds text the store has not taken; `story` as the file's name has it."""

    path: Path
    story: str
    recovered: Recovered | None
    """None if nothing in the file can be trusted; the person should still be told of it."""


class _Replay:
    """Follows a journal; the edits since the last whole state are kept back and applied once, at the end."""

    def __init__(self) -> None:
        self.begin: Begin | None = None
        self.fields: Mapping[str, str] | None = None
        self.standing = Standing()
        self.closed = False
        self.damaged = ""
        self.at = 0
        self._after: list[tuple[Edit | Whole | Snapshot, int]] = []
        self._lost = False

    def gap(self, gap: Gap) -> None:
        self._lost = True
        if not gap.torn and not self.damaged:
            self.damaged = f"from byte {gap.at_byte}"

    def record(self, record: Record, at: int) -> None:
        match record:
            case Begin():
                self.begin = record
                self._whole(record.fields, record.standing, at)
            case Snapshot() if record.fields is not None:
                if digest(record.fields) == record.sha256:
                    self._whole(record.fields, record.standing, at)
                else:
                    self.damaged = self.damaged or _DISAGREES
            case Edit() | Whole() | Snapshot() if not self._lost:
                self._after.append((record, at))
            case Saved() if not self._lost:
                self.standing = Standing(self.standing.number, record.revision, record.sha256, record.taken)
            case Closed() if not self._lost:
                self.closed = True

    def result(self) -> tuple[dict[str, str], Standing]:
        """The fields and the standing at the end of what can be trusted."""
        replica = Replica(self.fields or {})
        number = self.standing.number
        for record, at in self._after:
            if isinstance(record, Snapshot):
                if replica.digest() != record.sha256:
                    self.damaged = self.damaged or _DISAGREES
                continue
            try:
                replica.apply(record)
            except OutOfStep:
                self.damaged = self.damaged or f"edit {record.number} does not fit"
                break
            number, self.at = record.number, at
        return replica.fields(), Standing(number, self.standing.base, self.standing.base_sha256, self.standing.taken)

    def _whole(self, fields: Mapping[str, str], standing: Standing, at: int) -> None:
        self.fields, self.standing, self.at = fields, standing, at
        self._after.clear()
        self._lost = False


def recover(path: Path) -> Recovered:
    """The last state in a journal that can be trusted.

    Raises:
        Refused: nothing in it can be.
        Unavailable: it cannot be read.
    """
    replay = _Replay()
    for found in read(path):
        if isinstance(found, Gap):
            replay.gap(found)
        else:
            replay.record(found.record, found.at)
    if replay.fields is None:
        raise Refused(f"The journal “{path.name}” holds nothing that can be trusted.")
    fields, standing = replay.result()
    name = names.parsed(path)
    begin = replay.begin
    return Recovered(
        newsroom=begin.newsroom if begin else name.newsroom if name else "",
        story=begin.story if begin else name.story if name else "",
        slug=begin.slug if begin else "",
        login=begin.login if begin else "",
        key=begin.key if begin else name.key if name else "",
        continues=begin.continues if begin else "",
        fields=fields,
        base=standing.base,
        base_sha256=standing.base_sha256,
        edits=standing.number,
        untaken=standing.number > standing.taken,
        closed=replay.closed,
        damaged=replay.damaged,
        last_time=datetime.fromtimestamp(replay.at / 1000, UTC),
    )


def leftovers(folder: Path, newsroom: str) -> list[Leftover]:
    """What to ask about at the start, the last written first; a file that a living process writes is not offered."""
    found: list[Leftover] = []
    for path, name in names.journals(folder):
        if path.suffix != names.OPEN or name.newsroom != names.part(newsroom) or is_held(path):
            continue
        try:
            recovered = recover(path)
        except Refused:
            if not _never_began(path):
                found.append(Leftover(path, name.story, None))
            continue
        except Unavailable:
            found.append(Leftover(path, name.story, None))
            continue
        if recovered.untaken or not recovered.closed:
            found.append(Leftover(path, name.story, recovered))
    followed = {left.recovered.continues for left in found if left.recovered}
    return sorted(
        (left for left in found if left.recovered is None or left.recovered.key not in followed), key=_last_first
    )


def settle(path: Path) -> Path:
    """Note that the person has decided about a leftover; the file is kept its thirty days under another ending.

    Raises:
        Unavailable: the folder may not be written.
    """
    try:
        return path.rename(path.with_suffix(names.KEPT))
    except OSError as error:
        raise Unavailable(f"The journal “{path.name}” cannot be put aside.", "It will be offered again.") from error


def _never_began(path: Path) -> bool:
    """Whether the crash came before the first line was whole, and so before anything was typed."""
    with suppress(OSError), path.open("rb") as file:
        return not file.readline().endswith(b"\n")
    return False


def _last_first(left: Leftover) -> float:
    return -left.recovered.last_time.timestamp() if left.recovered else 0.0
