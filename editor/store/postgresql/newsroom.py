"""Setting a newsroom up on a PostgreSQL server, and bringing it to the newest schema."""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import URL, Connection, create_engine, insert, text

from editor.domain.errors import Refused
from editor.domain.people import Policy
from editor.store import migrations
from editor.store.postgresql import guards
from editor.store.postgresql.connect import address, engine, place
from editor.store.postgresql.faults import explained
from editor.store.postgresql.logins import add_login, driver
from editor.store.postgresql.watchdog import LONG_PATIENCE, watch
from editor.store.tables import PolicyRow, StaffRow

OLDEST: Final = 15
"""The oldest PostgreSQL whose `public` schema belongs to the database's owner."""
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,50}")
_NOT_FOR_STAFF: Final = """
SELECT oid::regprocedure::text FROM pg_catalog.pg_proc
 WHERE pronamespace = 'pg_catalog'::regnamespace
   AND proname ~ '^(lo_|lowrite$|loread$|pg_(try_)?advisory_|pg_logical_emit_message$)'
"""
"""What the server lets everybody do in a database: keep files no guard knows of, take every lock there is, fill its log."""


def create(url: str, newsroom: str, admin_login: str, admin_name: str, admin_password: str) -> None:
    """Make a newsroom with its first admin; the address is that of somebody who may make databases and roles.

    The database is made unless it is there and empty. When anything fails, everything made is taken away again.

    Raises:
        Refused: there is such a newsroom already, or the person of the address may not do this.
        Unavailable: the server is away.
    """
    where = address(url)
    name = where.database or ""
    if not _NAME.fullmatch(name):
        raise Refused(f"“{name}” cannot be a newsroom’s database: small letters, figures and underscores, at most 51.")
    owner = f"{name}_owner"
    with explained(where), _server(where) as server, ExitStack() as undo:
        _check_server(server, where)
        _make_owner(server, owner, undo)
        _make_database(server, where, owner, undo)
        with _as_owner(where, owner) as connection:
            staff = sql.Identifier(f"{name}_staff")
            driver(connection).execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(staff))
            migrations.upgrade(connection, guards.install)
            policy = Policy(newsroom=newsroom)
            connection.execute(
                insert(PolicyRow).inline(),
                {
                    "op_id": str(uuid4()),
                    "newsroom": policy.newsroom,
                    "language": policy.language,
                    "four_eyes": policy.four_eyes.value,
                    "subeditors_publish": int(policy.subeditors_publish),
                },
            )
            admin = {"op_id": str(uuid4()), "login": admin_login, "name": admin_name, "roles": "admin", "active": 1}
            connection.execute(insert(StaffRow).inline(), admin)
            if add_login(connection, admin_login, admin_password) == "joined":
                raise Refused(f"The server knows “{admin_login}” from elsewhere: choose another login for the admin.")
            close_to_outsiders(connection)
        undo.pop_all()


def close_to_outsiders(connection: Connection) -> None:
    """Let staff connect to this database, and nobody else; nobody makes temporary tables. Rights of a copy start anew."""
    own = driver(connection)
    found = own.execute(
        "SELECT current_database(), pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'public.story'::regclass"
    ).fetchone()
    assert found is not None
    database, staff = sql.Identifier(str(found[0])), sql.Identifier(str(found[1]).removesuffix("_owner") + "_staff")
    own.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    own.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, staff))


def migrated(url: str) -> str:
    """Bring a newsroom to the newest schema, as somebody who may act for its owner; says what was done.

    Rules and guards are put in anew also where the schema is the newest already: that mends altered ones.

    Raises:
        Refused: the database holds no newsroom, is newer than the program, or the person may not.
        Unavailable: the server is away.
    """
    where = address(url)
    with explained(where), _open(where) as connection:
        found = migrations.revision_of(connection)
        if not found:
            raise Refused(f"“{where.database}” holds no newsroom; make one with “copydesk newsroom create”.")
        migrations.refuse_newer(found, where.database or "")
        owner = connection.scalar(text("SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'story'::regclass"))
        newest = found == migrations.HEAD
        if newest and not connection.scalar(
            text("SELECT pg_has_role(CAST(:owner AS name), 'MEMBER')"), {"owner": owner}
        ):
            return f"“{where.database}” is up to date."
        _close_functions(driver(connection))
        driver(connection).execute(sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(str(owner))))
        migrations.upgrade(connection, guards.install)
        if newest:
            return f"“{where.database}” is up to date; its rules and guards were put in anew."
        return f"“{where.database}” was brought from {found} to {migrations.HEAD}."


