"""The right of the window: what belongs to a story but is not its text."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from editor.ui.actions.bind import Actions
from editor.ui.icons import Icons
from editor.ui.panels.about import AboutPanel
from editor.ui.panels.side import Side
from editor.ui.theme import Theme
from editor.ui.widgets.build import named

_STORY, _PICTURES, _CHECKS, _HISTORY, _PREVIEW = range(5)
_TITLES = ("Story", "Pictures", "Checks", "History", "Preview")


class Inspector(QTabWidget):
    """Five tabs. Each open story has four panels of its own in them, its side; the preview follows the one in front."""

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "inspector", "Inspector")
        # The ground of a panel, without the tables of `Qt` that an attribute of the widget would make before the paint.
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setAutoFillBackground(True)
        self.setDocumentMode(True)
        self._theme, self._icons, self._actions = theme, icons, actions
        self._front: Side | None = None
        self._rows: list[int] = []
        self._first: AboutPanel | None = AboutPanel(icons)
        self._stacks = [named(QStackedWidget(), f"inspector_{title.lower()}") for title in _TITLES]
        self._stacks[_STORY].addWidget(self._first)
        for stack, title in zip(self._stacks, _TITLES, strict=True):
            self.addTab(stack, title)
        named(self.tabBar(), "inspector_tabs", "Inspector")
        self.tabBar().setUsesScrollButtons(False)
        self.tabBar().setDrawBase(False)
        # Five names side by side in the narrowest window, over what stands below them.
        self.tabBar().setStyleSheet(
            "QTabBar::tab { padding: 8px 4px 7px 4px; } QTabBar::tab:first { margin-left: 8px; }"
        )
        self.tabBar().setExpanding(False)

    def furnish(self) -> None:
        """Make the panels that are not seen at once; the window is painted before."""
        from editor.ui.preview.panel import PreviewPanel

        self.preview = PreviewPanel(self._icons)
        self._stacks[_PREVIEW].addWidget(self.preview)

    def add_side(self) -> Side:
        """The panels of one more story."""
        about, self._first = self._first or AboutPanel(self._icons), None
        side = Side(about, self._theme, self._icons, self._actions)
        for stack, panel in zip(self._stacks[:_PREVIEW], side.panels, strict=True):
            stack.addWidget(panel)
        if self._rows:
            side.pictures.rows = self._rows
        side.counted.connect(self._show_numbers)
        return side

    def bring(self, side: Side) -> None:
        """Show the panels of another story; the tab that was looked at stays."""
        self._rows, self._front = self.picture_rows, side
        for stack, panel in zip(self._stacks[:_PREVIEW], side.panels, strict=True):
            stack.setCurrentWidget(panel)
        self._show_numbers()

    @property
    def side(self) -> Side:
        """The panels of the story in front."""
        assert self._front is not None
        return self._front

    @property
    def picture_rows(self) -> list[int]:
        """Heights of the picture sheet and the form below it."""
        return self._front.pictures.rows if self._front is not None else self._rows

    @picture_rows.setter
    def picture_rows(self, rows: list[int]) -> None:
        self._rows = rows

    def shows(self, panel: QWidget) -> bool:
        """Whether a panel is the one that is seen."""
        shown = self.currentWidget()
        return panel is shown or (isinstance(shown, QStackedWidget) and shown.currentWidget() is panel)

    def show_panel(self, panel: QWidget) -> None:
        """Bring one to the front, and the keyboard with it."""
        self.turn_to(panel)
        panel.setFocus()

    def turn_to(self, panel: QWidget) -> None:
        """Bring one to the front."""
        holder = next((stack for stack in self._stacks if stack.indexOf(panel) >= 0), panel)
        self.setCurrentWidget(holder)

    def _show_numbers(self) -> None:
        """The titles of tabs with how many there are."""
        for tab in (_PICTURES, _CHECKS):
            number = self.side.numbers.get(self.side.panels[tab], 0)
            self.setTabText(tab, f"{_TITLES[tab]} {number}" if number else _TITLES[tab])
