"""Undo goes on where it was when the story was closed: a worker reads the deeds that its journals hold."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.ui.journal_keeper import JournalKeeper
from editor.ui.manuscript.before import Change, Deed
from editor.ui.manuscript.utf16 import length
from editor.ui.manuscript.widget import Manuscript
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.journal.deeds import Deed as Kept

FINISH = 2.0
"""Seconds that the journal may take to finish the file of a story that was just closed."""
ENDED = (
    "Undo goes back no further: what was done before that is not kept step by step. Earlier versions are in History."
)


class Past(QObject):
    """Lays what was done to a story in earlier sittings below what undo knows, once the story is shown.

    `ended` carries what to say to whoever wants to go back further than is kept.
    """

    ended = Signal(str)

    def __init__(self, tasks: Tasks, keeper: JournalKeeper, manuscript: Manuscript, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._keeper = keeper
        self._manuscript = manuscript
        self._waiting = False
        keeper.opened.connect(self._on_opened)
        manuscript.text_set.connect(self._on_text_set)
        manuscript.before.ended.connect(lambda: self.ended.emit(ENDED))

    def _on_opened(self) -> None:
        body = self._keeper.first_body
        self._waiting = body is not None
        if body is not None:
            done = partial(self._on_read, self._keeper.story, body)
            self._tasks.work(_read(self._keeper, body), done, newest=f"past {id(self)}")

    def _on_text_set(self) -> None:
        """Another text was put here: what is being read leads to the one before."""
        self._waiting = False

    def _on_read(self, story: str, body: str, found: "tuple[tuple[Deed, ...], bool]") -> None:
        if self._waiting and story == self._keeper.story and body == self._keeper.first_body:
            deeds, trimmed = found
            self._manuscript.before.begin(deeds, trimmed=trimmed)


def _read(keeper: JournalKeeper, body: str) -> "Callable[[], tuple[tuple[Deed, ...], bool]]":
    newsroom, story, folder = keeper.room.newsroom, keeper.story, keeper.room.folder

    def work() -> "tuple[tuple[Deed, ...], bool]":
        from editor.journal.deeds import deeds
        from editor.journal.undo import history

        keeper.room.flush(FINISH)
        kept, trimmed = deeds(history(folder, newsroom, story, body))
        return tuple(_both_ways(deed, steps) for steps, deed in enumerate(kept, 1)), trimmed

    return work


def _both_ways(deed: "Kept", steps: int) -> Deed:
    position, gone, came = deed
    done = Change(position, length(gone), came, gone)
    return Deed((done,), (Change(position, length(came), gone, came),), steps)
