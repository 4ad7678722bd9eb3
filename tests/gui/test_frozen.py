"""The window while the newsroom's server is frozen: on line by all appearances, and never answering."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection, Engine, event

from editor.domain.unit import Store
from editor.services.opening import create_newsroom, open_store
from editor.services.staffing import add_person
from editor.services.stories import new_story
from editor.store.newsroom import Newsroom
from editor.store.postgresql.opening import open_server
from editor.store.postgresql.watchdog import Patience
from editor.ui.save_state import SaveState
from tests.gui.driver import COPY
from tests.gui.shared_driver import SECRET, SharedDriver
from tests.postgres import PostgresServer

DATABASE = "frozen_post"
ADMIN, REPORTER = "frida", "noor"
LONG = 60_000
"""Milliseconds after which the window is called stuck."""


class FrozenDriver(SharedDriver):
    """A driver who is short of patience with its server."""

    engine: Engine

    def _opener(self, url: str, client: str) -> Callable[[], Store]:
        del client

        def opened() -> Store:
            self.engine, backend, login = open_server(url, Patience(connecting=2, silence=1.0))
            return Newsroom(self.engine, backend, login=login)

        return opened

    def freeze_on_keeping(self, ice: ExitStack) -> None:
        """The server freezes once it has the next revision, before it is told to keep it."""

        seen: list[str] = []

        def freeze(_connection: Connection) -> None:
            ice.enter_context(self.server.frozen())

        def look(_connection: Connection, _cursor: object, statement: str, *_: Any) -> None:
            if statement.startswith("INSERT INTO revision") and not seen:
                seen.append(statement)
                event.listen(self.engine, "commit", freeze, once=True)

        event.listen(self.engine, "before_cursor_execute", look)

    def bodies(self) -> list[str]:
        """What the server has, revision by revision."""
        store = open_store(self.server.url(REPORTER, SECRET, self.database), "test")
        try:
            with store.unit(REPORTER) as unit:
                story = unit.story("ferry-fares")
                return [unit.revision(story.id, number).copy.body for number in range(1, story.revision + 1)]
        finally:
            store.close()


@pytest.fixture(scope="session")
def frozen_template(postgres_server: PostgresServer) -> str:
    create_newsroom(postgres_server.admin_url(DATABASE), "Frozen Post", ADMIN, "Frida Desk", SECRET)
    store = open_store(postgres_server.url(ADMIN, SECRET, DATABASE), "test")
    add_person(store, ADMIN, REPORTER, "Noor Reporter", ["reporter"], SECRET)
    store.close()
    store = open_store(postgres_server.url(REPORTER, SECRET, DATABASE), "test")
    with store.unit(REPORTER) as unit:
        new_story(unit, "ferry-fares", "", COPY)
    store.close()
    return DATABASE


@pytest.fixture
def desk(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    postgres_server: PostgresServer,
    frozen_template: str,
) -> Iterator[FrozenDriver]:
    driver = FrozenDriver(qapp, qtbot, tmp_path, monkeypatch)
    driver.server, driver.database = postgres_server, postgres_server.create_database(frozen_template)
    yield driver
    driver.end()
    postgres_server.drop_database(driver.database)


def test_typing_goes_on_and_is_saved_by_itself_once_and_not_twice(desk: FrozenDriver) -> None:
    desk.comes_in(REPORTER, "ferry-fares")
    saver = desk.program.story.desk.saver
    with ExitStack() as ice:
        desk.freeze_on_keeping(ice)
        desk.key_in(desk.window.story.manuscript, "One ")
        desk.program.story.care.save()
        desk.qtbot.waitUntil(lambda: saver.state is SaveState.FAILED, timeout=LONG)
        assert "gave no answer for 1 seconds: the connection was closed" in desk.banner()
        assert (
            "What you typed is safe in this window and in the journal on this machine; it is tried again"
            in desk.banner()
        )
        assert desk.window.status_line.story._saved.text().startswith("Not saved; kept in the journal")
        desk.qtbot.waitUntil(lambda: desk.window.top_bar._link_words.text() == "not saving", timeout=LONG)
        desk.key_in(desk.window.story.manuscript, "two ")
        assert desk.window.story.manuscript.text() == f"One two {COPY.body}"
    desk.qtbot.waitUntil(lambda: saver.state is SaveState.SAVED, timeout=LONG)
    desk.settle()
    assert desk.bodies() == [COPY.body, f"One {COPY.body}", f"One two {COPY.body}"]
    assert desk.banner() == ""
    assert desk.window.top_bar._link_words.text() == "on line"


def test_signing_in_is_given_up_and_works_once_the_server_goes_on(desk: FrozenDriver) -> None:
    with desk.server.frozen():
        desk.program.start(desk.address(REPORTER))
        desk.connects(REPORTER)
        desk.qtbot.waitUntil(lambda: desk.banner() != "", timeout=LONG)
        assert "does not answer" in desk.banner()
    desk.program.reception.sign_in()
    desk.connects(REPORTER)
    desk.is_in(REPORTER)


def test_the_program_ends_while_the_server_is_frozen(desk: FrozenDriver) -> None:
    desk.comes_in(REPORTER, "ferry-fares")
    with ThreadPoolExecutor(1) as end, desk.server.frozen():
        desk.program.queues.refresh()
        end.submit(desk.program.tasks.close).result(LONG / 1000)
