"""A crash on a real embedded newsroom: typed, killed, opened again."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.dialogs.recovery import RecoveryDialog
from tests.gui.test_journal import PATIENCE, in_window
from tests.gui.test_real_store import RealDriver, _first_run


@pytest.fixture
def real(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RealDriver]:
    driver = RealDriver(qapp, qtbot, tmp_path, monkeypatch)
    yield driver
    driver.end()


def test_what_was_typed_is_there_after_a_crash_and_a_rename(real: RealDriver, tmp_path: Path) -> None:
    newsroom, killed = tmp_path / "newsroom.db", tmp_path / "killed"
    _first_run(real, newsroom)
    real.program.intake.new_story()
    asked = real.dialog("new_story_dialog")
    asked.headline.setText("Ferry fares rise")
    asked.slug.setText("ferry-fares")
    asked.answer.click()
    real.qtbot.waitUntil(lambda: real.program.story.desk.story is not None)
    real.qtbot.waitUntil(lambda: not real.window.story.manuscript.isReadOnly())
    real.key_in(real.window.story.manuscript, "The last boat left at ten.")
    keeper = real.program.story.safe.keeper
    assert keeper.room.flush(PATIENCE)
    shutil.copytree(keeper.room.folder, killed)  # as a kill would leave it now
    real.window.story.manuscript.undo()
    real.program.story.desk.saver.autosave.rest()
    real.program.story.flow.plan("slug", "ferry-prices", None)
    real.settle()
    real.program.story.desk.put_away()
    keeper.end()
    shutil.rmtree(keeper.room.folder)
    shutil.move(killed, keeper.room.folder)
    real.program.start(str(newsroom))
    dialog = real.dialog("recovery_dialog")
    assert isinstance(dialog, RecoveryDialog)
    assert dialog.case.slug == "ferry-prices"
    assert [part.title for part in dialog.case.parts] == ["Body"]
    dialog.answer.click()
    real.qtbot.waitUntil(lambda: real.program.story.desk.story is not None)
    assert in_window(real).body == "The last boat left at ten."
    real.program.story.care.save()
    real.qtbot.waitUntil(lambda: not real.program.story.desk.saver.unsaved)
    assert real.program.story.desk.story.revision == dialog.case.base + 1
