"""The locked PySide6 does not lose references: some versions abort after a few thousand calls."""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def lost_references(call: Callable[[], object]) -> int:
    """How far the count of references to None falls over 1,000 calls that return nothing."""
    before = sys.getrefcount(None)
    for _ in range(1_000):
        call()
    return before - sys.getrefcount(None)


def test_void_calls_lose_no_reference_to_none() -> None:
    thing, timer = QObject(), QTimer()
    assert abs(lost_references(lambda: thing.setObjectName("copy"))) < 50
    assert abs(lost_references(lambda: timer.setInterval(1000))) < 50


def test_a_planted_loss_is_seen() -> None:
    nothing = ctypes.py_object(None)
    lost = lost_references(lambda: ctypes.pythonapi.Py_DecRef(nothing))
    for _ in range(lost):
        ctypes.pythonapi.Py_IncRef(nothing)
    assert lost > 900
