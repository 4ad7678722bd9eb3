"""The queues: one page of stories read off an index, and how many stories stand where."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, func, literal, or_, select, tuple_
from sqlmodel import Session

from editor.domain import moments
from editor.domain.story import Queue, QueueCounts, Sort, Status, Story, StoryQuery
from editor.store import values
from editor.store.backend import Backend
from editor.store.tables import METADATA

STORY: Final = METADATA.tables["story"]
_LEASE: Final = METADATA.tables["lease"]
_NOTE: Final = METADATA.tables["note"]
_ANSWER: Final = _NOTE.alias("answer")
_STATUS_OF: Final = {
    Queue.REVIEW: Status.SUBMITTED,
    Queue.APPROVED: Status.APPROVED,
    Queue.SCHEDULED: Status.SCHEDULED,
    Queue.PUBLISHED: Status.PUBLISHED,
    Queue.SPIKED: Status.SPIKED,
}


def _blocking_notes() -> ColumnElement[int]:
    answered = select(_ANSWER.c.id).where(_ANSWER.c.resolves == _NOTE.c.id, _ANSWER.c.story_id == _NOTE.c.story_id)
    open_notes = select(func.count()).where(
        _NOTE.c.story_id == STORY.c.id, _NOTE.c.blocking == 1, _NOTE.c.resolves == "", ~answered.exists()
    )
    return open_notes.scalar_subquery()


SELECT_STORY: Final[Select[Any]] = select(
    STORY, _LEASE.c.holder, _LEASE.c.client, _LEASE.c.expires, _blocking_notes().label("blocking_notes")
).outerjoin_from(STORY, _LEASE, _LEASE.c.story_id == STORY.c.id)
"""A story with its lease and its open blocking notes; add a condition."""


def page(session: Session, backend: Backend, query: StoryQuery, login: str) -> list[Story]:
    """A page of stories; those without a deadline come after all those with one, whichever way it is ordered."""
    if query.sort is not Sort.DEADLINE:
        return _read(session, backend, query, login)
    after = query.after
    found: list[Story] = []
    if after is None or after.deadline is not None:
        found = _read(session, backend, query, login, STORY.c.deadline != "")
        after = None
    if len(found) < query.limit:
        rest = replace(query, after=after, limit=query.limit - len(found))
        found += _read(session, backend, rest, login, STORY.c.deadline == "")
    return found


def counts(session: Session, login: str) -> QueueCounts:
    """How many stories stand in each queue for this person, and on each desk; the spiked are on no desk."""
    by_status = dict(_pairs(session, select(STORY.c.status, func.count()).group_by(STORY.c.status)))
    mine = session.execute(select(func.count()).select_from(STORY).where(_in_queue(Queue.MINE, login))).scalar_one()
    spiked = Status.SPIKED.value
    by_desk = select(STORY.c.desk, func.count()).where(STORY.c.desk != "", STORY.c.status != spiked)
    queues = {queue: by_status.get(status.value, 0) for queue, status in _STATUS_OF.items()}
    everything = sum(by_status.values()) - by_status.get(spiked, 0)
    return QueueCounts(
        {Queue.MINE: mine, **queues, Queue.ALL: everything}, dict(_pairs(session, by_desk.group_by(STORY.c.desk)))
    )


def _pairs(session: Session, statement: Select[tuple[str, int]]) -> list[tuple[str, int]]:
    return [(name, number) for name, number in session.execute(statement)]


def _read(
    session: Session, backend: Backend, query: StoryQuery, login: str, *conditions: ColumnElement[bool]
) -> list[Story]:
    columns = [STORY.c.slug] if query.sort is Sort.SLUG else [STORY.c[query.sort.value], STORY.c.id]
    where = [_in_queue(query.queue, login), *conditions]
    if query.desk:
        where.append(STORY.c.desk == query.desk)
    if query.text.strip():
        where.append(backend.matching(query.text))
    if query.after is not None:
        here, there = tuple_(*columns), tuple_(*(literal(_key(query.after, column.name)) for column in columns))
        where.append(here < there if query.descending else here > there)
    order = [column.desc() if query.descending else column.asc() for column in columns]
    rows = session.execute(SELECT_STORY.where(*where).order_by(*order).limit(query.limit))
    return [values.story(row) for row in rows.mappings()]


def _key(story: Story, name: str) -> str | int:
    value = getattr(story, name)
    if isinstance(value, datetime):
        return moments.to_text(value)
    return "" if value is None else value if isinstance(value, int) else str(value)


def _in_queue(queue: Queue, login: str) -> ColumnElement[bool]:
    if queue is Queue.MINE:
        mine = or_(STORY.c.author == login, STORY.c.assignee == login)
        return and_(STORY.c.status == Status.DRAFT.value, mine)
    if queue is Queue.ALL:
        return STORY.c.status != Status.SPIKED.value
    return STORY.c.status == _STATUS_OF[queue].value
