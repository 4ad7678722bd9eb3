"""A newsroom on the tests' PostgreSQL, and people who write to it in plain SQL, as a hostile program would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from editor.domain import moments
from editor.domain.copy import Copy, canonical
from editor.domain.people import Policy
from editor.domain.story import Event
from editor.store.newsroom import Newsroom
from editor.store.opening import open_store
from editor.store.postgresql import newsroom
from editor.store.postgresql.connect import engine
from tests.postgres import PostgresServer
from tests.store.desk import STAFF, op

SECRET = "a pass: wörd @%41"
MANIFEST = "a" * 64
GOOD = Copy(headline="Ferry back in service", body="The ferry sailed at noon.\n")


def make_template(server: PostgresServer, name: str) -> None:
    """A newsroom with its staff, from which each test's newsroom is copied."""
    newsroom.create(server.admin_url(name), "The Test Chronicle", "ada", "Ada Admin", SECRET)
    store = open_store(server.url("ada", SECRET, name), "test")
    assert isinstance(store, Newsroom)
    with store.unit("ada") as unit:
        for person in STAFF[1:]:
            unit.add_staff(person, op())
        unit.set_policy(Policy("The Gull"), op())
    for person in STAFF[1:]:
        store.add_login(person.login, SECRET)
    store.close()


class Place:
    """One test's newsroom. Connections are autocommit and end with the test."""

    def __init__(self, server: PostgresServer, template: str) -> None:
        self.server = server
        self.database = server.create_database(template)
        self._open = ExitStack()
        own = engine(server.admin_url(self.database))
        with own.begin() as connection:
            newsroom.close_to_outsiders(connection)
        own.dispose()

    def url(self, login: str) -> str:
        return self.server.url(login, SECRET, self.database)

    def connect(self, url: str) -> Person:
        return Person(self._open.enter_context(psycopg.connect(url, autocommit=True)))

    def as_(self, login: str) -> Person:
        return self.connect(self.url(login))

    def as_owner(self) -> Person:
        return self.connect(self.server.admin_url(self.database))

    def close(self) -> None:
        self._open.close()
        self.server.drop_database(self.database)


class Person:
    """Somebody with a connection of their own, who says what they like."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self.connection = connection

    def run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        cursor = self.connection.execute(statement.encode(), values or None)
        return cursor.fetchall() if cursor.description else []

    def one(self, statement: str, *values: object) -> Any:
        return self.run(statement, *values)[0][0]

    def insert(self, table: str, **values: object) -> None:
        names = sql.SQL(", ").join(map(sql.Identifier, values))
        places = sql.SQL(", ").join(sql.Placeholder() * len(values))
        self.connection.execute(
            sql.SQL("INSERT INTO public.{} ({}) VALUES ({})").format(sql.Identifier(table), names, places),
            list(values.values()),
        )

    def event(self, story: str, action: str, revision: int = 0, **given: object) -> None:
        row: dict[str, object] = {"value": "", "moment": "", "reason": "", "manifest": "", "remark": ""}
        row |= {"op_id": str(uuid4()), "story_id": story, "action": action, "revision": revision}
        self.insert("event", **(row | given))

    def create(self, slug: str = "ferry", remark: str = "") -> str:
        story = str(uuid4())
        self.event(story, "create", value=slug, remark=remark)
        return story

    def save(self, story: str, base: int, copy: Copy | str = GOOD, **given: object) -> None:
        text = copy if isinstance(copy, str) else canonical(copy)
        row: dict[str, object] = {"op_id": str(uuid4()), "story_id": story, "base": base, "copy_json": text, "words": 3}
        self.insert("revision", **(row | given))

    def story(self, story: str) -> dict[str, Any]:
        cursor = self.connection.execute("SELECT * FROM story WHERE id = %s", (story,))
        assert cursor.description is not None
        row = cursor.fetchone()
        assert row is not None
        return dict(zip([column.name for column in cursor.description], row, strict=True))

    def events(self) -> list[Event]:
        names = list(Event._fields)
        rows = self.run(f"SELECT {', '.join(names)} FROM event ORDER BY seq")
        lines = [dict(zip(names, row, strict=True)) for row in rows]
        return [Event(**{**line, "at": moments.from_text(line["at"])}) for line in lines]


@contextmanager
def refused(code: str = "CD002", saying: str = "") -> Iterator[None]:
    """The statement inside is refused with this SQLSTATE and words."""
    with pytest.raises(psycopg.Error, match=re.escape(saying) or ".") as caught:
        yield
    assert caught.value.sqlstate == code
