"""Logins of staff: database roles of the newsroom's group. The guards decide who may make and end them."""

import re

import psycopg
from psycopg import sql
from sqlalchemy import Connection, func, select

from editor.domain.errors import Refused


def driver(connection: Connection) -> psycopg.Connection[tuple[object, ...]]:
    """The driver's own connection, inside the same transaction."""
    own = connection.connection.driver_connection
    assert isinstance(own, psycopg.Connection)
    return own


def add_login(connection: Connection, login: str, password: str) -> str:
    """Let a member of staff log in; the password leaves this machine only as its SCRAM verifier.

    Says what became of it: `made`, `changed` (the password of a login of this newsroom), or `joined` (a login that the
    server knows from elsewhere, which keeps its password).

    Raises:
        Refused: the login or the password cannot be one.
    """
    verifier = _verifier(connection, login, password)
    return str(connection.scalar(select(func.public.add_login(login, verifier))))


def end_login(connection: Connection, login: str) -> None:
    """Take the newsroom away from somebody who left."""
    connection.execute(select(func.public.end_login(login)))


def change_password(connection: Connection, password: str) -> None:
    """Give the person who is connected another password.

    Raises:
        Refused: it cannot be one.
    """
    login = driver(connection).info.user
    verifier = _verifier(connection, login, password)
    change = sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(login), sql.Literal(verifier))
    connection.exec_driver_sql(change.as_string())


def _verifier(connection: Connection, login: str, password: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9._-]{0,30}", login):
        raise Refused(
            f"“{login}” cannot be a login: small letters, figures, dot, hyphen and underscore, at most 31.",
        )
    if not password.strip() or "\0" in password:
        raise Refused(f"“{login}” needs a password.")
    made = driver(connection).pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return made.decode("ascii")
