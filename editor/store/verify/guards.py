"""The guards in the database: there, switched on, and the very text that the program gave.

On SQLite they are compared with those of a new store. On PostgreSQL each must be there and on, and every function must
have the body of its script; of the few that PostgreSQL keeps as a parsed expression, not as text, it must be there.
"""

import re
from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, StaticPool, create_engine, text
from sqlmodel import Session

from editor.store.guards import install
from editor.store.migrations import upgrade

_EMBEDDED: Final = text("SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')")
_SERVER: Final = text("""
SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal AND tgenabled IN ('O', 'A')
""")
_FUNCTIONS: Final = text("SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace")
_WRITTEN: Final = re.compile(
    r"^create or replace function public\.(\w+)\((.*?)^(?:\$\$;$|return )", re.MULTILINE | re.DOTALL
)
_MADE: Final = re.compile(r"^create or replace trigger (\w+) .*? on public\.(\w+) ", re.MULTILINE)


def faults(session: Session) -> Iterator[str]:
    """A sentence for each guard that is missing, off, altered or not the program's."""
    yield from (_embedded if session.get_bind().dialect.name == "sqlite" else _server)(session.connection())


def _embedded(connection: Connection) -> Iterator[str]:
    ours = _of_a_new_store()
    found = _texts(connection)
    for name in sorted(ours.keys() | found.keys()):
        if name not in found:
            yield f"The guard “{name}” is missing."
        elif name not in ours:
            yield f"The store has a guard that is not the program’s: “{name}”."
        elif found[name] != ours[name]:
            yield f"The guard “{name}” is not the program’s."


def _texts(connection: Connection) -> dict[str, str]:
    return {row.name: row.sql for row in connection.execute(_EMBEDDED)}


def _of_a_new_store() -> dict[str, str]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        with engine.begin() as connection:
            upgrade(connection, install)
            return _texts(connection)
    finally:
        engine.dispose()


def _server(connection: Connection) -> Iterator[str]:
    from editor.store.postgresql.guards import scripts

    ours = {made for _, script in scripts() for made in _MADE.findall(script)}
    found = {(name, table) for name, table in connection.execute(_SERVER)}
    for name, table in sorted(ours - found):
        yield f"The guard “{name}” of “{table}” is missing or switched off."
    for name, table in sorted(found - ours):
        yield f"The store has a guard that is not the program’s: “{name}” of “{table}”."
    bodies = {row.proname: row.prosrc for row in connection.execute(_FUNCTIONS)}
    for _, script in scripts():
        for name, written in _WRITTEN.findall(script):
            if name not in bodies:
                yield f"The guard “{name}” is missing."
            elif written.partition("\nas $$")[2] != bodies[name]:
                yield f"The guard “{name}” is not the program’s."
