"""Pictures into the story, into its text, and out of it."""

from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.domain.changes import Change
from editor.domain.errors import CopydeskError
from editor.ui import jobs
from editor.ui.manuscript.widget import Manuscript
from editor.ui.messages import Messages
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks
from editor.ui.widgets.drops import PICTURES

THUMBNAIL = 320
"""Pixels of a thumbnail's longer side: sharp at 200 %."""


class PictureDesk(QObject):
    """Does what is asked of the pictures of the story in the window."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        desk: StoryDesk,
        panel: PicturesPanel,
        manuscript: Manuscript,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._messages = messages
        self._desk = desk
        self._panel = panel
        self._manuscript = manuscript
        self._window = window
        panel.pictures_dropped.connect(self.attach_files)
        manuscript.pictures_dropped.connect(self.attach_files)
        panel.thumbnail_wanted.connect(self._on_thumbnail_wanted)
        panel.refused.connect(messages.fault)

    def attach(self) -> None:
        """Choose picture files."""
        dialog = QFileDialog(self._window, "Attach pictures")
        dialog.setObjectName("attach_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(f"Pictures ({' '.join(f'*{suffix}' for suffix in PICTURES)})")
        dialog.filesSelected.connect(lambda names: self.attach_files([Path(name) for name in names]))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def attach_files(self, paths: list[Path], number: int = 0) -> None:
        """Attach files: what is typed is saved first, and nothing else is until they are in.

        `number` is the waiting place a single file was put on; without one, what the file says decides.
        """
        objection = self._desk.objection
        if objection or not paths:
            self._messages.fault(CopydeskError(objection or "There is no picture among these files."))
            return

        def attach() -> None:
            story, saver = self._desk.story, self._desk.saver
            if story is not None:
                saver.hold()
                job = jobs.attach(story.slug, saver.base, paths, number, str(uuid4()))
                self._tasks.change(job, self._on_attached, self._on_refused)

        self._desk.saver.save(attach)

    def place(self) -> None:
        """The chosen picture's line into the text."""
        if self._panel.chosen and not self._desk.objection:
            self._manuscript.insert_picture_line(self._panel.chosen)

    def remove(self) -> None:
        """The chosen picture out of the story, with its line; earlier revisions keep it."""
        if self._panel.chosen and not self._desk.objection:
            number = self._panel.remove_chosen()
            self._manuscript.remove_picture_line(number)
            self._messages.notice(f"Picture {number} is taken out; it stays in the library and in earlier revisions.")

    def _on_attached(self, change: Change) -> None:
        self._messages.settle("picture")
        self._messages.notice(" ".join(("Attached.", *change.remarks)))
        self._desk.adopt(change)

    def _on_refused(self, error: CopydeskError) -> None:
        self._desk.saver.release()
        self._messages.fault(error, about="picture")

    def _on_thumbnail_wanted(self, sha256: str) -> None:
        self._tasks.run(jobs.thumbnail(sha256, THUMBNAIL), lambda data: self._panel.show_thumbnail(sha256, data))
