"""How the window looks and what it shows of itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from editor.ui.alone import Alone
from editor.ui.main_window import MainWindow
from editor.ui.preferences import Preferences


class Look(QObject):
    """One method for each action that changes nothing but the window."""

    def __init__(self, window: MainWindow, preferences: Preferences, refresh: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._refresh = refresh
        self._alone = Alone(window)

    def quit(self) -> None:
        """Close the window; what is unsaved is saved first."""
        self._window.close()

    def refresh(self) -> None:
        """Read queues and story again."""
        self._refresh()

    def toggle_queues(self) -> None:
        """Show or hide the queues."""
        self._window.queues.setVisible(self._window.queues.isHidden())

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self._window.inspector.setVisible(self._window.inspector.isHidden())

    def focus_mode(self) -> None:
        """Only the copy, or everything again."""
        self._alone.turn()

    def show_everything(self) -> None:
        """No story is left to show alone."""
        self._alone.leave()

    def theme_light(self) -> None:
        """The light theme."""
        self._preferences.choose("theme", "light")

    def theme_dark(self) -> None:
        """The dark theme."""
        self._preferences.choose("theme", "dark")

    def theme_system(self) -> None:
        """As the desktop is."""
        self._preferences.choose("theme", "system")

    def show_about(self) -> None:
        """What this program is."""
        from editor.ui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()
