"""Photos: their bytes against their fingerprint, and the row beside them for sense.

No event tells of a photo: a file name or metadata that was changed into another that makes sense is not found out.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import RowMapping, select
from sqlmodel import Session

from editor.domain import moments
from editor.store.tables import METADATA
from editor.store.verify.rows import is_moment, rows

_PHOTO: Final = METADATA.tables["photo"]
_CONTENT: Final = METADATA.tables["photo_content"]
_STAFF: Final = METADATA.tables["staff_role"]
_SLACK: Final = timedelta(days=1)
"""How far in the future a clock that was set right since may have dated a photo, as the guard of events allows."""


def faults(session: Session, now: datetime) -> Iterator[str]:
    """A sentence for each fault."""
    staff = set(session.execute(select(_STAFF.c.login)).scalars())
    beside = _PHOTO.outerjoin(_CONTENT, _CONTENT.c.sha256 == _PHOTO.c.sha256)
    statement = select(_PHOTO, _CONTENT.c.content).select_from(beside).order_by(_PHOTO.c.sha256)
    for row in rows(session, statement, piece=1):
        name = f"The photo “{row['file_name'] or row['sha256'][:12]}”"
        wrong = [*_senseless(row, now), *([] if row["by"] in staff else ["by"])]
        if row["content"] is None:
            yield f"{name} has lost its file."
        elif hashlib.sha256(row["content"]).hexdigest() != row["sha256"]:
            yield f"{name} does not match its fingerprint."
        elif row["size"] != len(row["content"]):
            wrong.append("size")
        if wrong:
            yield f"{name} is described in a way that cannot be: {', '.join(wrong)}."
    named = select(_CONTENT.c.sha256).where(
        ~select(_PHOTO.c.sha256).where(_PHOTO.c.sha256 == _CONTENT.c.sha256).exists()
    )
    for sha256 in session.execute(named).scalars():
        yield f"The file {sha256[:12]}… belongs to no photo."


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
