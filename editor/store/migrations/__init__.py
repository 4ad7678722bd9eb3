"""How a store gets from any released schema to this one: Alembic, driven from here, one transaction, no ini file."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect, text

from editor.domain.errors import Refused, Unavailable

HEAD: Final = "0014"
"""The newest schema this program knows; a test compares it with the scripts. Alembic is imported only to change one."""


_UNSAID: Final = "unsaid"


def revision_of(connection: Connection) -> str:
    """The schema a store has; empty for a database without one."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    said = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    return str(said[0] or _UNSAID) if len(said) == 1 else _UNSAID


def refuse_newer(revision: str, name: str) -> None:
    """Refuse a store whose schema this program does not know.

    Raises:
        Refused: a newer Copydesk wrote it.
        Unavailable: it does not say which did.
    """
    if revision == _UNSAID:
        raise Unavailable(f"“{name}” is damaged: restore it from a backup.", "Nothing was changed.")
    if revision and revision not in _known():
        raise Refused(f"“{name}” was written by a newer Copydesk; this one cannot read it.", "Nothing was changed.")


def upgrade(connection: Connection, guard: Callable[[Connection], None]) -> None:
    """Bring the store to the newest schema, inside the transaction that is open on the connection, and `guard` it.

    The rules and guards are put in last, and always anew: they fit the newest schema, so no script holds an older form
    of them. On a store of the newest schema nothing else is done.
    """
    from alembic import command
    from alembic.config import Config

    from editor.store.rules import write_rules

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    _unguard(connection)
    command.upgrade(config, "head")
    write_rules(connection)
    guard(connection)


def _unguard(connection: Connection) -> None:
    """Take the guards off a file: SQLite alters no table that a trigger or view of an older schema looks at.

    A server's are replaced, one by one, when it is guarded again.
    """
    if connection.dialect.name == "sqlite":
        made = text("SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')")
        for kind, name in connection.execute(made).all():
            connection.exec_driver_sql(f'DROP {kind} "{name}"')


def _known() -> set[str]:
    scripts = (Path(__file__).parent / "versions").glob("[0-9]*.py")
    return {script.name.partition("_")[0] for script in scripts}
