"""The steps a story's text came by, so that undo goes on where it was when the story was closed."""

from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from editor.domain.errors import Unavailable
from editor.journal import names
from editor.journal.disk import is_held
from editor.journal.reading import Read, read
from editor.journal.records import Begin, Edit, Snapshot, Whole
from editor.journal.replica import OutOfStep, Replica, units

LIMIT = 50_000
"""Steps that are read back at most: a second or two of a worker's time, and some days of typing."""
_BODY = "body"
_UNIT = 2


class Step(NamedTuple):
    """At `position`, `removed` UTF-16 units of text went and `inserted` came; `at` is in milliseconds since 1970.

    `whole` says that the window told the body whole.
    """

    position: int
    removed: int
    inserted: str
    at: int
    whole: bool = False


class History(NamedTuple):
    """The steps that lead from one body to another; `more` says that others lead to the start."""

    start: str
    steps: tuple[Step, ...]
    end: str
    more: bool = False


def edits(path: Path, limit: int = LIMIT) -> History:
    """The last steps of the body in one journal, at most `limit`, none from before a damaged place.

    Nor any from before the body was told whole where it stood so already: that is how the window says that nothing before can be undone.

    Raises:
        Unavailable: the journal cannot be read.
    """
    return _last(_stretches(path, limit), limit)


def history(folder: Path, newsroom: str, story: str, body: str, limit: int = LIMIT) -> History:
    """The last steps that lead to `body`, through as many journals of the story as fit end to start.

    A text that was changed elsewhere since has another body, and no steps.
    """
    found = History(body, (), body)
    mine = (names.part(newsroom), names.part(story))
    paths = [path for path, name in names.journals(folder) if (name.newsroom, name.story) == mine]
    for path in sorted(paths, key=_written, reverse=True):
        if len(found.steps) >= limit or is_held(path):
            continue
        try:
            earlier = edits(path, limit - len(found.steps))
        except Unavailable:
            continue
        if earlier.steps and earlier.end == found.start:
            found = History(earlier.start, earlier.steps + found.steps, body)
    return found._replace(more=len(found.steps) >= limit)


def _stretches(path: Path, limit: int) -> deque[tuple[str, list[Step]]]:
    """Bodies as whole states give them, each with the steps until the next; no more than hold the last `limit` steps."""
    stretches: deque[tuple[str, list[Step]]] = deque()
    length = number = 0
    for found in read(path):
        if not isinstance(found, Read):
            stretches.clear()
            continue
        match found.record:
            case Begin(fields=fields, standing=standing) | Snapshot(fields=fields, standing=standing) if (
                fields is not None
            ):
                if standing.number != number:
                    stretches.clear()  # a disk that stayed full: the text was kept, the steps to it were not
                number = standing.number
                body = fields.get(_BODY, "")
                length = _length(body)
                stretches.append((body, []))
                while sum(len(steps) for _, steps in list(stretches)[1:]) >= limit:
                    stretches.popleft()
            case Edit() | Whole() as change:
                number = change.number
                if change.field == _BODY and stretches:
                    step = _step(change, length, found.at)
                    length += _length(step.inserted) - step.removed
                    stretches[-1][1].append(step)
            case _:
                pass
    return stretches


def _last(stretches: deque[tuple[str, list[Step]]], limit: int) -> History:
    """The last steps, the earlier ones done."""
    if not stretches:
        return History("", (), "")
    steps = [step for _, steps in stretches for step in steps]
    early = max(0, len(steps) - limit)
    replica = Replica({_BODY: stretches[0][0]})
    start = replica.text(_BODY)
    for done, (step, change) in enumerate(zip(steps, _changes(steps), strict=True)):
        if step.whole and step.inserted == replica.text(_BODY):
            early = max(early, done + 1)
        if done == early:
            start = replica.text(_BODY)
        try:
            replica.apply(change)
        except OutOfStep:
            return History("", (), "")
    if early == len(steps):
        start = replica.text(_BODY)
    return History(start, tuple(steps[early:]), replica.text(_BODY))


def _changes(steps: list[Step]) -> Iterator[Edit]:
    return (Edit(0, _BODY, step.position, step.removed, step.inserted) for step in steps)


def _step(change: Edit | Whole, length: int, at: int) -> Step:
    if isinstance(change, Whole):
        return Step(0, length, change.text, at, whole=True)
    return Step(change.position, change.removed, change.inserted, at)


def _length(text: str) -> int:
    return len(units(text)) // _UNIT


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
