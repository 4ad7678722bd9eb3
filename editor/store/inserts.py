"""How a unit of work inserts: each row once, however often it is asked for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from editor.store.reads import UnitReads

if TYPE_CHECKING:
    from editor.store.tables import Row


class UnitInserts(UnitReads):
    """The inserting half of a unit of work."""

    def _done(self, kind: "type[Row]", op_id: str) -> bool:
        rows = kind.metadata.tables[str(kind.__tablename__)]
        return self._first(select(rows.c.op_id).where(rows.c.op_id == op_id)) is not None

    def _insert(self, row: "Row", op_id: str) -> None:
        """Insert what an operation writes."""
        self._keep(lambda: self._done(type(row), op_id), row)

    def _keep(self, is_there: Callable[[], bool], *rows: "Row") -> None:
        """Insert in a savepoint; when that fails because the same was done before, or somebody else just did, all is well."""
        try:
            with self.session.begin_nested():
                for row in rows:
                    self._backend.keep(self.session, row, self._login)
        except DBAPIError as error:
            if error.connection_invalidated or not is_there():
                raise
