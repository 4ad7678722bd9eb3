"""Finds out what saved states changed about the pictures, for the lines of history that are in sight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.domain.errors import CopydeskError
from editor.ui.history_jobs import Span, picture_changes
from editor.ui.panels.history import HistoryPanel
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.domain.story import Story


class HistoryWords(QObject):
    """Works for the history of one story. What scrolled out of sight before its turn came is left out."""

    def __init__(self, tasks: Tasks, desk: StoryDesk, panel: HistoryPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._desk = desk
        self._panel = panel
        self._busy = False
        panel.words_wanted.connect(self._ask)

    def _ask(self) -> None:
        story, spans = self._desk.story, self._panel.wordless
        if story is not None and spans and not self._busy:
            self._busy = True
            self._tasks.run(picture_changes(story.slug, spans), lambda told: self._on_told(story, told), self._on_fault)

    def _on_told(self, story: "Story", told: dict[Span, str]) -> None:
        self._busy = False
        here = self._desk.story
        if here is not None and here.id == story.id:
            self._panel.show_words(told)
        self._ask()

    def _on_fault(self, error: CopydeskError) -> None:
        """The lines stay as they are: opening one says why it cannot be read."""
        del error
        self._busy = False
