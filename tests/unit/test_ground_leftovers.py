"""A test of the window that leaves a thread, timer or window behind fails: each is planted once."""

import threading
from collections.abc import Iterator
from pathlib import Path
from weakref import WeakSet

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.leftovers import left_over, running
from tests.nested import run_pytest


@pytest.fixture
def before(qtbot: QtBot) -> Iterator[WeakSet[object]]:
    """What runs before a leak is planted; afterwards nothing of it is left, so the watch also sees mending."""
    things = WeakSet(thing for thing, _ in running())
    yield things
    assert left_over(things) == []


def test_a_python_thread_is_seen(before: WeakSet[object]) -> None:
    enough = threading.Event()
    thread = threading.Thread(target=enough.wait, name="planted")
    thread.start()
    assert left_over(before) == ["thread planted"]
    enough.set()
    thread.join()


def test_a_qt_thread_is_seen(before: WeakSet[object]) -> None:
    thread = QThread()
    thread.start()
    assert left_over(before) == ["Qt thread QThread"]
    thread.quit()
    thread.wait()


def test_a_running_timer_is_seen(before: WeakSet[object]) -> None:
    timer = QTimer()
    timer.setObjectName("heartbeat")
    timer.start(15_000)
    assert left_over(before) == ["timer QTimer 'heartbeat' of 15000 ms"]
    timer.stop()


def test_a_window_is_seen_and_a_deleted_one_is_not(before: WeakSet[object]) -> None:
    window = QWidget()
    window.show()
    assert left_over(before) == ["window QWidget"]
    window.close()
    window.deleteLater()


def test_the_watch_stands_over_every_test_of_the_window(tmp_path: Path) -> None:
    folder = tmp_path / "gui"
    folder.mkdir()
    (tmp_path / "conftest.py").write_text("from tests.leftovers import nothing_left_over\n")
    (folder / "test_planted.py").write_text(
        "from PySide6.QtCore import QTimer\n"
        "kept = []\n"
        "def test_leaks(qtbot):\n"
        "    kept.append(QTimer(interval=1000))\n"
        "    kept[0].start()\n"
        "def test_is_clean(qtbot):\n"
        "    pass\n"
    )
    said = run_pytest(folder)
    assert "left over after the test: timer QTimer of 1000 ms" in said
    assert "2 passed, 1 error" in said
