"""The whole store checked against itself: chain, fingerprints of texts and photos, and the projection."""

import hashlib
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Select, select
from sqlmodel import Session

from editor.domain import chain
from editor.domain.copy import digest
from editor.domain.unit import Unit
from editor.store.replay import SAVED, State, replay
from editor.store.tables import METADATA
from editor.store.unit import SqlUnit

_T: Final = METADATA.tables
_PIECE: Final = 50


def faults(unit: Unit) -> Iterator[str]:
    """A sentence for each fault, as it is found; none when the store is whole."""
    assert isinstance(unit, SqlUnit), "only a unit of this store can be verified"
    session = unit.session
    broken = chain.first_break(unit.events())
    if broken is not None:
        yield f"The history is broken at event {broken.seq} ({broken.action}): it does not follow from the one before."
    yield from _head(session)
    saved: dict[tuple[str, int], State] = {}
    yield from _revisions(session, saved)
    yield from _photos(session)
    yield from _projection(session, replay(unit.events(), saved))


def _head(session: Session) -> Iterator[str]:
    head = session.execute(select(_T["chain_head"].c.seq, _T["chain_head"].c.hash)).one()
    event = _T["event"]
    last = session.execute(select(event.c.seq, event.c.hash).order_by(event.c.seq.desc()).limit(1)).first()
    if tuple(head) != (tuple(last) if last is not None else (0, chain.START)):
        yield f"The history ends at event {last.seq if last is not None else 0}, but {head.seq} were written."


def _revisions(session: Session, saved: dict[tuple[str, int], State]) -> Iterator[str]:
    """Fingerprints, numbers without gaps, and the `save` event of each; fills `saved` for the replay."""
    revision, event, story = _T["revision"], _T["event"], _T["story"]
    joined = (
        select(revision, event.c.sha256.label("chained"), story.c.slug)
        .outerjoin(event, (event.c.op_id == revision.c.op_id) & (event.c.action == "save"))
        .outerjoin(story, story.c.id == revision.c.story_id)
        .order_by(revision.c.story_id, revision.c.number)
    )
    before = ("", 0)
    for row in _rows(session, joined):
        name = f"Revision {row['number']} of “{row['slug'] or row['story_id']}”"
        if digest(row["copy_json"]) != row["sha256"]:
            yield f"{name} does not match its fingerprint."
        if row["chained"] != row["sha256"]:
            yield f"{name} is not the one in the history."
        if row["number"] != (before[1] + 1 if row["story_id"] == before[0] else 1):
            yield f"{name} does not follow the one before."
        before = (row["story_id"], row["number"])
        saved[before] = {column: row[column] for column in SAVED}
    events = select(event.c.story_id, event.c.revision).where(event.c.action == "save")
    for story_id, number in session.execute(events):
        if (story_id, number) not in saved:
            yield f"Revision {number} of story {story_id} is missing."


def _photos(session: Session) -> Iterator[str]:
    photo, content = _T["photo"], _T["photo_content"]
    joined = select(photo.c.sha256, photo.c.file_name, content.c.content)
    for row in _rows(session, joined.outerjoin(content, content.c.sha256 == photo.c.sha256), piece=1):
        if row["content"] is None:
            yield f"The photo “{row['file_name']}” has lost its file."
        elif hashlib.sha256(row["content"]).hexdigest() != row["sha256"]:
            yield f"The photo “{row['file_name']}” does not match its fingerprint."


def _projection(session: Session, expected: dict[str, State]) -> Iterator[str]:
    for row in _rows(session, select(_T["story"])):
        state = expected.pop(row["id"], None)
        if state is None:
            yield f"The story “{row['slug']}” has no history."
            continue
        wrong = sorted(name for name, value in row.items() if state.get(name) != value)
        if wrong:
            yield f"The story “{row['slug']}” is not what its history says: {', '.join(wrong)}."
    for state in expected.values():
        yield f"The story “{state['slug']}” is in the history, but not in the list."


def _rows(session: Session, statement: Select[Any], piece: int = _PIECE) -> Iterator[Any]:
    """The rows, a few at a time: a library of photos does not fit in memory."""
    yield from session.execute(statement.execution_options(yield_per=piece)).mappings()
