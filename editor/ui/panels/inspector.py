"""The right of the window: what belongs to the story but is not its text."""

from PySide6.QtWidgets import QTabWidget, QWidget

from editor.ui.actions.bind import Actions
from editor.ui.icons import Icons
from editor.ui.panels.about import AboutPanel
from editor.ui.panels.checks import ChecksPanel
from editor.ui.panels.history import HistoryPanel
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.panels.preview import PreviewPanel
from editor.ui.theme import Theme
from editor.ui.widgets.build import named


class Inspector(QTabWidget):
    """Five tabs, each a panel of its own."""

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "inspector", "Inspector", ground="panel")
        self.setDocumentMode(True)
        self.about = AboutPanel(icons)
        self.pictures = PicturesPanel(theme, icons, actions)
        self.checks = ChecksPanel(icons)
        self.history = HistoryPanel(icons)
        self.preview = PreviewPanel(icons)
        self.addTab(self.about, "Story")
        self.addTab(self.pictures, "Pictures")
        self.addTab(self.checks, "Checks")
        self.addTab(self.history, "History")
        self.addTab(self.preview, "Preview")
        self.tabBar().setObjectName("inspector_tabs")
        self.tabBar().setUsesScrollButtons(False)
        # Five names side by side in the narrowest window.
        self.tabBar().setStyleSheet("QTabBar::tab { padding: 8px 4px 7px 4px; }")
        self.tabBar().setExpanding(False)

    def show_panel(self, panel: QWidget) -> None:
        """Bring one to the front, and the keyboard with it."""
        self.setCurrentWidget(panel)
        panel.setFocus()

    def show_number(self, panel: QWidget, title: str, number: int) -> None:
        """A tab's title with how many there are."""
        self.setTabText(self.indexOf(panel), f"{title} {number}" if number else title)
