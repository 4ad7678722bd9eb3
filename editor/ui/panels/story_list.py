"""The list of stories: a title with its number, an order, a filter, rich rows, and something to say when it is empty."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QMenu,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from editor.domain.lists import Sort
from editor.ui.icons import Icons
from editor.ui.models.queues import QUEUES
from editor.ui.models.story_list import STORY, StoryListModel
from editor.ui.theme import Theme
from editor.ui.widgets.build import column, label, named, row, tool
from editor.ui.widgets.elided import Elided
from editor.ui.widgets.empty import empty_state
from editor.ui.widgets.line import Line

if TYPE_CHECKING:
    from editor.domain.story import Story
    from editor.ui.panels.story_row import StoryRowDelegate

TYPING = 200
"""Milliseconds after the last key before the filter asks."""
SORTS: dict[Sort, tuple[str, bool]] = {
    Sort.UPDATED: ("Last changed", True),
    Sort.DEADLINE: ("Deadline", False),
    Sort.PRIORITY: ("Priority", False),
    Sort.HEADLINE: ("Headline", False),
    Sort.SLUG: ("Slug", False),
}
"""What each order is called, and whether it runs downwards."""


class _Rows(QListView):
    """Where the keyboard is can always be seen: with no row marked, it comes to the first, and chooses nothing."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(self.model().index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where nothing is chosen yet, an arrow chooses the row the keyboard is on instead of passing it over."""
        arrow = event.key() in (QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_Up)
        if arrow and not self.selectionModel().hasSelection() and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())
        else:
            super().keyPressEvent(event)


class StoryListPanel(QFrame):
    """Says which story was chosen to look at or to work on, and how the list is to be ordered and narrowed."""

    story_chosen = Signal(object)
    story_kept = Signal(object)
    sort_chosen = Signal(object)
    filter_typed = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "story_list_panel", "Stories", ground="panel")
        self._marking = False
        self.model = StoryListModel(self)
        self._theme, self._icons = theme, icons
        self.view = self._view()
        self._title = named(Elided("My copy"), "list_title", kind="subheading")
        self._count = label("list_count", kind="small")
        self._sort = tool("list_sort", "Order", icons.icon("sort", "muted"))
        self._orders = self._sort_menu()
        self.filter = named(Line(), "list_filter", "Filter this list", kind="search")
        self.filter.setPlaceholderText("Filter this list")
        self.filter.setClearButtonEnabled(True)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(lambda: self.filter_typed.emit(self.filter.text()))
        self.filter.textEdited.connect(lambda _: self._typing.start())
        self.filter.textChanged.connect(lambda text: None if text else self._typing.start(0))
        self._stack = named(QStackedWidget(), "list_stack")
        self._stack.addWidget(empty_state("list_empty", icons, "list", "Nothing here", QUEUES[0].empty))
        self._stack.addWidget(self.view)
        sought = "No story holds these words. Try fewer, or the beginning of a word."
        self._stack.addWidget(empty_state("nothing_found", icons, "search", "Nothing found", sought))
        head = row(self._title, self._count, None, self._sort, gap=8)
        self.setLayout(column(column(head, self.filter, margins=(16, 10, 10, 8), gap=8), self._stack, gap=0))

    def _view(self) -> QListView:
        view = named(_Rows(), "story_list", "Stories")
        view.setModel(self.model)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalScrollBar().setSingleStep(20)
        view.setMouseTracking(True)
        view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        view.activated.connect(self._on_activated)
        return view

    @cached_property
    def delegate(self) -> "StoryRowDelegate":
        """What draws the rows. The window is painted before there are any, so it is made when it is first asked for."""
        from editor.ui.panels.story_row import StoryRowDelegate

        delegate = StoryRowDelegate(self._theme, self._icons, self)
        self.view.setItemDelegate(delegate)
        return delegate

    def _sort_menu(self) -> dict[Sort, QAction]:
        menu, group, made = QMenu(self._sort), QActionGroup(self), {}
        menu.setObjectName("sort_menu")
        for sort, (words, _) in SORTS.items():
            action = QAction(words, menu, checkable=True)
            action.setObjectName(f"sort_{sort.value}")
            action.triggered.connect(lambda _=False, sort=sort: self.sort_chosen.emit(sort))
            group.addAction(action)
            menu.addAction(action)
            made[sort] = action
        self._sort.setMenu(menu)
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def show_title(self, title: str, count: int | None, sort: Sort) -> None:
        """Name the list, say how long it is, and how it is ordered."""
        self._title.say(title)
        self._count.setText("" if count is None else f"{count:,}")
        self._orders[sort].setChecked(True)
        self._sort.setToolTip(f"Ordered by: {SORTS[sort][0].lower()}")

    def explain(self, words: str) -> None:
        """Say what the list is for, which is read while it is empty."""
        explained = self._stack.findChild(QLabel, "list_empty_words")
        assert isinstance(explained, QLabel)
        explained.setText(words)

    def show_stories(self, stories: "list[Story]", *, more: bool, keep: str, sought: bool = False) -> None:
        """Show a list; the story with the id `keep` stays chosen, and the list where it was."""
        place = self.view.verticalScrollBar().value() if keep and self.model.row_of(keep) >= 0 else 0
        self.model.show_stories(stories, more=more)
        self._stack.setCurrentIndex(1 if stories else 2 if sought else 0)
        if keep:
            self.mark(keep)
        self.view.verticalScrollBar().setValue(place)

    def mark(self, story_id: str) -> None:
        """Show which story is open, without opening it."""
        index = self.model.index(self.model.row_of(story_id))
        self._marking = True
        self.view.setCurrentIndex(index)
        self._marking = False

    def step(self, by: int) -> None:
        """Choose the next or the previous story."""
        index = self.model.index(self.view.currentIndex().row() + by)
        if index.isValid():
            self.view.setCurrentIndex(index)

    def _on_selection_changed(self) -> None:
        """The keyboard that merely arrives in the list chooses nothing."""
        chosen = self.view.selectedIndexes()
        if chosen and not self._marking:
            self.story_chosen.emit(chosen[0].data(STORY))

    def _on_activated(self, index: QModelIndex) -> None:
        story = index.data(STORY)
        if story is not None:
            self.story_kept.emit(story)
