"""The window on a real embedded newsroom, from the first run to the published page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.story import Live, Status
from editor.domain.unit import Store
from editor.services.opening import open_store
from tests.gui.driver import Driver


class RealDriver(Driver):
    """A driver whose newsroom is a file."""

    def _opener(self, url: str, client: str) -> Callable[[], Store]:
        return lambda: open_store(url, client)


@pytest.fixture
def real(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RealDriver]:
    driver = RealDriver(qapp, qtbot, tmp_path, monkeypatch)
    yield driver
    driver.end()


def _first_run(real: RealDriver, path: Path) -> None:
    real.program.start(str(path))
    dialog = real.dialog("first_run_dialog")
    dialog.newsroom.setText("Harbour Post")
    dialog.person.setText("Maeve Quill")
    dialog.answer.click()
    real.qtbot.waitUntil(lambda: real.program.intake.newsroom is not None)
    real.settle()


def _new_story(real: RealDriver) -> None:
    real.program.intake.new_story()
    dialog = real.dialog("new_story_dialog")
    dialog.headline.setText("Ferry fares rise")
    dialog.slug.setText("ferry-fares")
    dialog.answer.click()
    real.qtbot.waitUntil(lambda: real.program.story.desk.story is not None)
    real.qtbot.waitUntil(lambda: not real.window.story.manuscript.isReadOnly())


def test_from_the_first_run_to_the_published_page(real: RealDriver, tmp_path: Path) -> None:
    _first_run(real, tmp_path / "newsroom.db")
    _new_story(real)
    real.key_in(real.window.story.manuscript, "The last boat left at ten.")
    for action, status in (("submit", Status.SUBMITTED), ("approve", Status.APPROVED), ("publish", Status.PUBLISHED)):
        real.window.actions_[action].trigger()
        real.qtbot.waitUntil(lambda status=status: real.program.story.desk.story.status is status)
        real.settle()
    assert real.program.story.desk.story.live is Live.LIVE
    page = tmp_path / "newsroom-site" / "ferry-fares" / "index.html"
    assert "The last boat left at ten." in page.read_text(encoding="utf-8")


def test_a_second_window_is_told_who_holds_the_newsroom(real: RealDriver, tmp_path: Path) -> None:
    path = tmp_path / "newsroom.db"
    first = open_store(str(path), "first window")
    real.program.start(str(path))
    real.settle()
    first.close()
    assert "newsroom.db" in real.banner()
    assert real.window.isVisible()
