"""`python -m tests.bench.our_window BEGUN STORE SLUG`: Copydesk as `copydesk --store STORE open SLUG` starts it.

Tells when the window was painted, when the queue was filled and the story could be typed into, and when it has been
idle for a while; quits when its standard input is closed.
"""

import sys

# The program itself is imported first: what this module needs on top must not be there before it.
from editor.__main__ import main as copydesk

IDLE = 2_000
"""Milliseconds of rest, in which everything that was still to come has come."""


def main(begun: int, store: str, slug: str) -> int:
    from PySide6.QtCore import QSocketNotifier, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from tests.bench.first_paint import since, tell, when_painted

    def painted(window: QWidget) -> None:
        from editor.app import Program

        tell("painted", since(begun))
        app = QApplication.instance()
        assert app is not None
        program = next(child for child in app.children() if isinstance(child, Program))
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
        end.activated.connect(app.quit)

    when_painted(painted)
    return copydesk(["--store", store, "open", slug])


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2], sys.argv[3]))
