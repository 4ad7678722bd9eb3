"""Keeps the inspector in step with the story: reads history only while somebody looks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from editor.domain.story import Event
from editor.ui import history_jobs, jobs
from editor.ui.history_words import HistoryWords
from editor.ui.panels.inspector import Inspector
from editor.ui.panels.side import Side
from editor.ui.sheet import WindowSheet
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.domain.revision import Revision

SOON = 20
"""Milliseconds from a story's being shown to its being told about in the panels."""


class InspectorDesk(QObject):
    """Fills the panels of one story on the right."""

    def __init__(
        self,
        tasks: Tasks,
        desk: StoryDesk,
        sheet: WindowSheet,
        inspector: Inspector,
        side: Side,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._desk = desk
        self._sheet = sheet
        self._window = window
        self._inspector = inspector
        self._side = side
        self._told: tuple[str, object] = ("", None)
        self.newsroom: jobs.Newsroom | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._show)
        desk.story_shown.connect(self._on_story_shown)
        desk.measuring.measured.connect(self._on_measured)
        side.checks.finding_chosen.connect(sheet.go_to)
        side.checks.finding_chosen.connect(self._on_finding_chosen)
        side.history.revision_chosen.connect(self._on_revision_chosen)
        inspector.currentChanged.connect(self._read_history)
        HistoryWords(tasks, desk, side.history, self)

    def show_newsroom(self, newsroom: jobs.Newsroom) -> None:
        """Somebody signed in."""
        self.newsroom = newsroom

    def _on_story_shown(self, opened: jobs.Opened | None) -> None:
        """The text first: the panels follow once it is painted, but never show a story that is gone."""
        if opened is None:
            self._soon.stop()
            self._show()
        elif not self._soon.isActive():
            self._soon.start()

    def _show(self) -> None:
        panels, opened = self._side, self._desk.opened
        panels.about.show_story(opened, self.newsroom)
        if opened is None:
            self._told = ("", None)
            panels.history.clear()
            panels.checks.clear()
            panels.pictures.clear()
            panels.count(panels.checks, 0)
            panels.count(panels.pictures, 0)
            return
        self._read_history()

    def _on_measured(self, measure: jobs.Measure) -> None:
        panels = self._side
        panels.checks.show_findings(measure.findings)
        panels.count(panels.checks, len(measure.findings))
        panels.pictures.show_rights(measure.rights, self.newsroom.person.login if self.newsroom is not None else "")
        panels.pictures.show_unplaced([one.picture for one in measure.findings if one.rule == "picture-unplaced"])
        panels.count(panels.pictures, len(panels.pictures.uses))

    def _on_finding_chosen(self, finding: object) -> None:
        if getattr(finding, "picture", 0) and getattr(finding, "field", "") != "body":
            self._inspector.turn_to(self._side.pictures)

    def _read_history(self) -> None:
        story = self._desk.story
        if story is None or not self._inspector.shows(self._side.history):
            return
        if self._told != (story.id, story.updated):
            self._told = (story.id, story.updated)
            self._tasks.run(history_jobs.history(story.slug), self._on_history)

    def _on_history(self, events: list[Event]) -> None:
        story = self._desk.story
        if self.newsroom is not None and story is not None and events and events[0].story_id == story.id:
            self._side.history.show_events(events, self.newsroom)

    def _on_revision_chosen(self, number: int) -> None:
        story, newsroom = self._desk.story, self.newsroom
        if story is None or newsroom is None:
            return

        def show(found: "tuple[Revision, tuple[str, ...]]") -> None:
            from editor.ui.dialogs.compare import RevisionDialog

            RevisionDialog(story, *found, newsroom, self._window).open()

        self._tasks.run(history_jobs.revision(story.slug, number), show)
