"""Opening a newsroom that is there: the right schema, and rights that are those of staff."""

from sqlalchemy import Engine

from editor.domain.errors import Refused
from editor.store.migrations import HEAD, refuse_newer, revision_of
from editor.store.postgresql.backend import ServerBackend
from editor.store.postgresql.connect import address, engine
from editor.store.postgresql.faults import explained
from editor.store.postgresql.watchdog import PATIENCE, Patience


def open_server(url: str, patience: Patience = PATIENCE) -> tuple[Engine, ServerBackend, str]:
    """An engine on the newsroom, its ways, and the login of the person who is connected.

    Raises:
        Refused: the address, the person or the password is wrong, or the newsroom needs another schema or program.
        Unavailable: the server does not answer.
    """
    where = address(url)
    own = engine(url, patience)
    try:
        with explained(where), own.begin() as connection:
            found = revision_of(connection)
        name = where.database or ""
        refuse_newer(found, name)
        if found != HEAD:
            advice = "copydesk migrate" if found else "copydesk newsroom create"
            raise Refused(f"“{name}” is not ready for this Copydesk: “{advice}” makes it so.", "Nothing was changed.")
    except BaseException:
        own.dispose()
        raise
    return own, ServerBackend(where), where.username or ""
