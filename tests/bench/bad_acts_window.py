"""`python -m tests.bench.bad_acts_window bare FILE` or `… ours STORE SLUG [ACT…]`: the window of the `bad_acts_…` benches.

Does one act after another to the whole text, and tells as JSON for each how many milliseconds the window was away from
its next key at most: by the processor time of its thread, and by the clock.
"""

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.bench.first_paint import when_painted
from tests.heart import Heart

if TYPE_CHECKING:
    from editor.app import Program
    from editor.ui.find_bar import FindBar

BEFORE = "before"
"""The story that is read first."""
REST = 2_500
"""Milliseconds in which a window has become calm after it was painted."""
LOOK = 150
"""Milliseconds between two looks at whether what an act sets off is over."""
CALM = 0.015
"""Seconds away at most, in two looks on end: then it is."""
PATIENCE = 40
"""Looks after which the next act begins in any case."""
_CASED = 95_000
"""Signs whose case is changed: the program takes no more at once than a few more than that."""
_KEEP = QTextCursor.MoveMode.KeepAnchor

Act = tuple[str, Callable[[], object]]


class _Measure:
    """One act after another, each with its longest gaps."""

    def __init__(self, acts: Iterator[Act], done: Callable[[], None]) -> None:
        self._acts, self._done = acts, done
        self._heart, self._look = Heart(), Heart()
        self._name = ""
        self._told: dict[str, tuple[float, float]] = {}
        self._looks = self._calm = 0
        self._timer = QTimer(interval=LOOK)
        self._timer.timeout.connect(self._on_look)

    def begin(self) -> None:
        self._timer.start()
        self._next()

    def _next(self) -> None:
        self._looks = self._calm = 0
        self._name, act = next(self._acts, ("", None))
        if act is None:
            self._timer.stop()
            sys.stdout.write(json.dumps(self._told) + "\n")
            sys.stdout.flush()
            self._done()
            return
        self._heart.begin()
        self._look.begin()
        QTimer.singleShot(1, act)

    def _on_look(self) -> None:
        self._looks += 1
        self._calm = self._calm + 1 if self._look.longest < CALM else 0
        self._look.begin()
        if self._calm >= 2 or self._looks >= PATIENCE:
            self._told[self._name] = self._heart.longest_cpu * 1000, self._heart.longest * 1000
            self._next()


def _select(edit: QPlainTextEdit, end: int | None = None) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(edit.document().characterCount() - 1 if end is None else end, _KEEP)
    edit.setTextCursor(cursor)


def _put(edit: QPlainTextEdit, change: Callable[[str], str]) -> None:
    """The whole text made another in one step."""
    cursor = edit.textCursor()
    text = change(edit.toPlainText())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(text)


def _bold(text: str) -> str:
    return "\n".join(f"**{line}**" if line else line for line in text.split("\n"))


def _bare_acts(edit: QPlainTextEdit) -> Iterator[Act]:
    """What Qt's widget does when each line is changed, or all of them, in one step."""
    option = QTextOption(edit.document().defaultTextOption())
    shown = QTextOption(option)
    shown.setFlags(QTextOption.Flag.ShowTabsAndSpaces)
    yield "select all", edit.selectAll
    for name, act in (("bold", partial(_put, edit, _bold)), ("replace all", partial(_put, edit, _replaced))):
        yield name, act
        yield f"undo {name}", edit.undo
        yield f"redo {name}", edit.redo
        yield f"undo {name} again", edit.undo
    yield "delete all", lambda: (edit.selectAll(), edit.textCursor().removeSelectedText())
    yield "undo delete all", edit.undo
    yield "invisibles", lambda: edit.document().setDefaultTextOption(shown)
    yield "no invisibles", lambda: edit.document().setDefaultTextOption(option)
    yield "only the copy", lambda: edit.resize(1600, 1000)
    yield "everything again", lambda: edit.resize(1440, 900)


def _replaced(text: str) -> str:
    return text.replace("e", "E")


