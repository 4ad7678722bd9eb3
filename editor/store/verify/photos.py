"""Photos: their bytes against their fingerprint, the row beside them against the event that tells of it, and for sense.

No event tells of a photo that came before photos were told; the row of such a one is looked at for sense only.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, RowMapping, func, select
from sqlmodel import Session

from editor.domain import moments
from editor.store.event_tables import EVENT
from editor.store.library_tables import PhotoRow
from editor.store.tables import METADATA
from editor.store.verify import readings
from editor.store.verify.rows import differences, event_columns, is_moment, rows, with_event

_PHOTO: Final = METADATA.tables["photo"]
_CONTENT: Final = METADATA.tables["photo_content"]
_STAFF: Final = METADATA.tables["staff_role"]
_COLUMNS: Final = {
    "value": "sha256", "reason": "file_name", "remark": "media_type, width, height or size", "manifest": "metadata_json",
    "actor": "by",
}  # fmt: skip
"""Which column of a photo each field of its event repeats."""
_SLACK: Final = timedelta(days=1)
"""How far in the future a clock that was set right since may have dated a photo, as the guard of events allows."""


def faults(session: Session, now: datetime) -> Iterator[str]:
    """A sentence for each fault."""
    staff = set(session.execute(select(_STAFF.c.login)).scalars())
    since = session.execute(select(func.min(EVENT.c.at)).where(_told())).scalar()
    beside = readings.beside(with_event(_PHOTO).outerjoin(_CONTENT, _CONTENT.c.sha256 == _PHOTO.c.sha256), _PHOTO)
    columns = (*event_columns(), *readings.columns(), _CONTENT.c.content)
    statement = select(_PHOTO, *columns).select_from(beside).order_by(_PHOTO.c.sha256)
    for row in rows(session, statement, piece=1):
        name = f"The photo “{row['file_name'] or row['sha256'][:12]}”"
        untold = list(_untold(session, row, name, since))
        yield from untold
        wrong = [*_senseless(row, now), *([] if row["by"] in staff else ["by"])]
        if row["content"] is None:
            yield f"{name} has lost its file."
        elif hashlib.sha256(row["content"]).hexdigest() != row["sha256"]:
            yield f"{name} does not match its fingerprint."
        elif row["size"] != len(row["content"]):
            wrong.append("size")
        elif not (wrong or untold):
            yield from readings.faults(row, name)
        if wrong:
            yield f"{name} is described in a way that cannot be: {', '.join(wrong)}."
    named = select(_CONTENT.c.sha256).where(
        ~select(_PHOTO.c.sha256).where(_PHOTO.c.sha256 == _CONTENT.c.sha256).exists()
    )
    for sha256 in session.execute(named).scalars():
        yield f"The file {sha256[:12]}… belongs to no photo."
    kept = select(_PHOTO.c.op_id).where(_PHOTO.c.op_id == EVENT.c.op_id).exists()
    for event in rows(session, select(EVENT.c.seq, EVENT.c.reason).where(_told(), ~kept).order_by(EVENT.c.seq)):
        yield f"What event {event['seq']} says of the photo “{event['reason']}” is missing."


def _told() -> ColumnElement[bool]:
    return (EVENT.c.story_id == "") & (EVENT.c.action == "photo")


def _untold(session: Session, row: RowMapping, name: str, since: str | None) -> Iterator[str]:
    """What the event of a photo does not tell so; there is none of a photo from before the first that was told."""
    if row["event_seq"] is None:
        if since is not None and row["at"] >= since:
            yield f"{name} is not in the history."
        return
    wrong = differences(session, PhotoRow, row, by="by")
    if wrong:
        yield f"{name} is not the one in the history: {', '.join(_COLUMNS.get(field, field) for field in wrong)}."


def _senseless(row: RowMapping, now: datetime) -> Iterator[str]:
    """The columns that cannot be so, whatever the picture."""
    for side in ("width", "height"):
        if not isinstance(row[side], int) or row[side] < 1:
            yield side
    if not row["file_name"].strip():
        yield "file_name"
    if not row["media_type"].startswith("image/"):
        yield "media_type"
    if not _is_object(row["metadata_json"]):
        yield "metadata_json"
    if not is_moment(row["at"]) or row["at"] > moments.to_text(now + _SLACK):
        yield "at"


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False
