"""`python -m tests.bench.typing_window bare FILE` or `… ours STORE SLUG`: the window that the `typing` bench types into.

Tells where its text stands on the screen; ours first opens a short story and then, once it rests, the long one, and
tells how long that took until its text was painted. A line on its standard input opens the preview beside it. Quits when
its standard input is closed.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.bench.first_paint import tell, when_painted

REST = 2_500
"""Milliseconds in which what is still to come at the start has come."""


def _tell_place(edit: QPlainTextEdit) -> None:
    view = edit.viewport()
    corner = view.mapToGlobal(QPoint(0, 0))
    for name, value in zip("xywh", (corner.x(), corner.y(), view.width(), view.height()), strict=True):
        tell(name, value)
    tell("ready", time.monotonic())


def _listen(window: QWidget, told: Callable[[], None]) -> None:
    """For a line of the parent, and for its end."""

    def heard() -> None:
        if sys.stdin.readline():
            told()
        else:
            QApplication.quit()

    QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window).activated.connect(heard)


def bare(path: str) -> int:
    app = QApplication(sys.argv[:1])
    edit = QPlainTextEdit()
    edit.setPlainText(Path(path).read_text(encoding="utf-8"))
    edit.resize(1440, 900)
    edit.show()
    edit.setFocus()
    _listen(edit, lambda: _tell_place(edit))
    tell("shown", 0)
    QTimer.singleShot(REST, edit, lambda: _tell_place(edit))
    return app.exec()


class _Painted(QObject):
    """Calls back once a widget has been painted while it holds a text."""

    def __init__(self, edit: QPlainTextEdit, then: Callable[[], None]) -> None:
        super().__init__(edit)
        self._edit = edit
        self._then = then
        edit.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._edit.document().characterCount() > 100_000:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._edit, self._then)
        return False


def ours(store: str, slug: str) -> int:
    from editor.__main__ import main as copydesk

    def painted(window: QWidget) -> None:
        from editor.app import Program

        program = next(child for child in QApplication.instance().children() if isinstance(child, Program))
        program.begin()
        begun = 0.0

        def long_one() -> None:
            nonlocal begun
            begun = time.perf_counter()
            program.stories.open(slug)
            _Painted(program.window.story.manuscript, shown)

        def shown() -> None:
            tell("shown", time.perf_counter() - begun)
            tell_place_later()

        def preview() -> None:
            program.view.go_preview()
            tell_place_later()

        def tell_place_later() -> None:
            QTimer.singleShot(REST, window, tell_place)

        def tell_place() -> None:
            program.view.go_manuscript()
            _tell_place(program.window.story.manuscript)

        _listen(window, preview)
        QTimer.singleShot(REST, window, long_one)

    when_painted(painted)
    return copydesk(["--store", store, "open", "first"])


if __name__ == "__main__":
    sys.exit(bare(sys.argv[2]) if sys.argv[1] == "bare" else ours(*sys.argv[2:]))
