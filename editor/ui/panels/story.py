"""The middle of the window: a story, or what to do when none is open."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from editor.ui.actions.bind import Actions, follow
from editor.ui.icons import Icons
from editor.ui.theme import Theme
from editor.ui.widgets.build import button, column, named
from editor.ui.widgets.empty import empty_state

if TYPE_CHECKING:
    from editor.ui.jobs import Opened
    from editor.ui.manuscript.widget import Manuscript
    from editor.ui.panels.fields import Fields
    from editor.ui.panels.story_page import StoryPage


class StoryPanel(QWidget):
    """Shows the story's page. The window is painted before that page is made."""

    edited = Signal()

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "story_panel", "Story", ground="paper")
        self._theme = theme
        self._icons = icons
        self._actions = actions
        self._unfolded = False
        self._stack = named(QStackedWidget(), "story_stack")
        self._no_story = self._empty()
        self._nobody_in = self._nobody()
        self._stack.addWidget(self._no_story)
        self._stack.addWidget(self._nobody_in)
        self.setLayout(column(self._stack, gap=0))

    @cached_property
    def page(self) -> "StoryPage":
        """The story's page, made when it is first asked for."""
        from editor.ui.panels.story_page import StoryPage

        page = StoryPage(self._theme, self._icons, self._actions)
        page.fields.unfold(open_=self._unfolded)
        page.edited.connect(self.edited)
        self._stack.addWidget(page)
        return page

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
        return self.fields.unfolded if "page" in vars(self) else self._unfolded

    @unfolded.setter
    def unfolded(self, open_: bool) -> None:
        self._unfolded = open_
        if "page" in vars(self):
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
        words = "Sign in to read and write this newsroom's copy."
        return empty_state("nobody_in", self._icons, "user", "Nobody is signed in", words, come_in, other)

    def show_signed_in(self, *, signed_in: bool) -> None:
        """Say that nobody is signed in, and let them; or that no story is open."""
        self._stack.setCurrentWidget(self._no_story if signed_in else self._nobody_in)

    def show_story(self, opened: "Opened | None") -> None:
        """Show where a story stands and what may be done with it."""
        self.page.show_story(opened)
        if opened is not None:
            self._stack.setCurrentWidget(self.page)
        elif self._stack.currentWidget() is self.page:
            self._stack.setCurrentWidget(self._no_story)

    def take_keyboard(self) -> None:
        """Put the cursor where writing begins."""
        self.page.take_keyboard()

    def set_editable(self, reason: str) -> None:
        """Let the person type; or say, quietly, why not."""
        self.page.set_editable(reason)
