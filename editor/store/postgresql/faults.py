"""What PostgreSQL's errors mean to a person, while a newsroom is set up or migrated."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from editor.domain.errors import Refused
from editor.store.postgresql.connect import connection_fault, place


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Turn the driver's errors into sentences; what has none is a bug and passes.

    Raises:
        Refused: a guard said no, or the person lacks the right on the server.
        Unavailable: the server is away.
    """
    try:
        yield
    except (DBAPIError, psycopg.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        told = connection_fault(error, url)
        if told is not None:
            raise told from error
        if isinstance(cause, psycopg.Error) and cause.sqlstate == "CD002":
            raise Refused(cause.diag.message_primary or "The newsroom refused.") from error
        if isinstance(cause, psycopg.errors.InsufficientPrivilege):
            raise Refused(f"“{url.username}” lacks the rights for this on the server at {place(url)}.") from error
        raise
