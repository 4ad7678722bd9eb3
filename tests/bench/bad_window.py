"""`python -m tests.bench.bad_window bare FILE` or `… ours STORE SLUG`: the window of the `bad_input` bench.

Tells in milliseconds how long it was away from its next key at most, when the text was put into it and when keys were
typed into the middle of it; and how many signs it held.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.bench.first_paint import when_painted
from tests.heart import Heart

BEFORE = "before"
"""The story that is read first."""
REST = 2_500
"""Milliseconds in which what is still to come has come."""
KEYS = 5
BETWEEN = 400
"""Milliseconds between keys: what one sets off shows before the next."""


class _Measure:
    """One act after another, each with its longest gap."""

    def __init__(self, edit: Callable[[], QPlainTextEdit], open_: Callable[[], None]) -> None:
        """`edit` is asked for what is in front: a story is opened in a tab of its own."""
        self._find, self._open = edit, open_
        self._edit = edit()
        self._heart = Heart()
        self._told: dict[str, float] = {}
        self._left = KEYS

    def begin(self) -> None:
        self._heart.begin()
        QTimer.singleShot(0, self._edit, self._open)
        QTimer.singleShot(2 * REST, self._edit, self._on_opened)

    def _on_opened(self) -> None:
        self._edit = self._find()
        self._told["opened"] = self._heart.longest * 1000
        self._told["held"] = self._edit.document().characterCount() - 1
        cursor = self._edit.textCursor()
        block = self._edit.document().findBlockByNumber(self._edit.blockCount() // 2)
        cursor.setPosition(block.position() + block.length() // 2)
        self._edit.setTextCursor(cursor)
        QTimer.singleShot(REST, self._edit, self._on_placed)

    def _on_placed(self) -> None:
        self._heart.begin()
        QTimer.singleShot(BETWEEN, self._edit, self._type)

    def _type(self) -> None:
        if not self._left:
            self._told["typed"] = self._heart.longest * 1000
            sys.stdout.write(json.dumps(self._told) + "\n")
            sys.stdout.flush()
            QApplication.quit()
            return
        self._left -= 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
            QApplication.sendEvent(self._edit, key)
        QTimer.singleShot(BETWEEN, self._edit, self._type)


def bare(path: str) -> int:
    app = QApplication(sys.argv[:1])
    edit = QPlainTextEdit()
    edit.resize(1440, 900)
    edit.show()
    text = Path(path).read_text(encoding="utf-8")
    measure = _Measure(lambda: edit, lambda: edit.setPlainText(text))
    QTimer.singleShot(REST, edit, measure.begin)
    return app.exec()


def ours(store: str, slug: str) -> int:
    from editor.__main__ import main as copydesk

    held: list[_Measure] = []

    def painted(window: QWidget) -> None:
        from editor.app import Program

        program = next(child for child in QApplication.instance().children() if isinstance(child, Program))
        program.begin()

        def begin() -> None:
            program.stories.open(BEFORE)  # the tab that the bad one will take is there then
            program.view.go_preview()
            QTimer.singleShot(2 * REST, window, measured)

        def measured() -> None:
            measure = _Measure(lambda: program.window.story.manuscript, lambda: program.stories.open(slug))
            held.append(measure)  # a timer does not hold whose method it calls
            program.view.go_manuscript()
            measure.begin()

        QTimer.singleShot(REST, window, begin)

    when_painted(painted)
    return copydesk(["--store", store, "open", "first"])


if __name__ == "__main__":
    sys.exit(bare(sys.argv[2]) if sys.argv[1] == "bare" else ours(*sys.argv[2:]))
