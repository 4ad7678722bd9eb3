"""Panels that are made when they are first looked at: a start waits for none that nobody sees."""

from PySide6 import QtCore
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class LatePanel(QWidget):
    """Whoever needs what is in it before it is seen asks it to `furnish` itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.furnished = False

    def furnish(self) -> None:
        """Make what is in it, once."""
        if self.furnished:
            return
        self.furnished = True
        self._furnish()
        if self.isVisible():  # what is put into a widget that is seen would only be seen a moment later
            for part in self.findChildren(QWidget, options=QtCore.Qt.FindChildOption.FindDirectChildrenOnly):
                part.show()

    def _furnish(self) -> None:
        """What a panel is made of."""

    def showEvent(self, event: QShowEvent) -> None:
        self.furnish()
        super().showEvent(event)
