"""`python -m tests.bench.preview_window bare FILE PAGE` or `… ours STORE SLUG`: the windows that the `preview` bench looks at.

The bare one holds a text widget and a web view, side by side. Ours opens a story with its preview beside it. Both tell
where their text and their page stand on the screen, and quit when their standard input is closed.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QPoint, QSocketNotifier, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QWidget

from tests.bench.first_paint import tell, when_painted

REST = 4_000
"""Milliseconds in which what is still to come has come."""


def _tell_place(widget: QWidget) -> None:
    corner = widget.mapToGlobal(QPoint(0, 0))
    for name, value in zip("xywh", (corner.x(), corner.y(), widget.width(), widget.height()), strict=True):
        tell(name, value)


def _tell(text: QWidget, page: QWidget) -> None:
    _tell_place(text)
    _tell_place(page)
    tell("ready", time.monotonic())


def _quit_with_parent(window: QWidget) -> None:
    end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window)
    end.activated.connect(QApplication.quit)


def bare(path: str, page: str) -> int:
    if os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    from PySide6.QtWebEngineWidgets import QWebEngineView

    app = QApplication(sys.argv[:1])
    window = QWidget()
    edit = QPlainTextEdit()
    edit.setPlainText(Path(path).read_text(encoding="utf-8"))
    view = QWebEngineView()
    view.load(QUrl.fromLocalFile(page))
    both = QHBoxLayout(window)
    both.addWidget(edit, 2)
    both.addWidget(view, 1)
    window.resize(1440, 900)
    window.show()
    _quit_with_parent(window)
    QTimer.singleShot(REST, window, lambda: _tell(edit.viewport(), view))
    return app.exec()


def ours(store: str, slug: str) -> int:
    from editor.__main__ import main as copydesk

    def painted(window: QWidget) -> None:
        from editor.app import Program

        program = next(child for child in QApplication.instance().children() if isinstance(child, Program))
        program.begin()
        panel = program.window.inspector.preview
        text = program.window.story.manuscript.viewport()
        _quit_with_parent(window)
        program.view.go_preview()
        QTimer.singleShot(REST, window, lambda: _tell(text, panel.pane.view))

    when_painted(painted)
    return copydesk(["--store", store, "open", slug])


if __name__ == "__main__":
    sys.exit(bare(*sys.argv[2:]) if sys.argv[1] == "bare" else ours(*sys.argv[2:]))
