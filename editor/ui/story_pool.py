"""Pages and those who work on them, made before they are needed and used again: none is ever taken apart."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.ui.open_story import OpenStory
from editor.ui.turns import Turns

if TYPE_CHECKING:
    from editor.ui.jobs import Newsroom, Opened

AT_LEISURE = 1_800
"""Milliseconds after signing in, or after the last one in store was taken, until the next is made."""
BETWEEN = 20
"""Milliseconds between its parts."""
Keep = Callable[[OpenStory], None]


class StoryPool(QObject):
    """Has one more than is needed, once there is leisure: made at once, it would hold a key up for a twentieth of a second.

    Says what each of its stories says, with the story that says it.
    """

    shown = Signal(object, object)
    not_opened = Signal(object, object)
    asking = Signal(object)
    touched = Signal(object)
    stood = Signal()

    def __init__(self, make: Callable[[Keep], Iterator[None]], parent: QObject) -> None:
        """`make` makes one more, part by part."""
        super().__init__(parent)
        self._making = Turns(partial(make, self._keep), self, BETWEEN)
        self.leisure = QTimer(self, singleShot=True, interval=AT_LEISURE)
        self.leisure.timeout.connect(self._making.begin)
        self._spare: list[OpenStory] = []
        self._newsroom: Newsroom | None = None
        self.all: list[OpenStory] = []

    def show_newsroom(self, newsroom: "Newsroom") -> None:
        """Somebody signed in."""
        self._newsroom = newsroom
        for story in self.all:
            story.show_newsroom(newsroom)
        self._look_ahead()

    def take(self) -> OpenStory:
        """One that holds no story."""
        if not self._spare:
            while not self._spare:
                self._making.go_on()
            self._making.drop()  # what may be late is made when it is asked for
        story = self._spare.pop()
        self._look_ahead()
        return story

    def end(self) -> None:
        """The program ends."""
        self.leisure.stop()
        self._making.drop()
        for story in self.all:
            story.end()

    def _look_ahead(self) -> None:
        """See that there is one for the next tab. A start needs none: nobody has signed in yet."""
        if self._newsroom is not None and not self._spare:
            self.leisure.start()

    def _keep(self, story: OpenStory) -> None:
        self.all.append(story)
        if self._newsroom is not None:
            story.show_newsroom(self._newsroom)
        self._listen(story)
        self._spare.append(story)

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
