"""What is older than the event that would tell of it: nothing is wrong with it, but a change of it is not found out."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import func, select
from sqlmodel import Session

from editor.store.event_tables import EVENT
from editor.store.tables import METADATA
from editor.store.verify.rows import SILENT, with_event

_KINDS: Final = (
    ("photo", EVENT.c.op_id.is_(None), "photos", "file names and metadata"),
    ("revision", EVENT.c[SILENT["save"]] == "", "revisions", "counts of words"),
    ("staff_role", EVENT.c[SILENT["staff"]] == "", "versions of members of staff", "names"),
)
"""A table, which of its rows their event leaves in the dark, what those are called, and what is not vouched for."""


def unvouched(session: Session) -> Iterator[str]:
    """A sentence for each kind of row of which some came before the history told all of them."""
    for table, silent, called, what in _KINDS:
        found = select(func.count()).select_from(with_event(METADATA.tables[table])).where(silent)
        if number := session.execute(found).scalar_one():
            yield f"The history does not tell the {what} of {called} from before it did so ({number:,}): a change is not found out."
