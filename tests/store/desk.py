"""A newsroom under test, the same on every engine: its staff, the road of the program, and the road around it."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final, Protocol
from uuid import uuid4

from sqlalchemy import Connection, insert, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from editor.domain.people import Person, Policy, Role
from editor.store.complete import complete
from editor.store.embedded import EmbeddedBackend
from editor.store.newsroom import Newsroom
from editor.store.opening import open_store
from editor.store.tables import METADATA, EventRow, RevisionRow
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
        """Run a statement with no guard looking."""

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
    """On SQLite the guards of the projection are dropped in the transaction, which is rolled back."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._backend = EmbeddedBackend("lab")
        drop_guards(session.connection(), but=("event_guard", "create_guard", "story_event_guard", "event_value_guard",
            "revision_guard", "save_event_guard", "event_done"))  # fmt: skip

    def bypass(self, statement: str, **values: object) -> None:
        self._session.execute(text(statement), values)

    def ask(self, login: str, row: EventRow | RevisionRow) -> str:
        savepoint = self._session.begin_nested()
        try:
            complete(self._session, row, login, self._backend.now(self._session))
            self._session.execute(insert(METADATA.tables[str(row.__tablename__)]), row.model_dump())
        except DBAPIError as error:
            code = str(error.orig).partition(":")[0]
            return code if code.startswith("CD") else f"{error.orig}"
        else:
            return ""
        finally:
            savepoint.rollback()


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
        with Session(self.newsroom.engine) as session:
            yield EmbeddedLab(session)
            session.rollback()

    def damage(self, statement: str, **values: object) -> None:
        with self.newsroom.engine.begin() as connection:
            triggers = drop_guards(connection)
            connection.execute(text(statement), values)
            for trigger in triggers:
                connection.exec_driver_sql(trigger)

    def close(self) -> None:
        self.newsroom.close()


def drop_guards(connection: Connection, but: tuple[str, ...] = ()) -> list[str]:
    """Take the triggers out; returns what makes them again."""
    triggers = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all()
    for name, _ in triggers:
        if name not in but:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
    return [sql for _, sql in triggers]


def embedded_desk(template: Path, folder: Path) -> EmbeddedDesk:
    """A fresh copy of a newsroom that is staffed already."""
    return EmbeddedDesk(Path(shutil.copy(template, folder / "newsroom.copydesk")))
