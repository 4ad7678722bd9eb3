"""Those who work for the window only once they are asked for: the start waits for none of them."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.icons import Icons
from editor.ui.journal_room import JournalRoom
from editor.ui.main_window import MainWindow
from editor.ui.messages import Messages
from editor.ui.open_stories import OpenStories
from editor.ui.tasks import Tasks
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.editing import Editing
    from editor.ui.kill_desk import KillDesk
    from editor.ui.live_rights import LiveRights
    from editor.ui.page_jobs import SiteMaker
    from editor.ui.preview_desk import PreviewDesk
    from editor.ui.recovery import Recovery


class Latecomers:
    """Each is made once, when it is first read here."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        stories: OpenStories,
        theme: Theme,
        icons: Icons,
        window: MainWindow,
        site: "SiteMaker",
    ) -> None:
        self._tasks, self._messages, self._stories = tasks, messages, stories
        self._theme, self._icons, self._window, self._site = theme, icons, window, site

    def handlers(self) -> dict[str, Callable[[], QObject]]:
        """Those whom actions ask for, by their names in `Handlers`."""
        return {
            "editing": lambda: self.editing,
            "live_rights": lambda: self.rights,
            "finder": lambda: self.kills.finder,
            "kills": lambda: self.kills,
        }

    @cached_property
    def editing(self) -> "Editing":
        """Who undoes, cuts and pastes."""
        from editor.ui.editing import Editing

        return Editing(self._window)

    @cached_property
    def rights(self) -> "LiveRights":
        """The rights of what is live."""
        from editor.ui.live_rights import LiveRights

        made = LiveRights(self._tasks, self._window)
        made.story_wanted.connect(self._stories.open)
        return made

    @cached_property
    def kills(self) -> "KillDesk":
        """Who kills pictures of the library, and with it who finds them."""
        from editor.ui.kill_desk import KillDesk
        from editor.ui.picture_finder import PictureFinder

        common = (self._tasks, self._messages, self._stories)
        finder = PictureFinder(*common, self._theme, self._icons, self._window)
        return KillDesk(*common, finder, self._site, self._icons, self._window)

    def recovery(self, journals: JournalRoom, client: str) -> "Recovery":
        """What a crash left."""
        from editor.ui.recovery import Recovery

        return Recovery(self._tasks, self._messages, self._stories, journals, self._theme, self._window, client)

    def preview(self, paper: Callable[[], str]) -> "PreviewDesk":
        """Who keeps the preview in step; `paper` is the newsroom's name."""
        from editor.ui.preview_desk import PreviewDesk

        return PreviewDesk(self._tasks, self._site, self._window.inspector.preview, paper, self._window)
