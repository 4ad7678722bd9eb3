import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from editor.domain.changes import Change
from editor.domain.errors import Refused
from editor.ui.tasks import Fault, Tasks


class _Store:
    """A newsroom that only says who works in it and on which thread."""

    def __init__(self) -> None:
        self.opened_on = threading.current_thread().name
        self.closed_on = ""
        self.jobs: list[str] = []

    @contextmanager
    def unit(self, login: str) -> Iterator[tuple[str, "_Store"]]:
        yield (login, self)

    def close(self) -> None:
        self.closed_on = threading.current_thread().name


def test_the_store_is_opened_used_and_closed_on_one_thread_that_is_not_the_window_s(qtbot: QtBot, tasks: Tasks) -> None:
    opened = []
    tasks.open(_Store, opened.append)
    tasks.act_as("anna")
    told = []
    tasks.run(lambda unit: (unit[0], threading.current_thread().name), told.append)
    qtbot.waitUntil(lambda: told != [])
    store = opened[0]
    tasks.close()
    assert told == [("anna", store.opened_on)]
    assert store.opened_on == store.closed_on != threading.current_thread().name


def test_results_are_told_on_the_window_s_thread(qtbot: QtBot, tasks: Tasks) -> None:
    threads = []
    tasks.work(lambda: 1, lambda _: threads.append(QThread.currentThread()))
    qtbot.waitUntil(lambda: threads != [])
    assert threads == [tasks.thread()]


def test_a_change_is_told_to_who_asked_and_then_broadcast(qtbot: QtBot, tasks: Tasks) -> None:
    heard = []
    tasks.changed.connect(lambda change: heard.append(("all", change.action)))
    tasks.open(_Store, lambda _: None)
    tasks.change(lambda _: Change("submit"), lambda change: heard.append(("asker", change.action)))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("asker", "submit"), ("all", "submit")]


def _refuse() -> None:
    raise Refused("No.")


def test_a_refusal_goes_to_who_asked_or_to_everybody(qtbot: QtBot, tasks: Tasks) -> None:
    mine, everybody = [], []
    tasks.failed.connect(everybody.append)
    tasks.work(_refuse, failed=mine.append)
    tasks.work(_refuse)
    qtbot.waitUntil(lambda: len(mine) + len(everybody) == 2)
    assert [error.sentence for error in mine] == [error.sentence for error in everybody] == ["No."]


def test_a_bug_goes_to_the_excepthook(qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> None:
    bugs = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: bugs.append((kind, trace is not None)))
    tasks.work(lambda: 1 // 0)
    qtbot.waitUntil(lambda: bugs != [])
    assert bugs == [(ZeroDivisionError, True)]


def test_who_asked_is_told_of_a_bug_too_before_it_is_reported(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(kind))
    tasks.failed.connect(lambda error: told.append("everybody"))
    tasks.work(lambda: 1 // 0, failed=lambda error: told.append(type(error)))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [Fault, ZeroDivisionError]


def test_of_pieces_named_alike_only_the_newest_is_told(qtbot: QtBot, tasks: Tasks) -> None:
    gate, told = threading.Event(), []
    tasks.work(lambda: gate.wait(10) and "old", told.append, newest="count")
    tasks.work(lambda: "new", told.append, newest="count")
    qtbot.waitUntil(lambda: told != [])
    gate.set()
    qtbot.waitUntil(lambda: tasks.waiting == 0)
    assert told == ["new"]


def test_closing_waits_for_what_was_asked_and_tells_nothing_more(qtbot: QtBot, tasks: Tasks) -> None:
    done, told = [], []
    tasks.open(_Store, lambda _: None)
    tasks.run(lambda _: done.append("saved"), told.append)
    tasks.close()
    qtbot.wait(0)
    assert done == ["saved"]
    assert told == []


def test_without_a_newsroom_a_unit_is_unavailable(qtbot: QtBot, tasks: Tasks) -> None:
    failed = []
    tasks.run(lambda _: None, failed=failed.append)
    qtbot.waitUntil(lambda: failed != [])
    assert failed[0].sentence == "No newsroom is open."
