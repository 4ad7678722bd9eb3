"""The hash chain over the newsroom's events: one altered, removed or inserted line breaks every later hash."""

import hashlib
from collections.abc import Iterable

from editor.domain import moments
from editor.domain.story import Event

START = "0" * 64
"""What the first event names as the hash before it."""


def fields(event: Event) -> tuple[str, ...]:
    """The texts that are hashed, in order. PostgreSQL's trigger joins the same columns in the same order."""
    return (
        event.previous,
        str(event.seq),
        event.op_id,
        event.story_id,
        event.action,
        event.actor,
        moments.to_text(event.at),
        str(event.revision),
        event.sha256,
        event.from_status,
        event.to_status,
        event.value,
        event.moment,
        event.reason,
        event.manifest,
        event.remark,
    )


def link(event: Event) -> str:
    """SHA-256 over the fields, each as its length in UTF-8 bytes, a colon, and itself: none can run into the next."""
    sha = hashlib.sha256()
    for value in fields(event):
        data = value.encode("utf-8")
        sha.update(f"{len(data)}:".encode("ascii") + data)
    return sha.hexdigest()


def first_break(events: Iterable[Event]) -> Event | None:
    """The first event that does not follow from the one before it, or None when the chain is whole."""
    previous, seq = START, 0
    for event in events:
        if event.seq != seq + 1 or event.previous != previous or event.hash != link(event):
            return event
        previous, seq = event.hash, event.seq
    return None
