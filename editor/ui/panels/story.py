"""The middle of the window: the stories that are open, in tabs, or what to do when none is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from editor.ui.actions.bind import Actions, follow
from editor.ui.icons import Icons
from editor.ui.panels.story_tabs import StoryTabs
from editor.ui.theme import Theme
from editor.ui.widgets.build import button, column, named
from editor.ui.widgets.empty import empty_state

if TYPE_CHECKING:
    from editor.ui.manuscript.widget import Manuscript
    from editor.ui.panels.fields import Fields
    from editor.ui.panels.story_page import StoryPage


class StoryPanel(QFrame):
    """Shows one story's page at a time. The window is painted before the first page is made.

    `escaped` is sent for an Esc that nobody in the page wanted.
    """

    escaped = Signal()

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "story_panel", "Story", ground="paper")
        self._theme = theme
        self._icons = icons
        self._actions = actions
        self._unfolded = False
        self._bare = False
        self._page: StoryPage | None = None
        self.tabs = StoryTabs(icons)
        self._stack = named(QStackedWidget(), "story_stack")
        self._no_story = self._empty()
        self._nobody_in = self._nobody()
        self._stack.addWidget(self._no_story)
        self._stack.addWidget(self._nobody_in)
        self.setLayout(column(self.tabs, self._stack, gap=0))

    def add_page(self) -> "StoryPage":
        """The page of one more story."""
        from editor.ui.panels.story_page import StoryPage

        page = StoryPage(self._theme, self._icons, self._actions)
        page.fields.unfold(open_=self.unfolded)
        page.escaped.connect(self.escaped)
        self._stack.addWidget(page)
        return page

    def bring(self, page: "StoryPage", *, story: bool) -> None:
        """Put another page in front; without a story it is not seen."""
        before, self._page = self._page, page
        if before is not None and before is not page:
            page.fields.unfold(open_=before.fields.unfolded)
            page.set_bare(bare=self._bare)
        self.show_story(page, story=story)

    def set_bare(self, *, bare: bool) -> None:
        """The manuscript alone, or with what stands above it."""
        self._bare = bare
        self.tabs.set_bare(bare=bare)
        self.page.set_bare(bare=bare)

    @property
    def page(self) -> "StoryPage":
        """The page in front."""
        assert self._page is not None
        return self._page

    @property
    def fields(self) -> "Fields":
        """The fields above the manuscript."""
        return self.page.fields

    @property
    def manuscript(self) -> "Manuscript":
        """Where the body is typed."""
        return self.page.manuscript

    @property
    def unfolded(self) -> bool:
        """Whether the fields less often needed are shown."""
        return self._page.fields.unfolded if self._page is not None else self._unfolded

    @unfolded.setter
    def unfolded(self, open_: bool) -> None:
        self._unfolded = open_
        if self._page is not None:
            self.fields.unfold(open_=open_)

    def _empty(self) -> QWidget:
        start = button("empty_new", "New story…", self._actions["new_story"].trigger, "primary")
        bring = button("empty_import", "Import…", self._actions["import_copy"].trigger)
        follow(start, self._actions["new_story"])
        follow(bring, self._actions["import_copy"])
        return empty_state(
            "no_story",
            self._icons,
            "story",
            "No story is open",
            "Choose one from the list, or start your own.",
            start,
            bring,
        )

    def _nobody(self) -> QWidget:
        come_in = button("sign_in", "Sign in…", self._actions["switch_person"].trigger, "primary")
        other = button("other_newsroom", "Another newsroom…", self._actions["open_newsroom"].trigger)
        words = "Sign in to read and write this newsroom’s copy."
        return empty_state("nobody_in", self._icons, "user", "Nobody is signed in", words, come_in, other)

    def show_signed_in(self, *, signed_in: bool) -> None:
        """Say that nobody is signed in, and let them; or that no story is open."""
        self._stack.setCurrentWidget(self._no_story if signed_in else self._nobody_in)

    def show_story(self, page: "StoryPage", *, story: bool) -> None:
        """Show the page if it is the one in front and has a story; say so if it has none."""
        if page is not self._page:
            return
        if story:
            self._stack.setCurrentWidget(page)
        elif self._stack.currentWidget() is not self._nobody_in:
            self._stack.setCurrentWidget(self._no_story)

    def take_keyboard(self) -> None:
        """Put the cursor where writing begins."""
        self.page.take_keyboard()
