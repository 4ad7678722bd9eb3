"""Pictures into the story, into its text, and out of it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.domain.changes import Change
from editor.domain.errors import CopydeskError, Refused
from editor.domain.listing import pictures_named
from editor.ui import jobs
from editor.ui.manuscript.widget import Manuscript
from editor.ui.messages import Messages
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks
from editor.ui.widgets.drops import PICTURES, first_few

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse
    from editor.services.picture_files import PictureFile
    from editor.ui.patience import Came

THUMBNAIL = 320
"""Pixels of a thumbnail's longer side: sharp at 200 %."""


class PictureDesk(QObject):
    """Does what is asked of the pictures of the story in the window; `panel_wanted` asks for their panel in front.

    `lineless_removed` carries the numbers of pictures that the person took out, and that no line of the text placed.
    """

    panel_wanted = Signal()
    lineless_removed = Signal(object)

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
        panel.file_words_wanted.connect(self._on_file_words_wanted)
        panel.refused.connect(messages.fault)

    def attach(self) -> None:
        """Choose picture files."""
        from PySide6.QtWidgets import QFileDialog

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

        def read(slug: str, base: int) -> None:
            from editor.ui.paste_jobs import sound_files

            self._tasks.work(sound_files(paths), partial(self._on_read, slug, base, number), self._on_refused)

        self._once_saved(read)

    def _on_read(self, slug: str, base: int, number: int, came: "Came[PictureFile]") -> None:
        """Attach the files that could be read, and say what is the matter with the others."""
        faults = Refused(first_few(came.faults)) if came.faults else None
        if not came.read:
            self._on_refused(faults or Refused("There is no picture among these files."))
            return

        def attached(change: Change) -> None:
            self._on_attached(change)
            if faults is not None:
                self._messages.fault(faults, about="picture")

        self._tasks.change(jobs.attach(slug, base, came.read, number, str(uuid4())), attached, self._on_refused)

    def attach_found(self, sha256: str) -> None:
        """Attach a photo of the library, with the words it came with."""
        from editor.ui import library_jobs

        def attach(slug: str, base: int) -> None:
            job = library_jobs.attach_found(slug, base, sha256, str(uuid4()))
            self._tasks.change(job, self._on_attached, self._on_refused)

        self._once_saved(attach)

    def put_in_place(self, number: int, what: str | Path, *, keep_words: bool) -> None:
        """A file, or a photo of the library, in the place of a picture."""
        from editor.ui import library_jobs

        def replace(slug: str, base: int) -> None:
            job = library_jobs.replace(slug, base, number, what, keep_words, str(uuid4()))
            self._tasks.change(job, self._on_replaced, self._on_refused)

        self._once_saved(replace)

    def attach_pasted(self, files: "Sequence[PictureFile]", attached: Callable[[tuple[int, ...]], None]) -> None:
        """Attach pictures that were pasted; `attached` is called with their numbers in the story."""
        from editor.ui import paste_jobs

        def done(made: paste_jobs.Attached) -> None:
            attached(made.numbers)
            self._desk.adopt(made.change)
            self._tasks.changed.emit(made.change)

        def attach(slug: str, base: int) -> None:
            self._tasks.run(paste_jobs.attach(slug, base, files, str(uuid4())), done, self._on_refused)

        self._once_saved(attach)

    def _once_saved(self, attach: Callable[[str, int], None]) -> None:
        """Save, then let nothing else be saved until the pictures are in. `attach` gets slug and revision."""

        def go_on() -> None:
            story, saver = self._desk.story, self._desk.saver
            if story is not None:
                saver.hold()
                attach(story.slug, saver.base)

        def give_up() -> None:
            sentence = "The pictures stay as they are, since what was typed before could not be saved."
            self._messages.fault(CopydeskError(sentence, "Attach or paste them once it is."), about="picture")

        self._desk.saver.save(go_on, give_up)

    def place(self) -> None:
        """The chosen picture's line into the text."""
        number = self._panel.chosen
        if number and not self._desk.objection and self._manuscript.picture_lines.insert(number):
            self._messages.notice(f"Picture {number} joins the gallery.")

    def place_gallery(self) -> None:
        """The chosen pictures into the text, shown together; the lead, which stands above it, is left out."""
        if self._desk.objection:
            return
        chosen = self._panel.chosen_uses
        numbers = [use.number for use in chosen if use.placement != "lead"]
        left_out = "The lead picture stays above the text." if len(numbers) < len(chosen) else ""
        if len(numbers) < 2:
            words = "A gallery takes two pictures or more: choose them on the sheet with Ctrl or Shift."
            self._messages.notice(f"{words} {left_out}".strip())
            return
        self._manuscript.picture_lines.gather(numbers)
        self._messages.notice(f"{len(numbers)} pictures are shown together. {left_out}".strip())

    def remove(self) -> None:
        """The chosen pictures out of the story."""
        if self._panel.chosen and not self._desk.objection:
            numbers = tuple(use.number for use in self._panel.chosen_uses)
            placed = self._manuscript.picture_lines.placed()
            lineless = tuple(number for number in numbers if number not in placed)
            self.take_out(numbers)
            if lineless:
                self.lineless_removed.emit(lineless)

    def take_out(self, numbers: tuple[int, ...]) -> None:
        """Pictures out of the story, with their lines; earlier revisions keep them."""
        self._panel.remove(numbers)
        self._manuscript.picture_lines.remove(*numbers)
        gone = "is taken out; it stays" if len(numbers) == 1 else "are taken out; they stay"
        named = pictures_named(numbers).capitalize()
        self._messages.notice(f"{named} {gone} in the library and in earlier revisions.")

    def next(self) -> None:
        """On to the next picture's words."""
        self._step(1, "That was the last picture.")

    def previous(self) -> None:
        """Back to the words of the picture before."""
        self._step(-1, "That was the first picture.")

    def _step(self, by: int, end: str) -> None:
        self.panel_wanted.emit()
        if not self._panel.step(by):
            self._messages.notice(end if self._panel.uses else "The story has no pictures.")

    def _on_attached(self, change: Change) -> None:
        self._messages.settle("picture")
        self._messages.notice(" ".join(("Attached.", *change.remarks)))
        self._desk.adopt(change)

    def _on_replaced(self, change: Change) -> None:
        self._messages.settle("picture")
        self._messages.notice(" ".join(change.remarks))
        self._desk.adopt(change)

    def _on_refused(self, error: CopydeskError) -> None:
        self._desk.saver.release()
        self._messages.fault(error, about="picture")

    def _on_file_words_wanted(self, sha256: str) -> None:
        self._tasks.run(jobs.in_the_file(sha256), lambda words: self._panel.page.form.show_file_words(sha256, words))

    def _on_thumbnail_wanted(self, use: "PictureUse") -> None:
        from editor.ui import crop_jobs

        self._tasks.run(crop_jobs.as_used(use, THUMBNAIL), lambda data: self._panel.show_thumbnail(use, data))
