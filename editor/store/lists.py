"""The queues: one page of stories read off an index, and how many stories stand where."""

from collections import Counter
from datetime import datetime
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Dialect,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    false,
    func,
    not_,
    or_,
    select,
    tuple_,
)
from sqlalchemy.sql.compiler import SQLCompiler
from sqlmodel import Session

from editor.domain import moments
from editor.domain.lists import Queue, Sort
from editor.domain.story import QueueCounts, Status, Story, StoryQuery
from editor.store import values
from editor.store.backend import Backend
from editor.store.seen import LEASE, NOTE, STORY

_ANSWER: Final = NOTE.alias("answer")
_STATUS_OF: Final = {
    Queue.REVIEW: Status.SUBMITTED,
    Queue.APPROVED: Status.APPROVED,
    Queue.SCHEDULED: Status.SCHEDULED,
    Queue.PUBLISHED: Status.PUBLISHED,
    Queue.SPIKED: Status.SPIKED,
}


def _blocking_notes() -> ColumnElement[int]:
    answered = select(_ANSWER.c.id).where(_ANSWER.c.resolves == NOTE.c.id, _ANSWER.c.story_id == NOTE.c.story_id)
    open_notes = select(func.count()).where(
        NOTE.c.story_id == STORY.c.id, NOTE.c.blocking == 1, NOTE.c.resolves == "", ~answered.exists()
    )
    return open_notes.scalar_subquery()


def _column(name: str) -> ColumnElement[Any]:
    return _blocking_notes().label(name) if name == "blocking_notes" else STORY.c[name]


SELECT_STORY: Final[Select[Any]] = select(
    *(_column(name) for name in values.STORY_FIELDS), LEASE.c.holder, LEASE.c.client, LEASE.c.expires
).outerjoin_from(STORY, LEASE, LEASE.c.story_id == STORY.c.id)
"""A story with its lease and its open blocking notes; add a condition."""


def page(session: Session, backend: Backend, query: StoryQuery, login: str) -> list[Story]:
    """A page of stories; those without a deadline come after all those with one, whichever way it is ordered."""
    if query.sort is not Sort.DEADLINE:
        return _read(session, backend, query, login)
    after = query.after
    found: list[Story] = []
    if after is None or after.deadline is not None:
        found = _read(session, backend, query, login, "with")
        after = None
    if len(found) < query.limit:
        rest = query._replace(after=after, limit=query.limit - len(found))
        found += _read(session, backend, rest, login, "without")
    return found


def counts(session: Session, login: str) -> QueueCounts:
    """How many stories stand in each queue for this person, and on each desk; the spiked are on no desk.

    One walk through the index on desk and status counts everything but the person's own.
    """
    by_status: Counter[str] = Counter()
    by_desk: Counter[str] = Counter()
    stood = select(STORY.c.desk, STORY.c.status, func.count()).group_by(STORY.c.desk, STORY.c.status)
    for desk, status, number in session.execute(stood):
        by_status[status] += number
        if desk and status != Status.SPIKED.value:
            by_desk[desk] += number
    mine = session.execute(select(func.count()).select_from(STORY).where(_in_queue(Queue.MINE, login))).scalar_one()
    queues = {queue: by_status[status.value] for queue, status in _STATUS_OF.items()}
    everything = by_status.total() - by_status[Status.SPIKED.value]
    return QueueCounts({Queue.MINE: mine, **queues, Queue.ALL: everything}, dict(by_desk))


def _read(session: Session, backend: Backend, query: StoryQuery, login: str, deadline: str = "") -> list[Story]:
    given: dict[str, object] = {"login": login, "desk": query.desk, "limit": query.limit}
    if query.after is not None:
        given |= {f"after_{name}": _key(query.after, name) for name in _order(query.sort)}
    shape = _Shape(query.queue, query.sort, query.descending, bool(query.desk), query.after is not None, deadline)
    if query.text.strip():
        statement = _statement(shape).where(_matching(backend, query.text))
        wanted = {name: value for name, value in given.items() if name in statement.compile().params}
        return [values.story(row) for row in session.execute(statement, wanted)]
    connection = session.connection()
    compiled = _compiled(shape, connection.dialect)
    parameters = compiled.construct_params(given)
    if compiled.positiontup is not None:
        rows = connection.exec_driver_sql(compiled.string, tuple(parameters[name] for name in compiled.positiontup))
    else:
        rows = connection.exec_driver_sql(compiled.string, parameters)
    return [values.story(row) for row in rows.fetchall()]


def _matching(backend: Backend, text: str) -> ColumnElement[bool]:
    """All that is wanted and nothing that is not; no story where nothing is asked for."""
    from editor.store.sought import sought

    wanted, unwanted = sought(text)
    kept = [backend.matching(wanted)] if wanted else []
    left_out = [not_(backend.matching((words,))) for words in unwanted]
    return and_(*kept, *left_out) if kept or left_out else false()


class _Shape(NamedTuple):
    """What makes one page's statement differ from another's; everything else is a parameter."""

    queue: Queue
    sort: Sort
    descending: bool
    desk: bool
    after: bool
    deadline: str


@cache
def _compiled(shape: _Shape, dialect: Dialect) -> SQLCompiler:
    """The statement as text: a queue is looked at far more often than there are shapes of one."""
    compiled = _statement(shape).compile(dialect=dialect)
    assert isinstance(compiled, SQLCompiler)
    return compiled


def _statement(shape: _Shape) -> Select[Any]:
    columns = [STORY.c[name] for name in _order(shape.sort)]
    where = [_in_queue(shape.queue, bindparam("login", type_=Text))]
    if shape.desk:
        where.append(STORY.c.desk == bindparam("desk", type_=Text))
    if shape.deadline:
        where.append(STORY.c.deadline == "" if shape.deadline == "without" else STORY.c.deadline != "")
    if shape.after:
        here = tuple_(*columns)
        there = tuple_(*(bindparam(f"after_{column.name}", type_=column.type) for column in columns))
        where.append(here < there if shape.descending else here > there)
    order = [column.desc() if shape.descending else column.asc() for column in columns]
    return SELECT_STORY.where(*where).order_by(*order).limit(bindparam("limit", type_=Integer))


def _order(sort: Sort) -> tuple[str, ...]:
    return (sort.value,) if sort is Sort.SLUG else (sort.value, "id")


def _key(story: Story, name: str) -> str | int:
    value = getattr(story, name)
    if isinstance(value, datetime):
        return moments.to_text(value)
    return "" if value is None else value if isinstance(value, int) else str(value)


def _in_queue(queue: Queue, login: str | BindParameter[str]) -> ColumnElement[bool]:
    if queue is Queue.MINE:
        mine = or_(STORY.c.author == login, STORY.c.assignee == login)
        return and_(STORY.c.status == Status.DRAFT.value, mine)
    if queue is Queue.ALL:
        return STORY.c.status != Status.SPIKED.value
    return STORY.c.status == _STATUS_OF[queue].value
