"""PostgreSQL's own ways: the guards fill in what the server writes, its clock is everybody's."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

import psycopg
from sqlalchemy import URL, ColumnElement, func, insert, select
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from editor.domain.errors import CopydeskError
from editor.store.errors import by_code
from editor.store.postgresql import logins, search
from editor.store.postgresql.connect import connection_fault
from editor.store.tables import METADATA, Row

_CLAIM: Final = METADATA.tables["lease_claim"]


class ServerBackend:
    """What `Backend` asks, on PostgreSQL. Who acts is who logged in; the `login` that a unit names plays no part."""

    def __init__(self, url: URL) -> None:
        self._url = url

    def now(self, session: Session) -> datetime:
        """The server's clock."""
        now: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
        return now.astimezone(UTC)

    def keep(self, session: Session, row: Row, login: str) -> None:
        """Insert the row; the guards judge and complete it, and write what follows."""
        session.add(row)
        session.flush()

    def claim(self, session: Session, story_id: str, kind: str, client: str, login: str) -> None:
        """An insert that the guard turns into a lease."""
        claim = {"id": 0, "story_id": story_id, "kind": kind, "client": client}
        session.execute(insert(_CLAIM).inline().values(claim))

    def matching(self, wanted: Sequence[str]) -> ColumnElement[bool]:
        """Each word and phrase is in the story."""
        return search.matching(wanted)

    def meaning(self, error: DBAPIError) -> CopydeskError | None:
        """What PostgreSQL's error means to a person; a right that is missing (42501) is a bug or an attack."""
        cause = error.orig
        if isinstance(cause, psycopg.Error) and cause.sqlstate in ("CD001", "CD002"):
            return by_code(cause.sqlstate, cause.diag.message_primary or "")
        return connection_fault(error, self._url)

    def add_login(self, session: Session, login: str, password: str) -> str:
        """A database login in the newsroom's group."""
        if logins.add_login(session.connection(), login, password) == "joined":
            return f"The server knew “{login}” already: the password is the one {login} has, not the one given."
        return ""

    def end_login(self, session: Session, login: str) -> None:
        """The newsroom is taken from the login."""
        logins.end_login(session.connection(), login)

    def change_password(self, session: Session, password: str) -> None:
        """The password of whoever is connected."""
        logins.change_password(session.connection(), password)
