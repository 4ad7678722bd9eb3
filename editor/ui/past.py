"""Undo goes on where it was when the story was closed: the journal's steps are done again, unseen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtGui import QTextCursor

from editor.ui.journal_keeper import JournalKeeper
from editor.ui.manuscript.widget import Manuscript
from editor.ui.saver import Saver
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.journal.undo import History

STEPS = 200
"""Steps that are brought back at most: some 60 ms of work."""
LARGEST = 120_000
"""Characters of a body; a longer one takes longer to lay out again than a person should wait."""
FINISH = 2.0
"""Seconds that the journal may take to finish the file of a story that was just closed."""


class Past(QObject):
    """Gives the manuscript the undo steps that its story's journals hold, once the story is shown."""

    def __init__(
        self, tasks: Tasks, keeper: JournalKeeper, saver: Saver, manuscript: Manuscript, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._keeper = keeper
        self._saver = saver
        self._manuscript = manuscript
        keeper.opened.connect(self._on_opened)

    def _on_opened(self) -> None:
        body = self._manuscript.text()
        if len(body) <= LARGEST and not self._saver.unsaved:
            done = partial(self._on_read, self._keeper.story)
            self._tasks.work(_read(self._keeper, body), done, newest=f"past {id(self)}")

    def _on_read(self, story: str, history: "History") -> None:
        same = story == self._keeper.story and self._manuscript.text() == history.end
        untouched = same and not self._saver.unsaved
        if history.steps and untouched and not self._manuscript.document().isUndoAvailable():
            replay(self._manuscript, history)


def replay(manuscript: Manuscript, history: "History") -> None:
    """Do steps that lead to the present text again, so that they can be undone. Nothing moves, and nothing is an edit.

    Steps that lead elsewhere are forgotten: the text comes before its past.
    """
    cursor = manuscript.textCursor()
    anchor, position = cursor.anchor(), cursor.position()
    bar = manuscript.verticalScrollBar()
    scrolled = bar.value()
    manuscript.setUpdatesEnabled(False)
    with QSignalBlocker(manuscript):
        manuscript.set_text(history.start)
        stepping = QTextCursor(manuscript.document())
        for step in history.steps:
            stepping.setPosition(step.position)
            stepping.setPosition(step.position + step.removed, QTextCursor.MoveMode.KeepAnchor)
            stepping.insertText(step.inserted)
        manuscript.set_text(history.end)
    cursor = manuscript.textCursor()
    cursor.setPosition(anchor)
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    manuscript.setTextCursor(cursor)
    bar.setValue(scrolled)
    manuscript.setUpdatesEnabled(True)
    manuscript.text_set.emit()  # whoever underlines words does so anew


def _read(keeper: JournalKeeper, body: str) -> "Callable[[], History]":
    newsroom, story, folder = keeper.room.newsroom, keeper.story, keeper.room.folder

    def work() -> "History":
        from editor.journal.undo import history

        keeper.room.flush(FINISH)
        return history(folder, newsroom, story, body, STEPS)

    return work
