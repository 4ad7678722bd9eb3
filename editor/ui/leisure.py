"""What is done once somebody has signed in and can work: nobody waits for it, and the start not at all."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.ui.messages import Messages
from editor.ui.spelling.desk import SpellingDesk
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.ui import jobs
    from editor.ui.page_jobs import SiteMaker
    from editor.ui.recovery import Recovery

SOON = 700
"""Milliseconds after signing in, until what a crash left is looked for: the story asked for comes first."""
AT_LEISURE = 1_500
"""Milliseconds after signing in, until the rest is done."""


class Leisure(QObject):
    """Looks for what a crash left, then checks spelling, makes the store ready for a save, finishes releases, and sweeps."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        recovery: "Callable[[], Recovery]",
        spelling: SpellingDesk,
        site: "SiteMaker",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._messages, self._make_recovery, self._site = tasks, messages, recovery, site
        self._newsroom: jobs.Newsroom | None = None
        self.soon = QTimer(self, singleShot=True, interval=SOON)
        self.soon.timeout.connect(self._look_for_crashes)
        self.later = QTimer(self, singleShot=True, interval=AT_LEISURE)
        self.later.timeout.connect(spelling.begin)
        self.later.timeout.connect(self._tidy)

    @cached_property
    def recovery(self) -> "Recovery":
        """Who offers what a crash left."""
        return self._make_recovery()

    def begin(self, newsroom: "jobs.Newsroom") -> None:
        """Somebody signed in."""
        self._newsroom = newsroom
        self.soon.start()
        self.later.start()

    def end(self) -> None:
        """Nobody is signed in."""
        self.soon.stop()
        self.later.stop()

    def _look_for_crashes(self) -> None:
        assert self._newsroom is not None
        self.recovery.look(self._newsroom)

    def _tidy(self) -> None:
        """Make the store ready to be written to, put into its place what the last run recorded as published, and sweep."""
        from editor.ui import jobs, page_jobs

        self._tasks.with_store(jobs.get_ready)
        self._tasks.work(self.recovery.sweep)
        self._tasks.run(page_jobs.finish(self._site), lambda done: self._messages.notice(" ".join(done)))
