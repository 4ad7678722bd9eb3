"""The embedded store's file: one connection, held exclusively, written through to the disk."""

import sqlite3
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError

from editor.domain.errors import Refused, Unavailable
from editor.store import guards
from editor.store.errors import of_embedded, of_sqlite
from editor.store.migrations import HEAD, refuse_newer, revision_of, upgrade

APPLICATION_ID: Final = 0x43445348
"""What marks a SQLite file as a Copydesk store (`CDSH` in its header)."""

# EXCLUSIVE comes before the first read: then the log needs no shared memory, for which a full disk has no room, and nobody
# else can open the file. FULL: a power cut loses nothing acknowledged. REPLACE must not pass the guards by, hence
# recursive triggers.
_ALONE: Final = "locking_mode=EXCLUSIVE"
_PRAGMAS: Final = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "recursive_triggers=ON",
    "cell_size_check=ON",
    "cache_size=-16000",
)


def open_embedded(path: Path, *, anew: bool = False) -> Engine:
    """An engine on the file, its schema brought up to date; the caller holds the lock.

    Rules and guards are put in when the schema changes; with `anew`, in any case.

    Raises:
        Refused: not a Copydesk store, or a newer one.
        Unavailable: damaged, read-only, held by another program, or the disk is full.
    """
    if path.is_dir():
        raise Refused(f"“{path.name}” is a folder, not a store.")
    engine = create_engine("sqlite+pysqlite://", creator=lambda: _connect(path), poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    try:
        _prepare(engine, path, anew)
    except DBAPIError as error:
        engine.dispose()
        meaning = of_embedded(error, path)
        if meaning is None:
            raise
        raise meaning from error
    except BaseException:
        engine.dispose()
        raise
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _connect(path: Path) -> sqlite3.Connection:
    """The one connection. `isolation_level=None`: SQLAlchemy begins and ends transactions, not the driver."""
    connection = None
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=1)
        connection.execute(f"PRAGMA {_ALONE}")
        _recognise(connection, path)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        meaning = of_sqlite(error, path)
        if meaning is None:
            raise
        raise meaning from error
    except BaseException:
        if connection is not None:
            connection.close()
        raise
    return connection


def _recognise(connection: sqlite3.Connection, path: Path) -> None:
    application_id: Any = connection.execute("PRAGMA application_id").fetchone()[0]
    tables: Any = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if tables and application_id != APPLICATION_ID:
        raise Refused(f"“{path.name}” is a database, but not a Copydesk store.", "It was left as it is.")


def _prepare(engine: Engine, path: Path, anew: bool) -> None:
    """Migrate in one transaction, with a copy of the store as it was beside it."""
    with engine.begin() as connection:
        present = revision_of(connection)
    refuse_newer(present, path.name)
    copy = path.with_name(f"{path.stem}.before-{present}{path.suffix}")
    made = copy.with_name(f"{copy.name}.new")
    with ExitStack() as undo:
        if present not in ("", HEAD):
            undo.callback(made.unlink, missing_ok=True)
            _copy(engine, path, made)
        if present != HEAD or anew:
            with engine.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                upgrade(connection, guards.install)
        undo.pop_all()
    if made.exists():
        made.replace(copy)  # only now: another upgrade may have left one
    # Nobody else can be editing. On a full disk everything can be read all the same; there, leases are left to expire.
    with suppress(OperationalError), engine.begin() as connection:
        # Deleting nothing would write to the disk, too, and wait for it.
        if connection.exec_driver_sql("SELECT 1 FROM lease LIMIT 1").first() is not None:
            connection.exec_driver_sql("DELETE FROM lease")


def _copy(engine: Engine, path: Path, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(copy),))
    except sqlite3.Error as error:
        raise Unavailable(f"“{path.name}” was not migrated: no copy of it could be made beside it.") from error
    finally:
        raw.close()
