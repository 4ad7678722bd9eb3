"""What every test starts from: isolation, a watch on leftovers, and a PostgreSQL for those who ask for one."""

import shutil
from collections.abc import Iterator

import pytest

from tests.isolation import isolate
from tests.leftovers import nothing_left_over
from tests.postgres import PostgresServer

__all__ = ["nothing_left_over", "postgres_server"]

HOME = isolate()


def pytest_unconfigure() -> None:
    """Remove the home; a process of a test run in parallel ends without its exit handlers."""
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for each process of the test run, started when the first test asks."""
    server = PostgresServer()
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def server_template(postgres_server: PostgresServer) -> str:
    """A staffed newsroom on the server, made once for all packages of tests and copied for each test."""
    from tests.store.postgresql.servers import make_template

    make_template(postgres_server, "chronicle")
    return "chronicle"
