"""Saves the story when the person turns to something else with keyboard or mouse."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.saver import Saver


class Leaving(QObject):
    """Watches where the keyboard is, until `end`."""

    def __init__(self, app: QApplication, saver: Saver, panels: tuple[QWidget, ...], parent: QObject) -> None:
        """`panels` are those in which the story is edited."""
        super().__init__(parent)
        self._app, self._saver, self._panels = app, saver, panels
        app.focusChanged.connect(self.on_moved)

    def end(self) -> None:
        """The panels go one by one from here on, and none of that is the person."""
        self._app.focusChanged.disconnect(self.on_moved)

    def on_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The keyboard went from one widget to another."""
        left = old is not None and any(panel.isAncestorOf(old) for panel in self._panels)
        stays = new is not None and any(panel.isAncestorOf(new) for panel in self._panels)
        if left and not stays:
            self._saver.save()
