"""`newsroom`: a staffed newsroom on each engine in turn. `embedded`: on SQLite only, for what only SQLite has."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.desk import Desk, EmbeddedDesk, embedded_desk, staff_newsroom
from tests.store.postgresql.fixtures import place, server_desk

__all__ = ["place", "server_desk"]


@pytest.fixture(scope="session")
def embedded_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A staffed store, made once and copied for each test."""
    desk = EmbeddedDesk(tmp_path_factory.mktemp("template") / "template.copydesk")
    staff_newsroom(desk.newsroom)
    desk.close()
    return desk.path


@pytest.fixture
def embedded(embedded_template: Path, tmp_path: Path) -> Iterator[EmbeddedDesk]:
    desk = embedded_desk(embedded_template, tmp_path)
    yield desk
    desk.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def newsroom(request: pytest.FixtureRequest) -> Desk:
    desk: Desk = request.getfixturevalue({"sqlite": "embedded", "postgresql": "server_desk"}[request.param])
    return desk
