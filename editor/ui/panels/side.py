"""The inspector's panels of one story."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.ui.actions.bind import Actions
from editor.ui.icons import Icons
from editor.ui.panels.about import AboutPanel
from editor.ui.theme import Theme


class Side(QObject):
    """`counted` says that there are more or fewer of something that a tab's title counts."""

    counted = Signal()

    def __init__(self, about: AboutPanel, theme: Theme, icons: Icons, actions: Actions) -> None:
        super().__init__(about)
        from editor.ui.panels.checks import ChecksPanel
        from editor.ui.panels.history import HistoryPanel
        from editor.ui.panels.pictures import PicturesPanel

        self.about = about
        self.pictures = PicturesPanel(theme, icons, actions)
        self.checks = ChecksPanel(icons)
        self.history = HistoryPanel(icons)
        self.panels: tuple[QWidget, ...] = (self.about, self.pictures, self.checks, self.history)
        self.numbers: dict[QWidget, int] = {}

    def count(self, panel: QWidget, number: int) -> None:
        """How many there are in a panel."""
        if self.numbers.get(panel, 0) != number:
            self.numbers[panel] = number
            self.counted.emit()
