"""Each test has a newsroom of its own, copied from one that is made once."""

from collections.abc import Iterator

import pytest

from tests.postgres import PostgresServer
from tests.store.postgresql.servers import GOOD, Desk, Person, make_template


@pytest.fixture(scope="session")
def template(postgres_server: PostgresServer) -> str:
    make_template(postgres_server, "chronicle")
    return "chronicle"


@pytest.fixture
def desk(postgres_server: PostgresServer, template: str) -> Iterator[Desk]:
    desk = Desk(postgres_server, template)
    yield desk
    desk.close()


@pytest.fixture
def rita(desk: Desk) -> Person:
    return desk.as_("rita")


@pytest.fixture
def sam(desk: Desk) -> Person:
    return desk.as_("sam")


@pytest.fixture
def pat(desk: Desk) -> Person:
    return desk.as_("pat")


@pytest.fixture
def submitted(rita: Person) -> str:
    """A story of Rita's, submitted at revision 1."""
    story = rita.create()
    rita.save(story, 0, GOOD)
    rita.event(story, "submit", 1)
    return story
