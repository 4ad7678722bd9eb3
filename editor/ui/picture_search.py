"""Searches the library for pictures piece by piece, so that saving never waits for it; only the newest search is told."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.ui import library_jobs
from editor.ui.library_jobs import Looked
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.services.finding import Found, Sought


class PictureSearch(QObject):
    """`progressed` carries a `Looked` after each piece, `page_found` one at the end and whether it is the first page."""

    progressed = Signal(object)
    page_found = Signal(object, bool)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._number = 0
        self._words: Mapping[str, str] = {}
        self._like: Sought | None = None

    def start(self, words: Mapping[str, str], like: "Sought | None") -> None:
        """Search for these words, and for what is like a picture if one is given."""
        self._words, self._like = dict(words), like
        self._number += 1
        self._look(self._number, None, None)

    def go_on(self, below: "Found") -> None:
        """The page below the last photo that is shown."""
        self._number += 1
        self._look(self._number, None, below)

    def end(self) -> None:
        """Nobody waits for it any more."""
        self._number += 1

    def _look(self, number: int, before: Looked | None, below: "Found | None") -> None:
        job = library_jobs.look_on(self._words, self._like, before, below)
        self._tasks.run(job, partial(self._on_looked, number, below))

    def _on_looked(self, number: int, below: "Found | None", looked: Looked) -> None:
        if number != self._number:
            return
        self.progressed.emit(looked)
        if looked.search.done:
            self.page_found.emit(looked, below is None)
        else:
            self._look(number, looked, below)
