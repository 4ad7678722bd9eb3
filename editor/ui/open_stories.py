"""The stories that are open, each in a tab: which is in front, what opens where, and that none goes unsaved."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.changes import Change
from editor.domain.errors import CopydeskError, Unavailable
from editor.ui.left_off import LeftOff, Spot
from editor.ui.messages import Messages
from editor.ui.open_story import OpenStory
from editor.ui.open_tab import Tab
from editor.ui.panels.story_tabs import StoryTabs
from editor.ui.story_pool import StoryPool
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.ui.jobs import Opened

CLOSED = 20
"""How many closed stories can be opened again by key."""


class OpenStories(QObject):
    """There is always one tab in front, which may hold no story.

    `shown` carries what is in front whenever it is new: an `Opened`, or None. `fronted` says that another tab was
    brought to the front; `changed`, that the tabs are not what they were.
    """

    shown = Signal(object)
    fronted = Signal()
    changed = Signal()

    def __init__(self, pool: StoryPool, bar: StoryTabs, tasks: Tasks, messages: Messages, parent: QObject) -> None:
        """`messages` are the window's own."""
        super().__init__(parent)
        self._pool, self._bar, self._messages = pool, bar, messages
        self._closed: list[Spot] = []
        self._tabs: list[Tab] = []
        self._begin(pool.take())
        bar.chosen.connect(lambda place: self.bring(self._tabs[place]))
        bar.closed.connect(lambda place: self.close(self._tabs[place]))
        bar.kept.connect(self._on_kept)
        bar.carried.connect(self._on_carried)
        pool.shown.connect(self._on_shown)
        pool.not_opened.connect(self._on_not_opened)
        pool.asking.connect(lambda story: self.bring(self._with(story)))
        pool.touched.connect(lambda story: self._keep(self._with(story)))
        pool.stood.connect(self._tell)
        tasks.changed.connect(self._on_changed)

    def _begin(self, story: OpenStory) -> None:
        self._front = Tab(story=story)
        self._tabs = [self._front]
        story.bring()

    @property
    def front(self) -> OpenStory:
        """The one in front; it may hold no story."""
        assert self._front.story is not None
        return self._front.story

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """Those that stand for a story, in their order."""
        return tuple(tab for tab in self._tabs if tab.slug)

    def open(self, slug: str, *, keep: bool = False, keyboard: bool = False) -> None:
        """Show a story: in its own tab, if it has one, else in a passing one or a new one.

        `keep` says that it stays until it is closed; `keyboard`, that the cursor goes where writing begins.
        """
        tab = self._of(slug) or self._free()
        tab.keyboard = keyboard
        tab.passing = tab.passing and not keep
        if tab.slug != slug:
            tab.turn_to(slug)
        self._to_front(tab)
        self.front.desk.open(slug)
        self._tell()

    def seat(self, slug: str) -> OpenStory:
        """The tab in front for a story whose text somebody brings."""
        tab = self._of(slug) or self._free()
        tab.turn_to(slug)
        tab.passing = False
        self._to_front(tab)
        self._tell()
        return self.front

    def where(self) -> LeftOff:
        """Which stories are open, and where the person is in each."""
        tabs = list(self.tabs)
        front = tabs.index(self._front) if self._front in tabs else 0
        return LeftOff(tuple(tab.where() for tab in tabs), front)

    def sleep(self, left: LeftOff) -> None:
        """Tabs for stories that were open when the program was left; the one in front is read if nothing else is."""
        known = {tab.slug for tab in self._tabs}
        tabs = [Tab(spot.slug, spot.headline, None, passing=False, spot=spot) for spot in left.spots]
        wanted = tabs[left.front] if 0 <= left.front < len(tabs) else None
        tabs = [tab for tab in tabs if tab.slug not in known]
        if self._front.slug:
            self._tabs = [*tabs, *self._tabs]
        elif tabs:
            self._pool.give_back(self.front)
            self._tabs = tabs
            self.bring(wanted if wanted in tabs else tabs[0])
        self._tell()

    def bring(self, tab: Tab | None) -> None:
        """Put a tab in front, and read its story if that was not done yet."""
        if tab is not None:
            self._to_front(tab)
            if tab.slug and self.front.desk.opened is None:
                self.front.desk.open(tab.slug)
            self._tell()

    def _to_front(self, tab: Tab) -> None:
        if tab is self._front and tab.story is not None:
            return
        if self._front.story is not None:
            self._front.story.desk.rest()
        self._front = tab
        tab.story = tab.story or self._pool.take()
        tab.story.bring()
        self.fronted.emit()
        self.shown.emit(tab.story.desk.opened)

    def next(self) -> None:
        """To the tab on the right, or round to the first."""
        self._step(1)

    def previous(self) -> None:
        """To the tab on the left, or round to the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        self.bring(self._tabs[(self._tabs.index(self._front) + by) % len(self._tabs)])

    def close_front(self) -> None:
        """Save the story in front and put it away."""
        self.close(self._front)

    def close(self, tab: Tab) -> None:
        """Save a story and put it away; when that cannot be done, the person decides."""
        spot = tab.where()

        def gone() -> None:
            if spot.slug:
                self._closed = [*self._closed, spot][-CLOSED:]
            self._drop(tab)

        if tab.story is not None:
            tab.story.desk.leave(gone)
        else:
            gone()

    def reopen(self) -> None:
        """Open again what was closed last, where one was."""
        while self._closed:
            spot = self._closed.pop()
            if self._of(spot.slug) is None:
                self.open(spot.slug, keep=True)
                self._front.spot = spot
                return
        self._messages.notice("No other story was closed.")

    def leave_all(self, then: Callable[[], None]) -> None:
        """Save every story, put all of them away and go on; where one cannot be saved, the person decides."""
        for tab in self._tabs:
            if tab.story is not None and not tab.story.desk.saver.at_rest:
                tab.story.desk.save_or_ask(lambda: self.leave_all(then))
                return
        self._closed.clear()
        last = self.front
        for story in [tab.story for tab in self._tabs if tab.story is not None]:
            story.desk.put_away()
            if story is not last:
                self._pool.give_back(story)
        last.messages.clear()
        self._begin(last)
        self._tell()
        then()

    def _of(self, slug: str) -> Tab | None:
        return next((tab for tab in self._tabs if tab.slug == slug), None)

    def _with(self, story: OpenStory) -> Tab | None:
        return next((tab for tab in self._tabs if tab.story is story), None)

    def _free(self) -> Tab:
        """The tab in front if it may be had, else a passing one, else a new one beside it."""
        for tab in (self._front, *self._tabs):
            if tab.free:
                return tab
        tab = Tab()
        self._tabs.insert(self._tabs.index(self._front) + 1, tab)
        return tab

    def _keep(self, tab: Tab | None) -> None:
        if tab is not None and tab.passing and tab.slug:
            tab.passing = False
            self._tell()

    def _drop(self, tab: Tab) -> None:
        """Take a tab away; the last one stays, without a story."""
        if tab not in self._tabs:
            return
        place = self._tabs.index(tab)
        if len(self._tabs) == 1:
            tab.turn_to("")
            tab.passing = True
        else:
            self._tabs.remove(tab)
            if tab is self._front:
                self.bring(self._tabs[min(place, len(self._tabs) - 1)])
            if tab.story is not None:
                self._pool.give_back(tab.story)
        self._tell()

    def _on_shown(self, story: OpenStory, opened: "Opened | None") -> None:
        tab = self._with(story)
        if tab is None:
            return
        if opened is not None:
            tab.slug, tab.headline, tab.fault = opened.story.slug, opened.copy.headline, ""
            if tab.spot is not None:
                tab.spot.show(story.page.manuscript)
                tab.spot = None
            if tab.keyboard and tab is self._front:
                tab.keyboard = False
                story.page.take_keyboard()
        if tab is self._front:
            self.shown.emit(opened)
        self._tell()

    def _on_not_opened(self, story: OpenStory, error: CopydeskError) -> None:
        """A newsroom that does not answer may do so later; a story that cannot be had needs no tab."""
        self._messages.unasked(error)
        tab = self._with(story)
        if tab is None or story.desk.opened is not None:
            return
        if isinstance(error, Unavailable):
            tab.fault = str(error)
            self._tell()
        else:
            self._drop(tab)

    def _on_changed(self, change: Change) -> None:
        """What somebody works on in this window stays open."""
        for tab in self._tabs:
            row = tab.story.desk.story if tab.story is not None else None
            if row is not None and change.story is not None and row.id == change.story.id:
                self._keep(tab)

    def _on_kept(self, place: int) -> None:
        if 0 <= place < len(self._tabs):
            self._keep(self._tabs[place])

    def _on_carried(self, before: int, after: int) -> None:
        self._tabs.insert(after, self._tabs.pop(before))
        self.changed.emit()

    def _tell(self) -> None:
        """Show the tabs as they are."""
        self._bar.show_faces([tab.face() for tab in self._tabs], self._tabs.index(self._front))
        self.changed.emit()
