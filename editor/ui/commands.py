"""Opens the command palette on everything there is to run."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.actions.catalogue import CATALOGUE
from editor.ui.icons import Icons
from editor.ui.main_window import MainWindow
from editor.ui.models.queues import PLACE, Place
from editor.ui.open_stories import OpenStories
from editor.ui.preferences import Preferences
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.actions.commands import Command

RECENT = 12
"""How many of the actions run last are remembered."""
_ITSELF = "palette"


class Commands(QObject):
    """Lists the actions of the window, the open stories, the queues and desks, and remembers what was run last."""

    def __init__(
        self, window: MainWindow, theme: Theme, icons: Icons, preferences: Preferences, stories: OpenStories
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._icons = icons
        self._preferences = preferences
        self._stories = stories

    def show_palette(self) -> None:
        """Find an action by a few letters."""
        from editor.ui.dialogs.palette import Palette

        recent = self._preferences.value("recent_commands")
        Palette(self.listed(), recent, self._on_used, self._theme, self._icons, self._window).open()

    def listed(self) -> "list[Command]":
        """Everything there is to run, in the order of the menus; lists come last."""
        from editor.ui.actions.commands import Command

        actions = self._window.actions_
        listed = [
            Command(
                entry.name, entry.label, entry.menu, entry.help, entry.icon, actions.key(entry.name),
                actions.objection(entry.name), actions[entry.name].trigger,
            )
            for entry in CATALOGUE
            if entry.name != _ITSELF
        ]  # fmt: skip
        return listed + self._open() + self._lists()

    def _open(self) -> "list[Command]":
        from editor.ui.actions.commands import Command

        words = "Bring this story to the front."
        return [
            Command(
                f"story:{tab.slug}",
                tab.slug,
                "Open story",
                tab.headline or words,
                "story",
                "",
                "",
                partial(self._stories.bring, tab),
            )
            for tab in self._stories.tabs
        ]

    def _lists(self) -> "list[Command]":
        from editor.ui.actions.commands import Command

        model = self._window.queues.view.model()
        objection = self._window.actions_.objection("refresh")
        made: list[Command] = []
        for row in range(model.rowCount()):
            place: Place = model.index(row, 0).data(PLACE)
            if place.queue is not None:
                where = "Desk" if place.desk else "Queue"
                words = f"Show the stories of this {where.lower()}."
                name = f"list:{place.desk or place.queue.value}"
                made.append(Command(name, place.label, where, words, place.icon, "", objection, partial(self._go, row)))
        return made

    def _go(self, row: int) -> None:
        """Show one list, and take the keyboard there."""
        self._window.queues.choose(row)
        self._window.stories.view.setFocus()

    def _on_used(self, name: str) -> None:
        recent = [one for one in self._preferences.value("recent_commands") if one != name]
        self._preferences.choose("recent_commands", [name, *recent][:RECENT])
