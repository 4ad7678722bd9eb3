"""Two people at two windows on one server: what the one saves and does, the other sees without asking."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.gui.driver import COPY
from tests.gui.shared_driver import SharedDriver


@pytest.fixture
def other(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shared: SharedDriver
) -> Iterator[SharedDriver]:
    """The second window on the newsroom of `shared`."""
    folder = tmp_path / "other"
    folder.mkdir()
    driver = SharedDriver(qapp, qtbot, folder, monkeypatch)
    driver.server, driver.database = shared.server, shared.database
    yield driver
    driver.end()


def reads(window: SharedDriver) -> str:
    return window.find(QLabel, "read_only_line").text()


def test_the_author_of_a_submitted_story_sees_what_the_subeditor_does(
    shared: SharedDriver, other: SharedDriver
) -> None:
    shared.comes_in("rita", "ferry-fares")
    shared.program.story.flow.submit()
    shared.settle()
    shared.program.queues.search("ferry")
    manuscript = shared.window.story.manuscript
    shared.qtbot.waitUntil(manuscript.isReadOnly)
    other.comes_in("sam", "ferry-fares")
    other.key_in(other.window.story.manuscript, "Late. ")
    other.program.story.care.save()
    shared.qtbot.waitUntil(lambda: manuscript.text() == f"Late. {COPY.body}")
    shared.qtbot.waitUntil(lambda: "Sam Sub is editing it now; you see it as it is saved." in reads(shared))
    other.program.story.desk.leave(other.program.story.flow.approve)
    other.settle()
    other.open("ferry-fares")
    other.program.story.flow.approve()
    shared.qtbot.waitUntil(lambda: shared.program.story.desk.story.status.value == "approved")
    shared.qtbot.waitUntil(lambda: shared.window.stories.model.story(0).status.value == "approved")
    assert shared.banner() == ""


def test_whoever_waits_for_the_lease_follows_and_then_may_write(shared: SharedDriver, other: SharedDriver) -> None:
    shared.comes_in("rita", "ferry-fares")
    other.program.start(other.address("sam"), "", "ferry-fares")
    other.connects("sam")
    other.is_in("sam")
    manuscript = other.window.story.manuscript
    other.qtbot.waitUntil(lambda: reads(other) == "Rita Reporter is editing this story now; you see it as it is saved.")
    shared.key_in(shared.window.story.manuscript, "Late. ")
    shared.program.story.care.save()
    other.qtbot.waitUntil(lambda: manuscript.text() == f"Late. {COPY.body}")
    shared.program.stories.close_front()
    other.qtbot.waitUntil(lambda: not manuscript.isReadOnly())
    assert other.program.story.desk.lease.ours
