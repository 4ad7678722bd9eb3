"""A driver whose newsroom is a database on a real server, and that newsroom."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.unit import Store
from editor.services.opening import create_newsroom, open_store
from editor.services.staffing import add_person
from editor.services.stories import new_story, open_story
from editor.ui.dialogs.start import ConnectDialog
from tests.gui.driver import COPY, Driver
from tests.postgres import PostgresServer

SECRET = "a pass: wörd @%41"
DATABASE = "window_post"


class SharedDriver(Driver):
    """A driver whose newsroom is a database."""

    server: PostgresServer
    database: str

    def _opener(self, url: str, client: str) -> Callable[[], Store]:
        return lambda: open_store(url, client)

    def address(self, login: str) -> str:
        """Where the newsroom is, as somebody without a password writes it."""
        place = urlsplit(self.server.admin_url(self.database))
        return f"postgresql://{login}@{place.hostname}:{place.port}{place.path}"

    def connects(self, login: str, password: str = SECRET) -> None:
        """Answer the dialog that asks for user and password."""
        dialog = self.dialog("connect_dialog")
        assert isinstance(dialog, ConnectDialog)
        dialog.user.setText(login)
        dialog.password.setText(password)
        dialog.answer.click()

    def problem(self) -> str:
        """What the dialog that asks for user and password says is wrong."""
        dialog = self.dialog("connect_dialog")
        assert isinstance(dialog, ConnectDialog)
        return dialog._problem.text()

    def comes_in(self, login: str, slug: str = "") -> None:
        """Sign in, and wait for the story to be open for typing."""
        self.program.start(self.address(login), "", slug)
        self.connects(login)
        self.is_in(login)
        if slug:
            self.qtbot.waitUntil(lambda: self.program.story.desk.lease.ours)

    def is_in(self, login: str) -> None:
        """Wait until somebody is signed in and everything asked for is there."""
        self.qtbot.waitUntil(lambda: self._login() == login)
        self.settle()

    def body(self, slug: str = "ferry-fares") -> str:
        """What the server has."""
        store = open_store(self.server.url("ann", SECRET, self.database), "test")
        try:
            with store.unit("ann") as unit:
                return open_story(unit, slug).copy.body
        finally:
            store.close()

    def _login(self) -> str:
        newsroom = self.program.intake.newsroom
        return newsroom.person.login if newsroom is not None else ""


@pytest.fixture(scope="session")
def template(postgres_server: PostgresServer) -> str:
    create_newsroom(postgres_server.admin_url(DATABASE), "Window Post", "ann", "Ann Desk", SECRET)
    store = open_store(postgres_server.url("ann", SECRET, DATABASE), "test")
    add_person(store, "ann", "rita", "Rita Reporter", ["reporter"], SECRET)
    add_person(store, "ann", "sam", "Sam Sub", ["subeditor"], SECRET)
    store.close()
    rita = open_store(postgres_server.url("rita", SECRET, DATABASE), "test")
    with rita.unit("rita") as unit:
        new_story(unit, "ferry-fares", "", COPY)
    rita.close()
    return DATABASE


@pytest.fixture
def shared(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    postgres_server: PostgresServer,
    template: str,
) -> Iterator[SharedDriver]:
    driver = SharedDriver(qapp, qtbot, tmp_path, monkeypatch)
    driver.server, driver.database = postgres_server, postgres_server.create_database(template)
    yield driver
    driver.end()
    postgres_server.drop_database(driver.database)
