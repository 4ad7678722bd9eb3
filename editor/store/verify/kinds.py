"""Whether every column of an embedded store holds what it is for: SQLite keeps a number, a text or bytes in any of them."""

from collections.abc import Iterator

from sqlalchemy import Table, func, select
from sqlmodel import Session

from editor.store.kinds import KINDS
from editor.store.tables import METADATA


def faults(session: Session) -> Iterator[str]:
    """A sentence for each column with values that it cannot hold, in all tables: the other checks have loaded them."""
    if session.get_bind().dialect.name == "sqlite":
        for table in METADATA.sorted_tables:
            yield from _of(session, table)


def _of(session: Session, table: Table) -> Iterator[str]:
    """One walk through a table."""
    wrong = [func.count().filter(func.typeof(column) != KINDS[type(column.type)]) for column in table.c]
    counted = session.execute(select(*wrong).select_from(table)).one()
    for column, number in zip(table.c, counted, strict=True):
        if number:
            yield f"“{column.name}” of “{table.name}” holds what cannot be there ({number:,} times): it cannot be read."
