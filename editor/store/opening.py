"""From what a person calls their store to an open newsroom."""

import os
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Final

from editor.domain import moments
from editor.domain.errors import Refused
from editor.domain.unit import Store
from editor.folders import made
from editor.store.embedded import Clock, EmbeddedBackend
from editor.store.engine import open_embedded
from editor.store.lock import StoreLock
from editor.store.newsroom import Newsroom

_SERVERS: Final = ("postgresql://", "postgres://")


def open_store(url: str, client: str, *, create: bool = True, clock: Clock = moments.now) -> Store:
    """An open newsroom: `postgresql://…`, `sqlite:///path`, or a path.

    An embedded store is made when there is none and `create` says so, and migrated when an older Copydesk wrote it.

    Raises:
        Refused: not a store, or a newer one, or none where one must be.
        Unavailable: damaged, held by another program, the disk is full, or the server is not there.
    """
    if url.startswith(_SERVERS):
        from editor.store.postgresql.opening import open_server

        engine, backend, login = open_server(url)
        return Newsroom(engine, backend, login=login)
    return _embedded(embedded_path(url), create=create, clock=clock)


def _embedded(path: Path, *, create: bool, clock: Clock = moments.now, anew: bool = False) -> Newsroom:
    if not path.exists() and not create:
        raise Refused(f"There is no store “{path}”.")
    with ExitStack() as undo:
        try:
            undo.enter_context(made(path.parent))
        except OSError as error:
            raise Refused(f"“{path}” cannot be opened: its folder cannot be made.") from error
        lock = StoreLock(path)
        undo.callback(lock.release)
        unmake = None if os.path.lexists(path) else partial(_remove, path)
        if unmake is not None:
            undo.callback(unmake)
        engine = open_embedded(path, anew=anew)
        store = Newsroom(engine, EmbeddedBackend(path, clock), lock.release, unmake=unmake)
        undo.pop_all()
    return store


def _remove(path: Path) -> None:
    """What was begun of a new store, and came to nothing."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def migrate(url: str, client: str) -> str:
    """Bring a store to this program's schema, and say what was done in one sentence.

    Rules and guards are put in anew also where the schema is the program's already: that mends altered ones.
    """
    if url.startswith(_SERVERS):
        from editor.store.postgresql.newsroom import migrated

        return migrated(url)
    path = embedded_path(url)
    _embedded(path, create=False, anew=True).close()
    return f"“{path.name}” has the schema, the rules and the guards of this Copydesk."


def embedded_path(url: str) -> Path:
    """The file that a `sqlite:///path` or a plain path names."""
    if "://" in url and not url.startswith("sqlite:///"):
        scheme = url.partition("://")[0]  # not the rest, which may hold a password
        raise Refused(f"“{scheme}://” is no store: give a file, sqlite:///file, or postgresql://user@host/newsroom.")
    try:
        path = Path(url.removeprefix("sqlite:///")).expanduser()
    except RuntimeError as error:
        raise Refused(f"“{url}” cannot be opened: there is no such person on this machine.") from error
    if not path.name:
        raise Refused(f"“{path}” is a folder, not a store.")
    return path
