"""The chain of events: whole, legible, and ending where it was written to."""

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlmodel import Session

from editor.domain import chain
from editor.domain.story import Event
from editor.store.event_tables import EVENT, HEAD
from editor.store.verify.rows import is_moment, rows


def unreadable(session: Session) -> Iterator[str]:
    """Events whose time is none, so that they cannot even be read."""
    for row in rows(session, select(EVENT.c.seq, EVENT.c.at).order_by(EVENT.c.seq)):
        if not is_moment(row["at"]):
            yield f"The time of event {row['seq']} is not one, so the history cannot be read."


def end(session: Session) -> Iterator[str]:
    """Whether the newest event is the one that was written last."""
    head = session.execute(select(HEAD.c.seq, HEAD.c.hash)).first()
    last = session.execute(select(EVENT.c.seq, EVENT.c.hash).order_by(EVENT.c.seq.desc()).limit(1)).first()
    if head is None:
        yield "The store no longer knows where its history ends."
    elif tuple(head) != (tuple(last) if last is not None else (0, chain.START)):
        yield f"The history ends at event {last.seq if last is not None else 0}, but {head.seq} were written."


def chain_break(events: Iterable[Event]) -> Iterator[str]:
    """The first event that does not follow from the one before it."""
    broken = chain.first_break(events)
    if broken is not None:
        yield f"The history is broken at event {broken.seq} ({broken.action}): it does not follow from the one before."
