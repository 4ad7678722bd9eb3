"""What PostgreSQL's triggers write, written here for SQLite, whose triggers cannot change what is inserted."""

from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session

from editor.domain import chain, checks, moments
from editor.domain.copy import digest, from_canonical
from editor.domain.rules import NEW
from editor.domain.story import Event
from editor.domain.workflow import outcome_from
from editor.store.event_tables import HEAD, EventRow
from editor.store.library_tables import AgencyRow, KillRow, PhotoRow, WordRow
from editor.store.tables import (
    METADATA,
    DeskRow,
    NoteRow,
    PolicyRow,
    RevisionRow,
    Row,
    StaffRow,
)

SHOWN_HEADLINE = 500
"""Characters of a headline that lists carry, as many as an index row of PostgreSQL holds; the copy keeps the whole."""
_STORY = METADATA.tables["story"]
_REVISION = METADATA.tables["revision"]


def complete(session: Session, row: Row, login: str, at: datetime) -> None:
    """Fill in the columns of `row` that the server fills in on PostgreSQL."""
    moment = moments.to_text(at)
    match row:
        case RevisionRow():
            copy = from_canonical(row.copy_json)
            row.number, row.sha256, row.author, row.at = row.base + 1, digest(row.copy_json), login, moment
            row.headline, row.pictures = copy.headline[:SHOWN_HEADLINE], len(copy.published_pictures)
            row.submit_blocks, row.approve_blocks = checks.blocks(copy)
        case EventRow():
            _link(session, row, login, at)
        case StaffRow() | PolicyRow() | DeskRow() | WordRow() | AgencyRow() | KillRow():
            newest = session.execute(select(func.max(METADATA.tables[row.__tablename__].c.seq))).scalar()
            row.seq, row.by, row.at = (newest or 0) + 1, login, moment
        case PhotoRow() | NoteRow():
            row.by, row.at = login, moment


def event_of(row: Row) -> EventRow | None:
    """The event that a row is as well, with the same `op_id`; None for a row that is none."""
    match row:
        case RevisionRow():
            counted = (
                f"words {row.words}, pictures {row.pictures}, submit {row.submit_blocks}, approve {row.approve_blocks}"
            )
            return EventRow(op_id=row.op_id, story_id=row.story_id, action="save", revision=row.number, value=counted)
        case StaffRow():
            remark = row.roles if row.active else f"{row.roles} (left)"
            return EventRow(op_id=row.op_id, action="staff", value=row.login, reason=row.name, remark=remark)
        case PolicyRow():
            remark = f"{row.language}, {row.four_eyes}{', subeditors publish' if row.subeditors_publish else ''}"
            remark += f", territory {row.territory}" if row.territory else ""
            remark += f", outlets {row.outlets}" if row.outlets else ""
            remark += f", time zone {row.time_zone}" if row.time_zone else ""
            return EventRow(op_id=row.op_id, action="policy", value=row.newsroom, remark=remark)
        case DeskRow():
            remark = "in use" if row.active else "closed"
            return EventRow(op_id=row.op_id, action="desk", value=row.name, remark=remark)
        case WordRow():
            remark = f"{'added' if row.active else 'removed'}{f', {row.language}' if row.language else ''}"
            return EventRow(op_id=row.op_id, action="word", value=row.text, remark=remark)
        case AgencyRow() | KillRow():
            return _of_pictures(row)
        case PhotoRow():
            remark = f"{row.media_type}, {row.width} × {row.height}, {row.size} bytes"
            metadata = digest(row.metadata_json)
            return EventRow(
                op_id=row.op_id,
                action="photo",
                value=row.sha256,
                reason=row.file_name,
                remark=remark,
                manifest=metadata,
            )
        case _:
            return None


def _of_pictures(row: AgencyRow | KillRow) -> EventRow:
    if isinstance(row, KillRow):
        remark = f"{'killed' if row.active else 'allowed'}, {row.of}"
        remark += f", of {row.agency}" if row.agency else ""
        remark += f", {row.name}" if row.name else ""
        told = digest(row.signs)
        return EventRow(
            op_id=row.op_id, action="kill", value=row.subject, reason=row.reason, remark=remark, manifest=told
        )
    remark = "added" if row.active else "removed"
    remark += f", spelt {row.spellings}" if row.spellings else ""
    remark += f", hosts {row.hosts}" if row.hosts else ""
    remark += f", restrictions {row.restrictions}" if row.restrictions else ""
    return EventRow(op_id=row.op_id, action="agency", value=row.name, reason=row.credit, remark=remark)


def _link(session: Session, row: EventRow, login: str, at: datetime) -> None:
    head = session.execute(select(HEAD.c.seq, HEAD.c.hash)).one()
    row.seq, row.previous = head.seq + 1, head.hash
    row.actor, row.at = login, moments.to_text(at)
    row.from_status, row.to_status = _steps(session, row)
    sha256 = select(_REVISION.c.sha256).where(_REVISION.c.story_id == row.story_id, _REVISION.c.number == row.revision)
    row.sha256 = session.execute(sha256).scalar() or ""
    row.hash = chain.link(Event(**{**row.model_dump(), "at": at}))


def _steps(session: Session, row: EventRow) -> tuple[str, str]:
    if not row.story_id:
        return "", ""
    if row.action == "create":
        return NEW, outcome_from(row.action, NEW)
    where = _STORY.c.id == row.story_id
    story = session.execute(select(_STORY.c.status, _STORY.c.spiked_from).where(where)).one()
    return story.status, outcome_from(row.action, story.status, story.spiked_from)
