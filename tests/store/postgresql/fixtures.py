"""Each test has a newsroom of its own, copied from one that is made once."""

from collections.abc import Iterator
from contextlib import suppress

import pytest

from editor.domain.errors import Refused
from tests.postgres import PostgresServer
from tests.store.postgresql.desk import ServerDesk
from tests.store.postgresql.servers import Place, make_template


@pytest.fixture(scope="session")
def server_template(postgres_server: PostgresServer) -> str:
    """A staffed newsroom on the server, made once and copied for each test."""
    with suppress(Refused):  # it stands already where two packages of tests have this fixture
        make_template(postgres_server, "chronicle")
    return "chronicle"


@pytest.fixture
def place(postgres_server: PostgresServer, server_template: str) -> Iterator[Place]:
    place = Place(postgres_server, server_template)
    yield place
    place.close()


@pytest.fixture
def server_desk(place: Place) -> Iterator[ServerDesk]:
    desk = ServerDesk(place)
    yield desk
    desk.close()
