"""What is kept of how photos and killed files look: whether it can be read. The program describes a photo anew where it cannot."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import select
from sqlmodel import Session

from editor.store.library_tables import WHOLE, KillRow, LikenessRow
from editor.store.tables import METADATA
from editor.store.verify.rows import rows

_LIKENESS: Final = METADATA.tables[str(LikenessRow.__tablename__)]
_PHOTO: Final = METADATA.tables["photo"]
_KILL: Final = METADATA.tables[str(KillRow.__tablename__)]


def faults(session: Session) -> Iterator[str]:
    """A sentence for each fault."""
    beside = _LIKENESS.outerjoin(_PHOTO, _PHOTO.c.sha256 == _LIKENESS.c.sha256)
    kept = select(_LIKENESS, _PHOTO.c.file_name).select_from(beside)
    for row in rows(session, kept.order_by(_LIKENESS.c.sha256, _LIKENESS.c.version)):
        if not _is_sound(row["signs"]) or row["whole"] != row["signs"][:WHOLE]:
            name = row["file_name"] or row["sha256"][:12]
            yield f"What is kept of how the photo “{name}” looks is damaged."
    for row in rows(session, select(_KILL.c.seq, _KILL.c.subject, _KILL.c.name, _KILL.c.signs).order_by(_KILL.c.seq)):
        if not _is_sound(row["signs"]):
            name = row["name"] or row["subject"][:12]
            yield f"What is kept of how the killed file “{name}” looks is damaged: kill it again, from the file."


def _is_sound(signs: str) -> bool:
    from editor.media.likeness import Likeness

    try:
        return Likeness.from_text(signs).to_text() == signs
    except ValueError:
        return False
