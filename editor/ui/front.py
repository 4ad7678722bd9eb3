"""Lets whatever there is one of in the window follow the story in front: the actions, the preview, spelling."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from editor.ui.actions.bind import Handlers
from editor.ui.main_window import MainWindow
from editor.ui.open_stories import OpenStories
from editor.ui.preview_desk import PreviewDesk
from editor.ui.spelling.desk import SpellingDesk


class Front(QObject):
    """Turns them to the story in front at once, and again whenever another one is."""

    def __init__(
        self,
        window: MainWindow,
        stories: OpenStories,
        preview: PreviewDesk,
        spelling: SpellingDesk,
        everywhere: Mapping[str, QObject],
    ) -> None:
        """`everywhere` are the handlers that are the same for every story, by their names in `Handlers`."""
        super().__init__(window)
        self._actions = window.actions_
        self._stories, self._preview, self._spelling = stories, preview, spelling
        self._everywhere = everywhere
        stories.fronted.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        story = self._stories.front
        own = {
            "story": story.care,
            "flow": story.flow,
            "pictures": story.pictures,
            "captions": story.captions,
            "crops": story.crops,
            "text": story.page.manuscript.formatting,
            "shaping": story.writing.shaping,
            "writing": story.writing,
            "paste": story.pastes,
            "find": story.writing.find,
        }
        self._actions.bind(Handlers(**own, **self._everywhere))
        self._preview.turn_to(story.desk, story.page, story.side.pictures)
        self._spelling.turn_to(story.followed)
