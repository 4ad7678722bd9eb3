"""What a driver's error means to a person: one of the three families, or nothing, which is a bug."""

import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from editor.domain.errors import Conflict, CopydeskError, Refused, Unavailable
from editor.store.elsewhere import holder

_SAFE: Final = "Nothing was changed."
_FULL: Final = "“{name}” cannot be saved now: the disk is full; make room and try again."
_DAMAGED: Final = "“{name}” is damaged: restore it from a backup."
_ELSEWHERE: Final = "“{name}” is open in {holder}; close that first."
_READ_ONLY: Final = "“{name}” cannot be saved: the file or its folder may not be written."
_NO_TEXT: Final = "Could not decode to UTF-8"
"""What Python's own driver says, without a code."""
_SENTENCES: Final = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: "“{name}” cannot be read or saved now: the disk is full or reports a fault.",
    sqlite3.SQLITE_IOERR_WRITE: _FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,
    sqlite3.SQLITE_IOERR_FSYNC: "“{name}” cannot be saved now: the disk did not take it.",
    sqlite3.SQLITE_BUSY: _ELSEWHERE,
    sqlite3.SQLITE_LOCKED: _ELSEWHERE,
    sqlite3.SQLITE_PROTOCOL: _ELSEWHERE,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_READONLY_DBMOVED: "“{name}” was moved or deleted while it was open.",
    sqlite3.SQLITE_CANTOPEN: "“{name}” cannot be opened: it is not a file that may be read and written here.",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_IOERR_READ: _DAMAGED,
    sqlite3.SQLITE_IOERR_SHORT_READ: _DAMAGED,
    sqlite3.SQLITE_IOERR_CORRUPTFS: _DAMAGED,
}
"""By SQLite's code; one that is not here is told as the family it belongs to."""
_FAMILY: Final = 0xFF
"""The part of an extended code that names its family."""


def of_sqlite(error: sqlite3.Error, path: Path) -> CopydeskError | None:
    """What SQLite's error on the store at `path` means; None when it is a bug."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    if code == sqlite3.SQLITE_NOTADB:
        return Refused(f"“{path.name}” is not a Copydesk store.", "It was left as it is.")
    if _NO_TEXT in str(error):
        return Unavailable(_DAMAGED.format(name=path.name), _SAFE)
    if sentence := _SENTENCES.get(code) or _SENTENCES.get(code & _FAMILY):
        who = holder(path) if sentence is _ELSEWHERE else ""
        return Unavailable(sentence.format(name=path.name, holder=who or "another program"), _SAFE)
    if code == sqlite3.SQLITE_CONSTRAINT_TRIGGER:
        return by_code(*str(error).partition(": ")[::2])
    if code == sqlite3.SQLITE_CONSTRAINT_UNIQUE and "story.slug" in str(error):
        return Refused("This slug is taken by another story.")
    return None


def by_code(code: str, message: str) -> CopydeskError | None:
    """What a guard's refusal means; None for CD003, which only a bug or an attack meets."""
    sentence = f"{message[:1].upper()}{message[1:].rstrip('.')}."
    if code == "CD001":
        return Conflict(sentence, "Nothing was changed.")
    if code == "CD002":
        return Refused(sentence, "Nothing was changed.")
    return None


def of_embedded(error: DBAPIError, path: Path) -> CopydeskError | None:
    """What SQLAlchemy's error on an embedded store means; None when it is a bug.

    On a full disk SQLite may undo the whole transaction by itself: then going back to the savepoint fails as well, and
    what came before it is the reason.
    """
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, sqlite3.Error) and (meaning := of_sqlite(cause, path)) is not None:
            return meaning
        cause = cause.__context__
    return None
