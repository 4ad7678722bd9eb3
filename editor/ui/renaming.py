"""A story that somebody else gave another slug while it is open here: it is found again by its id, and saved."""

from functools import partial

from PySide6.QtCore import QObject

from editor.domain.errors import CopydeskError, Refused
from editor.domain.story import Story
from editor.ui import jobs
from editor.ui.messages import Messages
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks


class Renaming(QObject):
    """Looks for the slug of one open story when it is not found under the one that is known."""

    def __init__(self, tasks: Tasks, messages: Messages, desk: StoryDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._messages, self._desk = tasks, messages, desk
        desk.saver.failed.connect(self._on_save_failed)
        desk.not_found.connect(self._on_not_found)

    def _on_save_failed(self, error: CopydeskError) -> None:
        """The message about saving stands, until the story is found and saved."""
        story = self._desk.story
        if story is not None and isinstance(error, Refused):
            self._tasks.run(jobs.renamed(story), partial(self._go_on, story), _unknown)

    def _on_not_found(self, error: CopydeskError) -> None:
        story = self._desk.story
        if story is None or not isinstance(error, Refused):
            self._messages.unasked(error)
            return

        def found(slug: str) -> None:
            if slug:
                self._go_on(story, slug)
            else:
                self._messages.unasked(error)

        self._tasks.run(jobs.renamed(story), found, self._messages.unasked)

    def _go_on(self, story: Story, slug: str) -> None:
        here = self._desk.story
        if slug and slug != self._desk.saver.slug and here is not None and here.id == story.id:
            self._desk.follow(slug)
            self._desk.saver.save()


def _unknown(error: CopydeskError) -> None:
    """What could not be saved is told already."""
    del error
