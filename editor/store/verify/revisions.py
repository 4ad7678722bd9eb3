"""Revisions: their fingerprints, what is read off their copy, their numbers, and the `save` event of each."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import RowMapping, select
from sqlmodel import Session

from editor.domain import checks
from editor.domain.copy import digest, from_canonical
from editor.domain.errors import Refused
from editor.store.complete import SHOWN_HEADLINE
from editor.store.event_tables import EVENT
from editor.store.mentions import kept, mentioned
from editor.store.replay import SAVED, State
from editor.store.tables import METADATA, RevisionRow
from editor.store.verify.rows import differences, event_columns, rows, with_event

_REVISION: Final = METADATA.tables["revision"]
_STORY: Final = METADATA.tables["story"]
_COLUMNS: Final = {"actor": "author", "value": "words, pictures, submit_blocks or approve_blocks"}


def faults(session: Session, saved: dict[tuple[str, int], State]) -> Iterator[str]:
    """A sentence for each fault; fills `saved` for the replay."""
    beside = with_event(_REVISION).outerjoin(_STORY, _STORY.c.id == _REVISION.c.story_id)
    statement = select(_REVISION, *event_columns(), _STORY.c.slug).select_from(beside)
    before = ("", 0)
    there: set[tuple[str, str]] = set()
    for row in rows(session, statement.order_by(_REVISION.c.story_id, _REVISION.c.number)):
        if row["story_id"] != before[0]:
            there = kept(session, row["story_id"])
        name = f"Revision {row['number']} of “{row['slug'] or row['story_id']}”"
        whole = digest(row["copy_json"]) == row["sha256"]
        if not whole:
            yield f"{name} does not match its fingerprint."
        wrong = _untold(session, row)
        if row["event_seq"] is None:
            yield f"{name} is not in the history."
        elif wrong:
            yield f"{name} is not the one in the history: {', '.join(wrong)}."
        elif whole:  # of a copy that is not the one in the history there is nothing to read off
            yield from _misread(name, row, there, counted=row["event_value"] != "")
        number = before[1] + 1 if row["story_id"] == before[0] else 1
        if row["number"] != number or row["base"] != number - 1:
            yield f"{name} does not follow the one before."
        before = (row["story_id"], row["number"])
        saved[before] = {column: row[column] for column in SAVED}
    events = select(EVENT.c.story_id, EVENT.c.revision).where(EVENT.c.action == "save")
    for event in rows(session, events):
        if (event["story_id"], event["revision"]) not in saved:
            yield f"Revision {event['revision']} of story {event['story_id']} is missing."


def _untold(session: Session, row: RowMapping) -> list[str]:
    """The columns that are not as the event of the revision tells."""
    if row["event_seq"] is None:
        return []
    wrong = [_COLUMNS.get(field, field) for field in differences(session, RevisionRow, row, by="author")]
    return wrong if row["event_sha256"] == row["sha256"] else [*wrong, "sha256"]


def _misread(name: str, row: RowMapping, there: set[tuple[str, str]], *, counted: bool) -> Iterator[str]:
    """What stands beside the copy for lists and guards, and is not what this program reads off it.

    What the event tells was `counted` when the revision was saved, and stays so when a later program counts otherwise. Of
    an event that does not tell it, the words are left out for the same reason; `unvouched` says how many there are.
    """
    try:
        copy = from_canonical(row["copy_json"])
    except (ValueError, Refused):
        yield f"{name} cannot be read."
        return
    read: State = {"headline": copy.headline[:SHOWN_HEADLINE]}
    if not counted:
        submit, approve = checks.blocks(copy)
        read |= {"pictures": len(copy.published_pictures), "submit_blocks": submit, "approve_blocks": approve}
    wrong = [column for column, value in read.items() if row[column] != value]
    if wrong:
        yield f"{name} is not listed as its copy reads: {', '.join(wrong)}."
    if not mentioned(copy) <= there:
        yield f"{name} has pictures that its story is not found by."
