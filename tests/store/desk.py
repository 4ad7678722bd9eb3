"""A newsroom under test, the same on every engine: its staff, the road of the program, and the road around it."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final, Protocol
from uuid import uuid4

from sqlalchemy import Connection, text

from editor.domain import moments
from editor.domain.people import Person, Policy, Role
from editor.domain.workflow import outcome_from
from editor.store.event_tables import EventRow
from editor.store.newsroom import Newsroom
from editor.store.opening import open_store
from editor.store.tables import RevisionRow
from editor.store.unit import SqlUnit

R, S, P, A = Role.REPORTER, Role.SUBEDITOR, Role.PRODUCER, Role.ADMIN
STAFF: Final = (
    Person("ada", "Ada Admin", frozenset({A})),
    Person("rob", "Rob Reporter", frozenset({R})),
    Person("rita", "Rita Reporter", frozenset({R})),
    Person("sue", "Sue Subeditor", frozenset({S})),
    Person("sam", "Sam Subeditor", frozenset({S})),
    Person("pat", "Pat Producer", frozenset({P})),
    Person("olive", "Olive of All", frozenset({R, S, P})),
    Person("gone", "Gil Gone", frozenset({S, P}), active=False),
    Person("idle", "Ida Idle", frozenset()),
)
BY_LOGIN: Final = {person.login: person for person in STAFF}


def op() -> str:
    """A fresh op_id."""
    return str(uuid4())


def staff_newsroom(newsroom: Newsroom) -> None:
    """Fill an empty newsroom with the staff above and its first policy."""
    with newsroom.unit("ada") as unit:
        for person in STAFF:
            unit.add_staff(person, op())
        unit.set_policy(Policy("The Gull"), op())


class Lab(Protocol):
    """One transaction that is never kept, in which the guards can be walked around and asked."""

    def bypass(self, statement: str, **values: object) -> None:
        """Run a statement with no guard looking; not on events and revisions, whose guards are asked."""

    def ask(self, login: str, row: EventRow | RevisionRow) -> str:
        """What the guards say to this insert by this person: nothing, CD001 or CD002; what it did is undone."""


class Desk(Protocol):
    """A newsroom with its staff, on one engine."""

    name: str

    def unit(self, login: str) -> AbstractContextManager[SqlUnit]:
        """The program's road."""

    def raw(self, login: str) -> AbstractContextManager[Connection]:
        """SQL by hand, with the rights of this person; a transaction that is kept."""

    def lab(self) -> AbstractContextManager[Lab]:
        """The guards alone."""

    def damage(self, statement: str, **values: object) -> None:
        """Change the store as no program may: behind the guards, and for good."""


class EmbeddedLab:
    """On SQLite, with the guards of everything but events and revisions taken out.

    It speaks to the driver itself, for it is asked thousands of times; what completes a row is tested elsewhere.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._sql = connection
        self._seq, self._hash = connection.execute("SELECT seq, hash FROM chain_head").fetchone()

    def bypass(self, statement: str, **values: object) -> None:
        self._sql.execute(statement, values)

    def ask(self, login: str, row: EventRow | RevisionRow) -> str:
        at = moments.to_text(moments.now())
        given = {name: value for name, value in row.model_dump().items() if value is not None}
        if isinstance(row, RevisionRow):
            made = {"number": row.base + 1, "author": login, "sha256": "c" * 64, "headline": "", "pictures": 0}
            given |= made | {"at": at, "submit_blocks": 0, "approve_blocks": 0}
        else:
            status, spiked_from, sha256 = self._stand(row.story_id, row.revision)
            step = {"from_status": status, "to_status": outcome_from(row.action, status, spiked_from)}
            chained = {"seq": self._seq + 1, "previous": self._hash, "hash": "d" * 64, "sha256": sha256}
            given |= step | chained | {"actor": login, "at": at}
        names = ", ".join(given)
        holders = ", ".join(f":{name}" for name in given)
        self._sql.execute("SAVEPOINT asked")
        try:
            self._sql.execute(f"INSERT INTO {row.__tablename__} ({names}) VALUES ({holders})", given)
        except sqlite3.IntegrityError as error:
            return str(error).partition(":")[0]
        else:
            return ""
        finally:
            self._sql.execute("ROLLBACK TO asked")
            self._sql.execute("RELEASE asked")

    def _stand(self, story_id: str, revision: int) -> tuple[str, str, str]:
        story = self._sql.execute("SELECT status, spiked_from FROM story WHERE id = ?", (story_id,)).fetchone()
        where = "SELECT sha256 FROM revision WHERE story_id = ? AND number = ?"
        saved = self._sql.execute(where, (story_id, revision)).fetchone()
        return (*(story or ("", "")), saved[0] if saved else "")


class EmbeddedDesk:
    """A newsroom on SQLite."""

    name = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path = path
        store = open_store(str(path), "test")
        assert isinstance(store, Newsroom)
        self.newsroom = store

    def unit(self, login: str) -> AbstractContextManager[SqlUnit]:
        return self.newsroom.unit(login)

    def raw(self, login: str) -> AbstractContextManager[Connection]:
        return self.newsroom.engine.begin()

    @contextmanager
    def lab(self) -> Iterator[EmbeddedLab]:
        # Not in the lab's own transaction: after a change of schema SQLite compiles everything anew at each ROLLBACK TO.
        with self.newsroom.engine.begin() as connection:
            kept = drop_guards(connection, of=("event", "revision"))
            dropped = drop_guards(connection)
            make_guards(connection, kept)
        with self.newsroom.engine.connect() as connection, connection.begin() as transaction:
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            yield EmbeddedLab(driver)
            transaction.rollback()
        with self.newsroom.engine.begin() as connection:
            make_guards(connection, dropped)

    def damage(self, statement: str, **values: object) -> None:
        with self.newsroom.engine.begin() as connection:
            triggers = drop_guards(connection)
            connection.execute(text(statement), values)
            make_guards(connection, triggers)

    def close(self) -> None:
        self.newsroom.close()


def drop_guards(connection: Connection, of: tuple[str, ...] = ()) -> list[str]:
    """Take the triggers of some tables out, or of all; returns what makes them again."""
    triggers = connection.exec_driver_sql("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'").all()
    dropped = [(name, sql) for name, table, sql in triggers if not of or table in of]
    for name, _ in dropped:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    return [sql for _, sql in dropped]


def make_guards(connection: Connection, triggers: list[str]) -> None:
    """Put triggers in that were taken out."""
    for trigger in triggers:
        connection.exec_driver_sql(trigger)


def embedded_desk(template: Path, folder: Path) -> EmbeddedDesk:
    """A fresh copy of a newsroom that is staffed already."""
    return EmbeddedDesk(Path(shutil.copy(template, folder / "newsroom.copydesk")))
