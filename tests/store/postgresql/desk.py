"""`Desk` on PostgreSQL: everybody has a connection of their own, and a password."""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

import psycopg
from sqlalchemy import Connection

from editor.store.event_tables import EventRow
from editor.store.newsroom import Newsroom
from editor.store.opening import open_store
from editor.store.tables import METADATA, RevisionRow
from editor.store.unit import SqlUnit
from tests.store.postgresql.servers import Place


class ServerLab:
    """The server's administrator, who can be anybody and can look away, in a newsroom that is thrown away afterwards.

    Nothing here is one long transaction: PostgreSQL clears the rows of thousands of cases away only between two.
    """

    def __init__(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        self._connection = connection
        self._waiting: list[tuple[str, dict[str, object]]] = []

    def bypass(self, statement: str, **values: object) -> None:
        self._waiting.append((re.sub(r":([a-z][a-z_0-9]*)", r"%(\1)s", statement), values))

    def ask(self, login: str, row: EventRow | RevisionRow) -> str:
        table = METADATA.tables[str(row.__tablename__)]
        names = [column.name for column in table.columns if column.server_default is None]
        places = ", ".join(f"%({name})s" for name in names)
        statement = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({places})"
        try:
            with self._connection.pipeline():
                self._carry_out()
                self._connection.execute("BEGIN")
                self._connection.execute(f"SET LOCAL SESSION AUTHORIZATION {login}".encode())
                self._connection.execute(statement.encode(), {name: getattr(row, name) for name in names})
        except psycopg.Error as error:
            code = error.sqlstate or ""
            return code if code.startswith("CD") else f"{error}"
        else:
            return ""
        finally:
            self._connection.execute("ROLLBACK")

    def close(self) -> None:
        with self._connection.pipeline():
            self._carry_out()

    def _carry_out(self) -> None:
        """Send what waits, without waiting for an answer."""
        if self._waiting:
            self._connection.execute("BEGIN")
            self._connection.execute("SET LOCAL session_replication_role = replica")
            for statement, values in self._waiting:
                self._connection.execute(statement.encode(), values)
            self._connection.execute("COMMIT")
            self._waiting.clear()


class ServerDesk:
    """A newsroom on PostgreSQL."""

    name = "postgresql"

    def __init__(self, place: Place) -> None:
        self.place = place
        self._open: dict[str, Newsroom] = {}

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
        url = self.place.server.admin_url(self.place.database)
        with psycopg.connect(url, autocommit=True) as connection:
            lab = ServerLab(connection)
            yield lab
            lab.close()

    def damage(self, statement: str, **values: object) -> None:
        with self.lab() as lab:
            lab.bypass(statement, **values)

    def close(self) -> None:
        for newsroom in self._open.values():
            newsroom.close()
