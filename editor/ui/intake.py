"""New copy: a story started here, or copy that comes from outside."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.domain.changes import Change
from editor.domain.errors import CopydeskError
from editor.ui import intake_jobs, jobs
from editor.ui.messages import Messages
from editor.ui.tasks import Tasks
from editor.ui.theme import Theme
from editor.ui.widgets.drops import first_few

if TYPE_CHECKING:
    from editor.services.importing import House, Incoming
    from editor.ui.dialogs.import_copy import ImportDialog
    from editor.ui.patience import Came
    from editor.wire.result import WireStory


class Intake(QObject):
    """Opens the dialogs that start stories; what they started is handed to `begin`, by its slug, to be written in."""

    def __init__(
        self, tasks: Tasks, messages: Messages, begin: Callable[[str], None], theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._messages = messages
        self._begin = begin
        self._theme = theme
        self._window = window
        self.newsroom: jobs.Newsroom | None = None

    def new_story(self) -> None:
        """Start a story of one's own."""
        if self.newsroom is None:
            return

        def start(slug: str, desk: str, headline: str) -> None:
            def started(change: Change) -> None:
                dialog.accept()
                self._open(change)

            def refused(error: CopydeskError) -> None:
                dialog.answer.setEnabled(True)
                dialog.show_problem(str(error))

            dialog.answer.setEnabled(False)
            self._tasks.change(jobs.new_story(slug, desk, headline, str(uuid4())), started, refused)

        from editor.ui.dialogs.new_story import NewStoryDialog

        dialog = NewStoryDialog(self.newsroom.desks, start, self._window)
        dialog.open()

    def import_copy(self) -> None:
        """Read copy from outside, show what was read, and take it in when the person says so."""
        self.import_files([])

    def import_files(self, paths: list[Path]) -> None:
        """The same, with files that are there already."""
        if self.newsroom is None:
            return

        def take(wire: "WireStory", slug: str, desk: str, folder: Path | None) -> None:
            def taken(change: Change) -> None:
                dialog.accept()
                self._open(change)
                self._messages.notice("Taken in. What was doubtful or set aside is in the editor’s note.")

            def refused(error: CopydeskError) -> None:
                dialog.allow_answer()
                dialog.show_problem(str(error))

            job = intake_jobs.take_in(wire, slug, desk, folder, str(uuid4()))
            self._tasks.change(job, taken, refused)

        from editor.ui.dialogs.import_copy import ImportDialog

        dialog = ImportDialog(self.newsroom.desks, take, self._theme, self._window)
        self._wire(dialog)
        dialog.open()
        if paths:
            dialog.choose(paths)

    def _wire(self, dialog: "ImportDialog") -> None:
        def refused(error: CopydeskError) -> None:
            dialog.show_refused(str(error))

        def show(came: "Came[Incoming]") -> None:
            if came.read:
                dialog.show_read(list(came.read))
                dialog.show_problem(first_few(came.faults))
            else:
                dialog.show_refused(first_few(came.faults))

        def read_text(text: str) -> None:
            read(partial(intake_jobs.read_text, text))

        def read_files(paths: list[Path]) -> None:
            read(partial(intake_jobs.read_files, paths))

        def read(reading: "Callable[[House], Callable[[], Came[Incoming]]]") -> None:
            def as_ours(ours: "House") -> None:
                self._tasks.work(reading(ours), show, refused, newest="import")

            self._tasks.run(intake_jobs.house(), as_ours, refused)

        dialog.text_pasted.connect(read_text)
        dialog.files_chosen.connect(read_files)
        dialog.finished.connect(lambda _: self._tasks.work(_nothing, newest="import"))

    def _open(self, change: Change) -> None:
        if change.story is not None:
            self._begin(change.story.slug)


def _nothing() -> None:
    """Makes a reading that is still under way stale: the dialog that asked for it is gone."""
