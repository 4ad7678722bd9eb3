"""A test of the window ends with no thread, timer or window left over, or it fails."""

import gc
import threading
from collections.abc import Iterator
from typing import Final
from weakref import WeakSet

import pytest

_PATIENCE: Final = 2_000  # milliseconds for a pool to finish what it was given


def running() -> list[tuple[object, str]]:
    """What is alive now, with a name for each: threads of Python and Qt, running timers, top-level windows."""
    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import Shiboken

    alive: list[tuple[object, str]] = [(thread, f"thread {thread.name}") for thread in threading.enumerate()]
    alive += [(window, f"window {_name(window)}") for window in QApplication.topLevelWidgets()]
    for wrapper in Shiboken.getAllValidWrappers():
        match wrapper:
            case QThread() if wrapper.isRunning():
                alive.append((wrapper, f"Qt thread {_name(wrapper)}"))
            case QTimer() if wrapper.isActive():
                alive.append((wrapper, f"timer {_name(wrapper)} of {wrapper.interval()} ms"))
            case _:
                pass
    return alive


def left_over(before: WeakSet[object]) -> list[str]:
    """What came to life since, and is still alive after everything due for deletion has gone."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool

    if QCoreApplication.instance() is not None:
        QThreadPool.globalInstance().waitForDone(_PATIENCE)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if _since(before):  # a cycle of references keeps a closed window until the next collection
        gc.collect()
    return _since(before)


@pytest.fixture(autouse=True)
def nothing_left_over(request: pytest.FixtureRequest) -> Iterator[None]:
    """Watch every test under `tests/gui`."""
    if "gui" not in request.path.parts:
        yield
        return
    before = WeakSet(thing for thing, _ in running())
    yield
    left = left_over(before)
    if left:
        pytest.fail(f"left over after the test: {'; '.join(sorted(left))}", pytrace=False)


def _since(before: WeakSet[object]) -> list[str]:
    return [name for thing, name in running() if thing not in before]


def _name(thing: object) -> str:
    name = getattr(thing, "objectName", str)()
    return f"{type(thing).__name__} {name!r}" if name else type(thing).__name__
