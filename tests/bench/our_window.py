"""`python -m tests.bench.our_window BEGUN STORE SLUG`: Copydesk as `copydesk --store STORE open SLUG` starts it.

Tells when the window was painted, when the queue was filled and the story could be typed into, and when it has been
idle for a while; quits when its standard input is closed.
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

# The program itself is imported first: what this module needs on top must not be there before it.
from editor.__main__ import main as copydesk

if TYPE_CHECKING:
    from editor.app import Program

IDLE = 2_000
"""Milliseconds of rest, in which everything that was still to come has come."""


def main(begun: int, store: str, slug: str) -> int:
    import_module("editor.ui")  # as the program does, before anything of Qt
    from PySide6.QtCore import QSocketNotifier, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from tests.bench.first_paint import since, tell, when_painted

    def painted(window: QWidget) -> None:
        tell("painted", since(begun))
        program = made[0]
        program.begin()  # as it is about to
        window = program.window
        told = False

        def look() -> None:
            nonlocal told
            story = program.story.desk.story
            open_ = story is not None and story.slug == slug and not window.story.manuscript.isReadOnly()
            if open_ and window.stories.model.rowCount() and not told:
                told = True
                tell("ready", since(begun))
                QTimer.singleShot(IDLE, window, lambda: tell("idle", since(begun)))

        def look_soon() -> None:
            QTimer.singleShot(0, window, look)

        window.stories.model.rowsInserted.connect(look_soon)
        window.stories.model.modelReset.connect(look_soon)
        program.story.desk.story_shown.connect(look_soon)
        end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window)
        end.activated.connect(QApplication.quit)

    made = _hold()
    when_painted(painted)
    return copydesk(["--store", store, "open", slug])


def _hold() -> "list[Program]":
    """Where the program will be found once it is made.

    Asking Qt for it, by the children of the application, would make PySide build every type there is to see which one a
    child may be: a twentieth of the start, on account of the measuring.
    """
    from editor.app import Program

    made: list[Program] = []
    build = Program.__init__

    def built(program: Program, *given: Any) -> None:
        made.append(program)
        build(program, *given)

    Program.__init__ = built  # type: ignore[method-assign]
    return made


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2], sys.argv[3]))
