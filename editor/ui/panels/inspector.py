"""The right of the window: what belongs to the story but is not its text."""

from PySide6.QtWidgets import QTabWidget, QWidget

from editor.ui.actions.bind import Actions
from editor.ui.icons import Icons
from editor.ui.panels.about import AboutPanel
from editor.ui.theme import Theme
from editor.ui.widgets.build import named

_LATER = ("Pictures", "Checks", "History", "Preview")


class Inspector(QTabWidget):
    """Five tabs, each a panel of its own."""

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "inspector", "Inspector", ground="panel")
        self.setDocumentMode(True)
        self._theme, self._icons, self._actions = theme, icons, actions
        self.about = AboutPanel(icons)
        self.addTab(self.about, "Story")
        self._empties = [QWidget() for _ in _LATER]
        for empty, title in zip(self._empties, _LATER, strict=True):
            self.addTab(empty, title)
        self.tabBar().setObjectName("inspector_tabs")
        self.tabBar().setUsesScrollButtons(False)
        # Five names side by side in the narrowest window.
        self.tabBar().setStyleSheet("QTabBar::tab { padding: 8px 4px 7px 4px; }")
        self.tabBar().setExpanding(False)

    def furnish(self) -> None:
        """Make the panels that are not seen at once; the window is painted before."""
        from editor.ui.panels.checks import ChecksPanel
        from editor.ui.panels.history import HistoryPanel
        from editor.ui.panels.pictures import PicturesPanel
        from editor.ui.preview.panel import PreviewPanel

        self.pictures = PicturesPanel(self._theme, self._icons, self._actions)
        self.checks = ChecksPanel(self._icons)
        self.history = HistoryPanel(self._icons)
        self.preview = PreviewPanel(self._icons)
        for number, panel in enumerate((self.pictures, self.checks, self.history, self.preview), 1):
            self._empties[number - 1].deleteLater()
            self.removeTab(number)
            self.insertTab(number, panel, _LATER[number - 1])

    def show_panel(self, panel: QWidget) -> None:
        """Bring one to the front, and the keyboard with it."""
        self.setCurrentWidget(panel)
        panel.setFocus()

    def show_number(self, panel: QWidget, title: str, number: int) -> None:
        """A tab's title with how many there are."""
        self.setTabText(self.indexOf(panel), f"{title} {number}" if number else title)
