"""The connection to a newsroom's server, and plain sentences for when there is none.

Sentences are made from the address without its password; what the server or the driver said is never repeated.
"""

from typing import Final

import psycopg
from psycopg.conninfo import make_conninfo
from sqlalchemy import URL, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from editor.domain.errors import CopydeskError, Refused, Unavailable
from editor.store.postgresql.watchdog import PATIENCE, Patience, ServerSilent, watch

DRIVER: Final = "postgresql+psycopg"
LOCAL: Final = "Nothing that you wrote is lost; try again."
_LINE: Final = {
    "keepalives": 1,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,  # milliseconds
    "application_name": "copydesk",
    "client_encoding": "utf8",
    # Nobody waits for ever behind a frozen window, and a frozen window does not hold others up for ever.
    "options": "-c lock_timeout=15s -c idle_in_transaction_session_timeout=60s",
}
_GONE: Final = ("08", "57P")
"""Classes of SQLSTATE of a connection that broke and of a server that is going down."""


def address(url: str) -> URL:
    """The parts of a newsroom's address.

    Raises:
        Refused: it is not one, or names no host, person or database.
    """
    try:
        parts = make_url(url.strip())
    except (ArgumentError, ValueError) as error:
        raise Refused("The newsroom’s address is written postgresql://person@host/newsroom.") from error
    if parts.get_backend_name() not in ("postgresql", "postgres") or not (parts.host and parts.username):
        raise Refused("The newsroom’s address is written postgresql://person@host/newsroom.")
    if not parts.database:
        raise Refused("The newsroom’s address lacks the newsroom: postgresql://person@host/newsroom.")
    try:
        make_conninfo("", **dict.fromkeys(parts.query, ""))
    except psycopg.ProgrammingError as error:
        said = "The newsroom’s address asks for something no server knows, after its question mark."
        raise Refused(said) from error
    return parts.set(drivername=DRIVER)


def place(url: URL) -> str:
    """Where a newsroom is, as people say it: host, and port when it is not the usual one."""
    return url.host if url.port in (None, 5432) and url.host else f"{url.host}:{url.port}"


def engine(url: str, patience: Patience = PATIENCE) -> Engine:
    """An engine of one connection, opened when first used, that gives up on a server which is silent for too long.

    Raises:
        Refused: the address is not one.
    """
    made = create_engine(
        address(url),
        connect_args=_LINE,
        pool_size=1,
        max_overflow=0,
        pool_pre_ping=True,
        isolation_level="READ COMMITTED",
        hide_parameters=True,
    )
    watch(made, patience)
    return made


def connection_fault(error: DBAPIError | psycopg.Error, url: URL) -> CopydeskError | None:
    """What to tell the person when the connection failed or broke; None when that is not what happened."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, psycopg.Error):
        return None
    if isinstance(cause, ServerSilent):
        said = f"The newsroom at {place(url)} gave no answer for {cause.silence:g} seconds: the connection was closed."
        return Unavailable(said, LOCAL)
    if cause.sqlstate is None:
        return _not_opened(str(cause), url) if isinstance(cause, psycopg.OperationalError) else None
    if cause.sqlstate.startswith(_GONE):
        return Unavailable(f"The connection to the newsroom at {place(url)} broke.", LOCAL)
    if cause.sqlstate in ("55P03", "57014"):
        return Unavailable(f"The newsroom at {place(url)} is busy and did not answer in time.", LOCAL)
    if cause.sqlstate.startswith("53") or cause.sqlstate == "58030":
        return Unavailable(f"The server at {place(url)} has run out of room or connections.", LOCAL)
    return None


def _not_opened(said: str, url: URL) -> CopydeskError:
    """A connection without SQLSTATE: libpq tells why in words only, and those of the server may be in any language."""
    who, where, room = url.username, place(url), url.database
    if "no password supplied" in said:
        return Refused(f"The newsroom at {where} asks “{who}” for a password, and none was given.")
    if "password authentication failed" in said:
        return Refused(f"The newsroom at {where} refused “{who}”: the password is wrong, or there is no such person.")
    if "is not permitted to log in" in said or "permission denied for database" in said:
        return Refused(f"“{who}” is not a member of staff of “{room}” at {where}.")
    if "does not exist" in said:
        return Refused(f"There is no newsroom “{room}” at {where}, or no “{who}”.")
    if "pg_hba.conf" in said:
        return Refused(f"The server at {where} does not let “{who}” in from this machine: ask its administrator.")
    if "failed to resolve" in said or "could not translate host" in said:
        return Unavailable(f"There is no machine called {url.host}, or the network is down.", LOCAL)
    return Unavailable(f"The newsroom at {where} does not answer.", LOCAL)
