"""After a crash: offers what the journals hold and the newsroom does not, and does what the person says."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject

from editor.domain import moments
from editor.domain.changes import Change
from editor.domain.errors import CopydeskError
from editor.ui import jobs, recovery_jobs
from editor.ui.journal_room import JournalRoom
from editor.ui.main_window import MainWindow
from editor.ui.messages import Messages
from editor.ui.open_stories import OpenStories
from editor.ui.recovery_jobs import Case
from editor.ui.tasks import Tasks
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.journal.recovery import Leftover
    from editor.ui.dialogs.recovery import RecoveryDialog

FLUSH = 5.0
"""Seconds that the new journal may take to hold a text before the old one is put aside."""


class Recovery(QObject):
    """Made once somebody has signed in. A journal is put aside only when its text is safe elsewhere, or not wanted."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        stories: OpenStories,
        room: JournalRoom,
        theme: Theme,
        window: MainWindow,
        client: str,
    ) -> None:
        super().__init__(window)
        self._tasks, self._messages, self._stories, self._room = tasks, messages, stories, room
        self._theme, self._window, self._client = theme, window, client
        self._newsroom: jobs.Newsroom | None = None
        self._dialog: RecoveryDialog | None = None

    def look(self, newsroom: jobs.Newsroom) -> None:
        """Look for what a crash of this person's left."""
        self._newsroom = newsroom
        job = recovery_jobs.find(self._room.folder, self._room.newsroom, newsroom.person.login)
        self._tasks.work(job, self._on_found, newest="recovery")

    def sweep(self) -> None:
        """Take away what is older than thirty days. In the pool."""
        from editor.journal.sweeping import sweep

        sweep(self._room.folder, moments.now())

    def _on_found(self, left: "list[Leftover]") -> None:
        if left:
            self._tasks.run(recovery_jobs.beside(left, self._client), self._on_read)

    def _on_read(self, kept: list[recovery_jobs.Kept]) -> None:
        self._tasks.work(recovery_jobs.cases(kept), self._on_cases, newest="recovery")

    def _on_cases(self, cases: list[Case]) -> None:
        if not cases or self._newsroom is None:
            return
        from editor.ui.dialogs.recovery import RecoveryDialog

        dialog = self._dialog = RecoveryDialog(cases, self._theme, self._window)
        dialog.use_chosen.connect(self._use)
        dialog.new_chosen.connect(self._keep_as_new)
        dialog.file_chosen.connect(self._write)
        dialog.leave_chosen.connect(self._settle)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self) -> None:
        self._dialog = None

    def _use(self, case: Case) -> None:
        assert case.story is not None
        slug = case.story.slug
        desk = self._stories.seat(slug).desk

        def restore(opened: jobs.Opened) -> None:
            assert case.copy is not None
            if desk.restore(opened, case.base, case.copy):
                self._settle(case)

        desk.leave(lambda: self._tasks.run(recovery_jobs.reopen(slug, self._client), restore))

    def _keep_as_new(self, case: Case) -> None:
        from editor.ui.dialogs.new_story import NewStoryDialog

        assert self._newsroom is not None
        assert case.copy is not None
        copy = case.copy

        def start(slug: str, desk: str, headline: str) -> None:
            def refused(error: CopydeskError) -> None:
                dialog.answer.setEnabled(True)
                dialog.show_problem(str(error))

            def started(change: Change) -> None:
                dialog.accept()
                self._settle(case)
                self._next(case)
                assert change.story is not None
                self._stories.open(change.story.slug, keep=True)

            dialog.answer.setEnabled(False)
            job = recovery_jobs.keep_as_new(slug, desk, copy.with_changes(headline=headline), str(uuid4()))
            self._tasks.change(job, started, refused)

        dialog = NewStoryDialog(self._newsroom.desks, start, self._dialog or self._window)
        dialog.headline.setText(copy.headline)
        dialog.slug.setText(f"{case.slug}-recovered")
        dialog.slug.setModified(True)
        if case.story is not None:
            dialog.desk.setCurrentIndex(dialog.desk.findData(case.story.desk))
        dialog.open()

    def _write(self, case: Case, path: Path) -> None:
        def written(_: None) -> None:
            self._messages.notice(f"The text is in “{path.name}”.")
            self._settle(case)
            self._next(case)

        def refused(error: CopydeskError) -> None:
            if self._dialog is not None:
                self._dialog.show_problem(str(error))

        self._tasks.work(recovery_jobs.write(path, case), written, refused)

    def _next(self, case: Case) -> None:
        if self._dialog is not None and self._dialog.case is case:
            self._dialog.next()

    def _settle(self, case: Case) -> None:
        """Put the journal aside, once whatever took its place is on disk."""

        def work() -> None:
            if self._room.flush(FLUSH):
                recovery_jobs.settle(case.path)()

        self._tasks.work(work, failed=self._messages.unasked)
