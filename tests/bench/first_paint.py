"""For the children of the `start` bench: calls back once the program's window has been painted for the first time."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


def since(begun: int) -> float:
    """Seconds since the parent started this process; the monotonic clock is one for the whole machine."""
    return (time.monotonic_ns() - begun) / 1e9


def tell(what: str, value: float) -> None:
    sys.stdout.write(f"{what} {value}\n")
    sys.stdout.flush()


def when_painted(then: Callable[[QWidget], None]) -> None:
    """Make the program's own `QApplication.exec` watch its window first."""
    run = QApplication.exec

    def watched(app: QApplication) -> int:
        del app  # Qt's exec belongs to the class
        window = next(widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
        watch = _Watch(window, then)
        window.installEventFilter(watch)
        return run()

    QApplication.exec = watched  # type: ignore[method-assign]


class _Watch(QObject):
    """A window is painted before its children, all in one event: it is on the screen when that event is over."""

    def __init__(self, window: QWidget, then: Callable[[QWidget], None]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._window, lambda: self._then(self._window))
        return False
