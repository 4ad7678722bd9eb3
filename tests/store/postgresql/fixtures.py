"""Each test has a newsroom of its own, copied from the one that `server_template` makes once."""

from collections.abc import Iterator

import pytest

from tests.postgres import PostgresServer
from tests.store.postgresql.desk import ServerDesk
from tests.store.postgresql.servers import Place


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
