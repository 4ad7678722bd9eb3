"""`Desk` on PostgreSQL: everybody has a connection of their own, and a password."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from sqlalchemy import Connection, create_engine, insert, text
from sqlalchemy.exc import DBAPIError

from editor.store.newsroom import Newsroom
from editor.store.opening import open_store
from editor.store.postgresql.connect import DRIVER
from editor.store.tables import METADATA, EventRow, RevisionRow
from editor.store.unit import SqlUnit
from tests.store.postgresql.servers import Place


class ServerLab:
    """The server's administrator, who can be anybody and can look away, in a newsroom that is thrown away afterwards.

    Nothing here is one long transaction: PostgreSQL clears the rows of thousands of cases away only between two.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._replica = False

    def bypass(self, statement: str, **values: object) -> None:
        self._look_away("replica")
        self._connection.execute(text(statement), values)
        self._connection.commit()

    def ask(self, login: str, row: EventRow | RevisionRow) -> str:
        self._look_away("origin")
        table = METADATA.tables[str(row.__tablename__)]
        given = {column.name: getattr(row, column.name) for column in table.columns if column.server_default is None}
        try:
            self._connection.exec_driver_sql(f"SET LOCAL SESSION AUTHORIZATION {login}")
            self._connection.execute(insert(table).inline().values(given))
        except DBAPIError as error:
            code = getattr(error.orig, "sqlstate", "") or ""
            return code if code.startswith("CD") else f"{error.orig}"
        else:
            return ""
        finally:
            self._connection.rollback()

    def _look_away(self, how: str) -> None:
        if self._replica != (how == "replica"):
            self._connection.exec_driver_sql(f"SET session_replication_role = {how}")
            self._connection.commit()
            self._replica = how == "replica"


class ServerDesk:
    """A newsroom on PostgreSQL."""

    name = "postgresql"

    def __init__(self, place: Place) -> None:
        self.place = place
        self._open: dict[str, Newsroom] = {}
        url = place.server.admin_url(place.database)
        self._admin = create_engine(url.replace("postgresql:", f"{DRIVER}:"), pool_size=1, max_overflow=0)

    def newsroom(self, login: str) -> Newsroom:
        if login not in self._open:
            store = open_store(self.place.url(login), "test")
            assert isinstance(store, Newsroom)
            self._open[login] = store
        return self._open[login]

    def unit(self, login: str) -> AbstractContextManager[SqlUnit]:
        return self.newsroom(login).unit(login)

    def raw(self, login: str) -> AbstractContextManager[Connection]:
        return self.newsroom(login).engine.begin()

    @contextmanager
    def lab(self) -> Iterator[ServerLab]:
        with self._admin.connect() as connection:
            yield ServerLab(connection)
            connection.invalidate()

    def damage(self, statement: str, **values: object) -> None:
        with self.lab() as lab:
            lab.bypass(statement, **values)

    def close(self) -> None:
        for newsroom in self._open.values():
            newsroom.close()
        self._admin.dispose()