def _our_acts(program: "Program") -> Iterator[Act]:
    window = program.window
    edit = window.story.manuscript

    def run(name: str) -> None:
        edit.setFocus()
        window.actions_[name].trigger()

    def chosen(name: str, end: int | None = None) -> None:
        _select(edit, end)
        run(name)

    def steps(name: str, act: Callable[[], object]) -> Iterator[Act]:
        yield name, act
        yield f"undo {name}", partial(run, "undo")
        yield f"redo {name}", partial(run, "redo")
        yield f"undo {name} again", partial(run, "undo")

    yield "select all", partial(run, "select_all")
    for name in ("bold", "italic", "bullets", "numbers", "quote", "crosshead"):
        yield from steps(name, partial(chosen, name))
    for name in ("capitals", "small_letters", "title_case", "sentence_case"):
        yield from steps(name, partial(chosen, name, min(_CASED, edit.document().characterCount() - 1)))
    yield from steps("move down", partial(_middle, edit, partial(run, "move_down")))
    yield "find", lambda: _find(program)
    yield from steps("replace all", lambda: _replace(program))
    yield "close find", partial(_close, program)
    yield from steps("delete all", lambda: (_select(edit), _press(edit, Qt.Key.Key_Delete)))
    yield from steps("type over all", lambda: (_select(edit), _press(edit, Qt.Key.Key_A, "a")))
    yield from steps("cut all", lambda: (_select(edit), run("cut")))
    yield from steps("paste over all", lambda: (_copy(edit), _select(edit), run("paste")))
    yield from steps("indent", lambda: (_select(edit), _press(edit, Qt.Key.Key_Tab)))
    yield from steps("paste", lambda: (_copy(edit), edit.moveCursor(QTextCursor.MoveOperation.End), run("paste")))
    for name in ("invisibles", "focus_paragraph", "typewriter"):
        yield name, partial(run, name)
        yield f"no {name}", partial(run, name)
    yield "only the copy", partial(run, "focus_mode")
    yield "everything again", partial(run, "focus_mode")
    yield "dark", partial(run, "theme_dark")
    yield "light", partial(run, "theme_light")
    yield "preview", program.view.go_preview
    yield "about", program.view.go_about


def _middle(edit: QPlainTextEdit, then: Callable[[], None]) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().findBlockByNumber(edit.blockCount() // 2).position())
    edit.setTextCursor(cursor)
    then()


def _copy(edit: QPlainTextEdit) -> None:
    mime = QMimeData()
    mime.setText(edit.toPlainText())
    QGuiApplication.clipboard().setMimeData(mime)


def _find(program: "Program") -> None:
    program.window.story.manuscript.moveCursor(QTextCursor.MoveOperation.Start)
    program.window.actions_["replace"].trigger()
    bar = _bar(program)
    bar.words.setText("e" if "e" in program.window.story.manuscript.text() else "ا")
    bar.replacement.setText("E")


def _replace(program: "Program") -> None:
    _bar(program).replace_all_asked.emit()


def _close(program: "Program") -> None:
    _bar(program).closed.emit()


def _bar(program: "Program") -> "FindBar":
    from editor.ui.find_bar import FindBar

    return program.window.story.findChild(FindBar)


def _press(edit: QPlainTextEdit, key: Qt.Key, text: str = "") -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(edit, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def bare(path: str) -> int:
    app = QApplication(sys.argv[:1])
    edit = QPlainTextEdit()
    edit.resize(1440, 900)
    edit.show()
    edit.setPlainText(Path(path).read_text(encoding="utf-8"))
    measure = _Measure(_bare_acts(edit), app.quit)
    QTimer.singleShot(REST, edit, measure.begin)
    return app.exec()


def ours(store: str, slug: str, wanted: list[str]) -> int:
    from editor.__main__ import main as copydesk

    held: list[_Measure] = []

    def painted(window: QWidget) -> None:
        from editor.app import Program

        program = next(child for child in QApplication.instance().children() if isinstance(child, Program))
        program.begin()

        def begin() -> None:
            program.stories.open(slug)
            QTimer.singleShot(3 * REST, window, measured)

        def measured() -> None:
            acts = (act for act in _our_acts(program) if not wanted or any(word in act[0] for word in wanted))
            held.append(_Measure(acts, QApplication.quit))  # a timer does not hold whose method it calls
            program.view.go_manuscript()
            held[0].begin()

        QTimer.singleShot(REST, window, begin)

    when_painted(painted)
    return copydesk(["--store", store, "open", "first"])


if __name__ == "__main__":
    sys.exit(bare(sys.argv[2]) if sys.argv[1] == "bare" else ours(sys.argv[2], sys.argv[3], sys.argv[4:]))