@contextmanager
def _server(where: URL) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """The server itself, where each statement stands alone: databases are not made inside transactions."""
    plain = where.set(database="postgres")
    own = create_engine(plain, isolation_level="AUTOCOMMIT", hide_parameters=True)
    watch(own, LONG_PATIENCE)
    try:
        with own.connect() as connection:
            yield driver(connection)
    finally:
        own.dispose()


@contextmanager
def _open(where: URL) -> Iterator[Connection]:
    own = engine(where.render_as_string(hide_password=False), LONG_PATIENCE)
    try:
        with own.begin() as connection:
            yield connection
    finally:
        own.dispose()


@contextmanager
def _as_owner(where: URL, owner: str) -> Iterator[Connection]:
    """One transaction with the rights of the newsroom's owner; who is at the keyboard stays known."""
    with _open(where) as connection:
        own = driver(connection)
        _close_functions(own)
        own.execute(sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(owner)))
        yield connection


def _close_functions(own: psycopg.Connection[tuple[object, ...]]) -> None:
    """Take from staff what the server lets everybody do. Only its superuser may: another's newsroom stays as it is."""
    if own.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone() == (True,):
        for (function,) in own.execute(_NOT_FOR_STAFF).fetchall():
            own.execute(sql.SQL("REVOKE EXECUTE ON FUNCTION {} FROM PUBLIC").format(sql.SQL(str(function))))


def _check_server(server: psycopg.Connection[tuple[object, ...]], where: URL) -> None:
    if server.info.server_version < OLDEST * 10_000:
        raise Refused(f"The server at {place(where)} is too old: a newsroom needs PostgreSQL {OLDEST} or newer.")
    roles = (f"{where.database}_owner", f"{where.database}_staff")
    if server.execute("SELECT FROM pg_roles WHERE rolname IN (%s, %s)", roles).fetchone() is not None:
        raise Refused(f"There is a newsroom “{where.database}” at {place(where)} already.", "Nothing was changed.")


def _make_owner(server: psycopg.Connection[tuple[object, ...]], owner: str, undo: ExitStack) -> None:
    role = sql.Identifier(owner)
    server.execute(sql.SQL("CREATE ROLE {} NOLOGIN CREATEROLE").format(role))
    undo.callback(server.execute, sql.SQL("DROP ROLE {}").format(role))
    server.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(role))


def _make_database(server: psycopg.Connection[tuple[object, ...]], where: URL, owner: str, undo: ExitStack) -> None:
    database, role = sql.Identifier(where.database or ""), sql.Identifier(owner)
    found = server.execute(
        "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = %s", (where.database,)
    ).fetchone()
    if found is not None:
        _check_empty(where)
        server.execute(sql.SQL("ALTER DATABASE {} OWNER TO {}").format(database, role))
        before = sql.Identifier(str(found[0]))
        undo.callback(server.execute, sql.SQL("ALTER DATABASE {} OWNER TO {}").format(database, before))
        return
    # Sorted by code point, as the embedded store sorts.
    server.execute(
        sql.SQL(
            "CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LC_COLLATE 'C'"
        ).format(database, role)
    )
    undo.callback(server.execute, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(database))


def _check_empty(where: URL) -> None:
    with _open(where) as connection:
        if connection.scalar(text("SELECT count(*) FROM pg_tables WHERE schemaname !~ '^(pg_|information_schema$)'")):
            raise Refused(f"The database “{where.database}” is not empty.", "Nothing was changed.")
        if connection.scalar(text("SHOW server_encoding")) != "UTF8":
            raise Refused(f"The database “{where.database}” does not hold UTF-8 text.", "Nothing was changed.")
