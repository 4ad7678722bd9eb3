"""Keeps where one left off, and opens there again."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QTimer

from editor.ui import left_off
from editor.ui.left_off import LeftOff
from editor.ui.open_stories import OpenStories
from editor.ui.preferences import writing
from editor.ui.tasks import Tasks

PAUSE = 2_000
"""Milliseconds after another tab was opened, chosen or closed."""


class Reopening(QObject):
    """Nothing is kept before somebody signed in and what they left was opened again."""

    def __init__(self, path: Path, stories: OpenStories, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._stories, self._tasks = path, stories, tasks
        self._whose = ("", "")
        self._writing = Lock()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.keep)
        stories.changed.connect(self._on_changed)

    def begin(self, newsroom: str, login: str) -> None:
        """Somebody signed in: open what they left, asleep but for the one in front."""
        self._tasks.work(
            partial(left_off.read, self._path, newsroom, login),
            partial(self._on_read, (newsroom, login)),
            newest="left off",
        )

    def rest(self) -> None:
        """Nobody is signed in."""
        self._soon.stop()
        self._whose = ("", "")

    def keep(self, done: Callable[[], None] | None = None) -> None:
        """Write down what is open; `done` is called whether that went well or not."""
        self._soon.stop()

        def written(_: object) -> None:
            if done is not None:
                done()

        if self._whose == ("", ""):
            written(None)
            return
        left, whose = self._stories.where(), self._whose

        def write() -> None:
            with self._writing:
                left_off.write(self._path, *whose, left)

        self._tasks.work(writing(write, "Which stories are open"), written, written)

    def _on_read(self, whose: tuple[str, str], left: LeftOff) -> None:
        self._whose = whose
        self._stories.sleep(left)

    def _on_changed(self) -> None:
        if self._whose != ("", ""):
            self._soon.start()
