"""Newsrooms as an older Copydesk left them: The Gannet, of the schema 0002, on each engine.

Its one story was counted as words were counted then (picture lines, notes and marks too), and no event tells of its photo.
"""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from psycopg import sql

from editor.store.opening import migrate
from tests.postgres import PostgresServer
from tests.store.desk import EmbeddedDesk
from tests.store.postgresql.desk import ServerDesk
from tests.store.postgresql.servers import SECRET, Place

STORES: Final = Path(__file__).parent / "stores"
STAFF: Final = ("gannet_ada", "gannet_rob", "gannet_sue")
_GROUPS: Final = ("gannet_owner", "gannet_staff")


def unpacked(name: str, folder: Path) -> Path:
    """A store's file, as it was put away."""
    path = folder / "old.copydesk"
    path.write_bytes(gzip.decompress((STORES / name).read_bytes()))
    return path


@contextmanager
def gannet_embedded(folder: Path) -> Iterator[EmbeddedDesk]:
    """The Gannet in a file, brought up to date by opening it."""
    desk = EmbeddedDesk(unpacked("0002.copydesk.gz", folder))
    yield desk
    desk.close()


@contextmanager
def gannet_place(server: PostgresServer) -> Iterator[Place]:
    """The Gannet on a server, not yet brought up to date."""
    server.execute("CREATE ROLE gannet_owner NOLOGIN CREATEROLE")
    server.execute("CREATE ROLE gannet_staff NOLOGIN")
    for login in STAFF:
        made = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {} IN ROLE gannet_staff")
        server.execute(made.format(sql.Identifier(login), sql.Literal(SECRET)))
    server.execute("CREATE DATABASE gannet OWNER gannet_owner TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C'")
    server.execute(sql.SQL(_dump()), "gannet")
    place = Place(server, "gannet")
    server.execute(sql.SQL("ALTER DATABASE {} OWNER TO gannet_owner").format(sql.Identifier(place.database)))
    yield place
    place.close()
    server.drop_database("gannet")
    for role in (*STAFF, *reversed(_GROUPS)):
        server.execute(sql.SQL("DROP OWNED BY {}").format(sql.Identifier(role)))
        server.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))


@contextmanager
def gannet_server(server: PostgresServer) -> Iterator[ServerDesk]:
    """The Gannet on a server, brought up to date."""
    with gannet_place(server) as place:
        migrate(server.admin_url(place.database), "test")
        desk = ServerDesk(place)
        yield desk
        desk.close()


def _dump() -> str:
    return gzip.decompress((STORES / "0002.sql.gz").read_bytes()).decode("utf-8")
