"""A store with very many stories, for measuring only: the rows are put in past the guards."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from editor.domain.copy import Copy, canonical, digest
from editor.domain.people import Person, Policy, Role
from editor.services.flow import act
from editor.services.ids import new_op
from editor.services.opening import open_store
from editor.services.stories import new_story

WORDS = ("harbour", "ferry", "council", "market", "bridge", "storm", "school", "library", "crane", "regatta", "budget")
BODY = "\n\n".join(" ".join(WORDS) + f" paragraph {number}." for number in range(40))
"""The copy of the one real story."""
STATUSES = ("draft", "submitted", "approved", "published", "published", "published")


def make(path: Path, stories: int) -> Path:
    """A staffed store with one real story, `first`, and as many others as asked for."""
    store = open_store(str(path), "bench")
    with store.unit("ann") as unit:
        unit.add_staff(Person("ann", "Ann", frozenset(Role)), new_op())
        unit.set_policy(Policy(newsroom="Bench"), new_op())
        new_story(unit, "first", "", Copy(headline="The first story", body=BODY))
        act(unit, "first", "priority", value="1")
    store.close()
    _multiply(path, stories)
    return path


@contextmanager
def unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    """The store's file without its guards, which are put in again at the end."""
    with closing(sqlite3.connect(path)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f'DROP TRIGGER "{name}"')
        yield connection
        for _, sql in guards:
            connection.execute(sql)
        connection.execute("ANALYZE")
        connection.commit()


def _multiply(path: Path, stories: int) -> None:
    with unguarded(path) as connection:
        _put_in(connection, stories)


def _put_in(connection: sqlite3.Connection, stories: int) -> None:
    names = [row[1] for row in connection.execute("PRAGMA table_info(story)")]
    first = dict(zip(names, connection.execute("SELECT * FROM story").fetchone(), strict=True))
    text = canonical(Copy(headline="One of many", body="Short."))
    marks = ",".join("?" * len(names))
    rows = []
    for number in range(stories):
        at = f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T{number % 24:02}:{number % 60:02}:00.{number:06}Z"
        headline = " ".join(WORDS[(number + step) % len(WORDS)] for step in range(6)).capitalize()
        changed = {
            "id": f"story-{number:07}", "slug": f"story-{number}", "headline": headline, "created": at, "updated": at,
            "status": STATUSES[number % len(STATUSES)], "sha256": digest(text), "revision": 1,
            "deadline": at if number % 3 == 0 else "", "priority": number % 9 + 1,
        }  # fmt: skip
        rows.append([{**first, **changed}[name] for name in names])
    connection.executemany(f"INSERT INTO story ({','.join(names)}) VALUES ({marks})", rows)
