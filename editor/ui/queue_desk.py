"""Keeps the queues and the list of stories in step with the store."""

from PySide6.QtCore import QObject, QTimer

from editor.domain.changes import Change
from editor.domain.lists import Queue, Sort
from editor.domain.story import QueueCounts, Story, StoryQuery
from editor.ui import jobs
from editor.ui.models.queues import QUEUES, Place
from editor.ui.models.story_list import PAGE
from editor.ui.panels.queues import QueuesPanel
from editor.ui.panels.story_list import SORTS, StoryListPanel
from editor.ui.settled import PAINTED
from editor.ui.tasks import Tasks

ELSEWHERE = 15_000
"""Milliseconds between looks at what others did, on a shared newsroom."""
_LONGEST = 1_000


class QueueDesk(QObject):
    """Asks for the list that is chosen, and for it again when something changed."""

    def __init__(
        self, tasks: Tasks, queues: QueuesPanel, stories: StoryListPanel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._queues = queues
        self._list = stories
        self._place: Place = QUEUES[0]
        self._query = StoryQuery(queue=Queue.MINE, limit=PAGE)
        self._search = ""
        self._asked = 0
        self._open: Story | None = None
        self._counts = QueueCounts()
        self._uncounted = False
        self._soon = QTimer(self, singleShot=True, interval=PAINTED)
        self._soon.timeout.connect(self._count)
        self._elsewhere = QTimer(self, interval=ELSEWHERE)
        self._elsewhere.timeout.connect(self.refresh)
        queues.chosen.connect(self._on_chosen)
        stories.sort_chosen.connect(self.order_by)
        stories.filter_typed.connect(self._on_filter_typed)
        stories.model.more_wanted.connect(self._on_more_wanted)
        tasks.changed.connect(self._on_changed)

    def begin(self, *, shared: bool) -> None:
        """Somebody signed in: read everything; on a shared newsroom look again from time to time."""
        if shared:
            self._elsewhere.start()
        self.refresh()

    def end(self) -> None:
        """Nobody is signed in."""
        self._elsewhere.stop()
        self._soon.stop()
        self._asked += 1
        self._uncounted = False
        self._open, self._search = None, ""
        self._queues.show_counts(QueueCounts())
        self._place = self._queues.place  # another one if it was a desk: the next person may have others
        self._list.explain(self._place.empty)
        self._query = self._asking()
        self._list.show_stories([], more=False, keep="")

    def refresh(self) -> None:
        """Read the list, and the counts once it is painted; what is chosen stays chosen."""
        self._uncounted = True
        self._ask(max(PAGE, min(_LONGEST, self._list.model.rowCount())))

    def search(self, text: str) -> None:
        """Search all stories; with no text, back to the chosen queue."""
        self._search = text.strip()
        self._query = self._asking()
        self._ask(PAGE)

    def order_by(self, sort: Sort) -> None:
        """Order the list."""
        self._query = self._query._replace(sort=sort, descending=SORTS[sort][1])
        self._ask(PAGE)

    def order_first(self, sort: Sort) -> None:
        """What lists are ordered by when the window opens."""
        self._query = self._query._replace(sort=sort, descending=SORTS[sort][1])

    @property
    def sort(self) -> Sort:
        """What the list is ordered by."""
        return self._query.sort

    def mark_open(self, story: Story | None) -> None:
        """Show which story is open, and in its row what became of it meanwhile; one with another status may be in other queues."""
        before, self._open = self._open, story
        if story is None:
            return
        self._list.mark(story.id)
        if before is not None and before.id == story.id and before.updated < story.updated:
            self._list.model.update_story(story)
            if before.status is not story.status:
                self.refresh()

    def _asking(self) -> StoryQuery:
        everywhere = bool(self._search)
        return self._query._replace(
            queue=Queue.ALL if everywhere else (self._place.queue or Queue.ALL),
            desk="" if everywhere else self._place.desk,
            text=self._search or self._list.filter.text().strip(),
        )

    def _ask(self, limit: int) -> None:
        self._asked += 1
        number, query = self._asked, self._query._replace(limit=limit, after=None)
        self._title()
        self._tasks.run(jobs.stories(query), lambda stories: self._on_listed(number, stories, limit))

    def _on_listed(self, number: int, stories: list[Story], limit: int) -> None:
        if number == self._asked:
            sought = bool(self._query.text)
            self._list.show_stories(
                stories, more=len(stories) == limit, keep=self._open.id if self._open is not None else "", sought=sought
            )
            if self._uncounted:
                self._count_soon()  # while rows or a story are painted, another thread at work costs both

    def _count_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _count(self) -> None:
        self._uncounted = False
        self._tasks.run(jobs.counts, self._on_counted)

    def _on_more_wanted(self, last: Story) -> None:
        number = self._asked

        def append(stories: list[Story]) -> None:
            if number == self._asked:
                self._list.model.append(stories, more=len(stories) == PAGE)

        self._tasks.run(jobs.stories(self._query._replace(limit=PAGE, after=last)), append)

    def _on_counted(self, counts: QueueCounts) -> None:
        self._counts = counts
        self._queues.show_counts(counts)
        self._title()

    def _title(self) -> None:
        if self._search:
            self._list.show_title(f"“{self._search}”", None, self._query.sort)
            return
        desk, queue = self._place.desk, self._place.queue or Queue.ALL
        count = self._counts.desks.get(desk) if desk else self._counts.queues.get(queue)
        self._list.show_title(self._place.label, None if self._query.text else count, self._query.sort)

    def _on_chosen(self, place: Place) -> None:
        if place == self._place and not self._search:
            return  # it is shown already
        self._place, self._search = place, ""
        self._list.filter.clear()
        self._list.explain(place.empty)
        self._query = self._asking()
        self._ask(PAGE)

    def _on_filter_typed(self, text: str) -> None:
        del text
        query = self._asking()
        if query != self._query:
            self._query = query
            self._ask(PAGE)

    def _on_changed(self, change: Change) -> None:
        """A save only redraws its row: a list that jumps while one types is no help."""
        if change.story is not None:
            if self._open is not None and self._open.id == change.story.id:
                self._open = change.story
            before = self._list.model.update_story(change.story)
            if change.action == "save" and before is not None:
                return
        self.refresh()
