"""Pages and those who work on them, made when they are needed and used again: none is ever taken apart."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:
    from editor.ui.jobs import Newsroom, Opened


class StoryPool(QObject):
    """Says what each of its stories says, with the story that says it."""

    shown = Signal(object, object)
    not_opened = Signal(object, object)
    asking = Signal(object)
    touched = Signal(object)
    stood = Signal()

    def __init__(self, make: Callable[[], OpenStory], parent: QObject) -> None:
        """`make` makes one more."""
        super().__init__(parent)
        self._make = make
        self._spare: list[OpenStory] = []
        self._newsroom: Newsroom | None = None
        self.all: list[OpenStory] = []

    def show_newsroom(self, newsroom: "Newsroom") -> None:
        """Somebody signed in."""
        self._newsroom = newsroom
        for story in self.all:
            story.show_newsroom(newsroom)

    def take(self) -> OpenStory:
        """One that holds no story."""
        if self._spare:
            return self._spare.pop()
        story = self._make()
        self.all.append(story)
        if self._newsroom is not None:
            story.show_newsroom(self._newsroom)
        self._listen(story)
        return story

    def give_back(self, story: OpenStory) -> None:
        """It holds no story any more."""
        story.messages.clear()
        self._spare.append(story)

    def _listen(self, story: OpenStory) -> None:
        def shown(opened: "Opened | None") -> None:
            self.shown.emit(story, opened)

        def not_opened(error: CopydeskError) -> None:
            self.not_opened.emit(story, error)

        story.desk.story_shown.connect(shown)
        story.desk.not_opened.connect(not_opened)
        story.desk.asking.connect(lambda: self.asking.emit(story))
        story.touched.connect(lambda: self.touched.emit(story))
        story.messages.stood.connect(self.stood)
