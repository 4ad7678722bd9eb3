"""What a person likes: options and keys, in force at once and kept off the GUI thread."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.config.keymap import Given, KeyMap
from editor.config.options import Options
from editor.domain.disk_faults import SAID
from editor.domain.errors import CopydeskError, Unavailable
from editor.domain.lists import Sort
from editor.ui.actions.catalogue import CATALOGUE
from editor.ui.icons import Icons
from editor.ui.main_window import MainWindow
from editor.ui.messages import Mend, Messages
from editor.ui.queue_desk import QueueDesk
from editor.ui.tasks import Tasks
from editor.ui.theme import Theme, ThemeName

T = TypeVar("T")
_TOLD = 3
"""How many faults of the file of keys are told one by one."""


class Preferences(QObject):
    """`chosen` says that an option has a new value, which is in force when it is sent."""

    chosen = Signal(str, object)

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        icons: Icons,
        options: Options,
        queues: QueueDesk,
        tasks: Tasks,
        messages: Messages,
    ) -> None:
        """Order lists as the person has them; read the person's keys, and put them in force."""
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._icons = icons
        self._options = options
        self._queues = queues
        self._tasks = tasks
        self._messages = messages
        self._effects: dict[str, Callable[[Any], None]] = {"theme": self._dress, "sort": self._order}
        self.keys = KeyMap(
            options.beside("keys.json"), [Given(entry.name, entry.label, entry.shortcut) for entry in CATALOGUE]
        )
        queues.order_first(Sort(options.value("sort")))
        window.actions_.show_option("theme", theme.choice)
        window.stories.sort_chosen.connect(lambda sort: self.choose("sort", sort.value))
        tasks.work(self.keys.read, lambda _: self._on_keys_read())

    def beside(self, name: str) -> Path:
        """Where another file of the person's own is."""
        return self._options.beside(name)

    def value(self, name: str) -> Any:
        """The value of an option. Raises KeyError for a name that is no option."""
        return self._options.value(name)

    def choose(self, name: str, value: Any) -> None:
        """Set an option, put it in force and keep it.

        Raises:
            KeyError: no such option.
            ValueError: the value may not stand.
        """
        self._options.choose(name, value)
        effect = self._effects.get(name)
        if effect is not None:
            effect(value)
        self.chosen.emit(name, value)
        self.keep()

    def keep(self, done: Callable[[], None] | None = None) -> None:
        """Write the options; `done` is called whether that went well or not."""

        def failed(error: CopydeskError) -> None:
            self._messages.fault(error)
            if done is not None:
                done()

        self._tasks.work(
            writing(self._options.write, "What you set"), lambda _: done() if done is not None else None, failed
        )

    def show_settings(self) -> None:
        """Everything that can be set."""
        from editor.ui.dialogs.settings import SettingsDialog

        SettingsDialog(self._options, self.choose, self._icons, self._window).open()

    def show_shortcuts(self) -> None:
        """Every action and its key, which may be changed."""
        from editor.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.keys, self._on_keys_changed, self._icons, self._window).open()

    def _dress(self, theme: ThemeName) -> None:
        self._theme.turn_to(theme)
        self._window.actions_.show_option("theme", theme)

    def _order(self, sort: str) -> None:
        if self._queues.sort is not Sort(sort):
            self._queues.order_by(Sort(sort))

    def _on_keys_read(self) -> None:
        self._window.actions_.set_keys(self.keys.keys())
        faults = self.keys.faults
        if faults:
            more = f" And {len(faults) - _TOLD} more." if len(faults) > _TOLD else ""
            self._messages.say(
                " ".join(faults[:_TOLD]) + more, Mend("Keyboard shortcuts…", self.show_shortcuts), level="warning"
            )

    def _on_keys_changed(self) -> None:
        self._window.actions_.set_keys(self.keys.keys())
        self._tasks.work(writing(self.keys.write, "Your keys"), None, self._messages.fault)


def writing(write: Callable[[], T], what: str) -> Callable[[], T]:
    """A piece of work that writes a file of the person's own; `what` begins the sentence when that fails."""

    def written() -> T:
        try:
            return write()
        except OSError as error:
            why = SAID.get(error.errno or 0) or error.strerror or type(error).__name__
            raise Unavailable(
                f"{what} could not be kept on this computer: {why}.", "It holds until the window is closed."
            ) from error

    return written
