from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.icons import Icons
from editor.ui.manuscript.widget import Manuscript
from editor.ui.tasks import Tasks
from editor.ui.theme import Theme
from tests.gui.driver import Driver
from tests.gui.paste_window_driver import Window
from tests.gui.shared_driver import shared, template
from tests.screens import virtual_screen

__all__ = ["shared", "template"]

RESOURCES = Path(__file__).parents[2] / "resources"


PATIENCE = 30_000
"""Milliseconds that a machine which others use as well may take over what is waited for."""


class PatientBot(QtBot):
    """Waits longer than five seconds before it says that something does not come."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    theme = Theme(qapp, RESOURCES)
    theme.load_copy_type()
    theme.apply("light")
    return theme


@pytest.fixture(scope="session")
def icons(theme: Theme) -> Icons:
    return Icons(theme, RESOURCES)


@pytest.fixture
def manuscript(qtbot: QtBot, theme: Theme) -> Manuscript:
    made = Manuscript(theme)
    # Before it is closed: when a fixture ends, its widgets are to be deleted as soon as anything waits.
    qtbot.addWidget(made, before_close_func=lambda _: qtbot.waitUntil(lambda: not made.highlighter.busy))
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()
    tasks.deleteLater()


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Driver]:
    driver = Driver(qapp, qtbot, tmp_path, monkeypatch)
    yield driver
    driver.end()


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A screen of its own, by its name."""
    with virtual_screen() as name:
        yield name


@pytest.fixture
def window(screen: str) -> Iterator[Window]:
    """A manuscript, a field and a list in a process of their own on that screen."""
    window = Window(screen)
    yield window
    window.close()
