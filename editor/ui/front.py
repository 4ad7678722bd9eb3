"""Lets whatever there is one of in the window follow the story in front: the actions, the preview, spelling."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.actions.bind import Handler, Handlers
from editor.ui.main_window import MainWindow
from editor.ui.open_stories import OpenStories
from editor.ui.spelling.desk import SpellingDesk

if TYPE_CHECKING:
    from editor.ui.preview_desk import PreviewDesk


class Front(QObject):
    """Turns them to the story in front at once, and again whenever another one is."""

    def __init__(
        self,
        window: MainWindow,
        stories: OpenStories,
        preview: "Callable[[], PreviewDesk]",
        spelling: SpellingDesk,
        everywhere: Mapping[str, Handler],
    ) -> None:
        """`everywhere` are the handlers that are the same for every story, by their names in `Handlers`.

        `preview` makes whoever keeps the preview in step: once somebody looks at it, and not before.
        """
        super().__init__(window)
        self._actions = window.actions_
        self._stories, self._spelling = stories, spelling
        self._make_preview = preview
        self.preview: PreviewDesk | None = None
        window.inspector.preview.wanted.connect(self._on_preview_wanted)
        self._everywhere = everywhere
        stories.fronted.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        story = self._stories.front
        own: dict[str, Handler] = {
            "story": story.care,
            "flow": story.flow,
            "pictures": story.pictures,
            "captions": story.captions,
            "picture_past": story.past,
            "crops": lambda: story.crops,
            "text": story.page.manuscript.formatting,
            "shaping": story.writing.shaping,
            "writing": story.writing,
            "paste": story.pastes,
            "find": lambda: story.writing.find,
        }
        # A large change to the text is made first: what is saved or judged next is all of it.
        self._actions.bind(Handlers(**own, **self._everywhere), story.page.manuscript.stages.wait)
        if self.preview is not None:
            self.preview.turn_to(story.desk, story.page, story.side.pictures)
        self._spelling.turn_to(story.followed)

    def _on_preview_wanted(self) -> None:
        if self.preview is None:
            self.preview, story = self._make_preview(), self._stories.front
            self.preview.turn_to(story.desk, story.page, story.side.pictures)
