"""Finds pictures of the library for the story in front: to attach one, to put one in another's place, to see where it is."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from editor.domain.errors import CopydeskError, Refused
from editor.ui import jobs, library_jobs
from editor.ui.icons import Icons
from editor.ui.main_window import MainWindow
from editor.ui.messages import Messages
from editor.ui.open_stories import OpenStories
from editor.ui.picture_desk import THUMBNAIL
from editor.ui.tasks import Tasks
from editor.ui.theme import Theme
from editor.ui.widgets.drops import PICTURES

if TYPE_CHECKING:
    from editor.services.finding import Found, Sought
    from editor.ui.dialogs.find_pictures import FindPicturesDialog, Purpose

LOOKED_AT = 150
"""Milliseconds that a picture is chosen before the store is asked where it is: going through a list asks for one."""


class PictureFinder(QObject):
    """`kill_wanted` and `allow_wanted` carry a photo that was found."""

    kill_wanted = Signal(object)
    allow_wanted = Signal(object)

    def __init__(
        self, tasks: Tasks, messages: Messages, stories: OpenStories, theme: Theme, icons: Icons, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._tasks, self._messages, self._stories = tasks, messages, stories
        self._theme, self._icons, self._window = theme, icons, window

    def find(self) -> None:
        """Look for pictures; the one that is chosen can go into the story in front."""
        from editor.ui.dialogs.find_pictures import Purpose

        desk = self._stories.front.desk
        answer = f"Attach to “{desk.story.slug}”" if desk.story is not None else "Attach to the story"
        dialog = self._shown(Purpose("Find pictures", answer, desk.objection))
        dialog.answered.connect(lambda found, _: self._stories.front.pictures.attach_found(found.photo.sha256))

    def replace(self) -> None:
        """Look for a picture to put in the place of the one that is chosen; it may come from a file as well."""
        from editor.ui.dialogs.find_pictures import Purpose

        front = self._stories.front
        number, objection = front.side.pictures.chosen, front.desk.objection
        if not number or objection:
            self._messages.fault(Refused(objection or "Choose the picture that is to be replaced first."))
            return
        dialog = self._shown(Purpose(f"Replace picture {number}", "Put in its place", number=number))
        put = partial(front.pictures.put_in_place, number)
        dialog.answered.connect(lambda found, keep_words: put(found.photo.sha256, keep_words=keep_words))
        dialog.file_wanted.connect(
            lambda keep_words: self._choose("The picture to put there", lambda path: put(path, keep_words=keep_words))
        )

    def _shown(self, purpose: "Purpose") -> "FindPicturesDialog":
        from editor.ui.dialogs.find_pictures import FindPicturesDialog

        dialog = FindPicturesDialog(purpose, self._theme, self._icons, self._window)
        _Looking(dialog, self._tasks, self._choose)
        dialog.picture.story_wanted.connect(dialog.accept)
        dialog.picture.story_wanted.connect(self._stories.open)
        for signal, told in (
            (dialog.picture.kill_wanted, self.kill_wanted),
            (dialog.picture.allow_wanted, self.allow_wanted),
        ):
            signal.connect(dialog.accept)
            signal.connect(told)
        dialog.open()
        return dialog

    def _choose(self, title: str, taken: Callable[[Path], None]) -> None:
        """Ask for one picture file."""
        dialog = QFileDialog(self._window, title)
        dialog.setObjectName("found_file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"Pictures ({' '.join(f'*{suffix}' for suffix in PICTURES)})")
        dialog.filesSelected.connect(lambda names: taken(Path(names[0])))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()


class _Looking(QObject):
    """Answers what one dialog asks of the library, until it is closed."""

    def __init__(
        self, dialog: "FindPicturesDialog", tasks: Tasks, choose: Callable[[str, Callable[[Path], None]], None]
    ) -> None:
        from editor.ui.picture_search import PictureSearch

        super().__init__(dialog)
        self._dialog, self._tasks = dialog, tasks
        self._like: Sought | None = None
        self._ended = False
        self._search = PictureSearch(tasks, self)
        self._search.progressed.connect(dialog.show_progress)
        self._search.page_found.connect(lambda looked, first: dialog.show_page(looked, first=first))
        self._looked_at = QTimer(self, singleShot=True, interval=LOOKED_AT)
        self._looked_at.timeout.connect(self._ask_where)
        dialog.words_typed.connect(self._start)
        dialog.model.more_wanted.connect(self._search.go_on)
        dialog.model.small_wanted.connect(self._ask_small)
        dialog.chosen_changed.connect(lambda _: self._looked_at.start())
        dialog.like_file_wanted.connect(lambda: choose("The same picture as this file", self._seek))
        dialog.like_ended.connect(lambda: self._take(None))
        dialog.picture.same_wanted.connect(
            lambda found: self._tasks.run(library_jobs.sought_photo(found.photo.sha256), self._take, self._fault)
        )
        dialog.finished.connect(lambda _: self._end())
        self._start()

    def _start(self) -> None:
        self._search.start(self._dialog.words, self._like)

    def _seek(self, path: Path) -> None:
        self._tasks.work(library_jobs.sought_file(path), self._take, self._fault, newest="sought picture")

    def _take(self, like: "Sought | None") -> None:
        """From now on, only what is like this picture; or everything again."""
        if self._ended:
            return
        self._like = like
        self._dialog.show_problem("")
        self._dialog.show_like(like.name if like is not None else "")
        self._start()

    def _fault(self, error: CopydeskError) -> None:
        if not self._ended:
            self._dialog.show_problem(str(error))

    def _ask_small(self, sha256: str) -> None:
        def show(data: bytes) -> None:
            if not self._ended:
                self._dialog.show_small(sha256, data)

        self._tasks.run(jobs.thumbnail(sha256, THUMBNAIL), show, _no_small)

    def _ask_where(self) -> None:
        found = self._dialog.chosen
        if found is not None:
            self._tasks.run(library_jobs.whereabouts(found.photo.sha256), partial(self._on_where, found), self._fault)

    def _on_where(self, found: "Found", where: library_jobs.Whereabouts) -> None:
        if not self._ended and self._dialog.chosen == found:
            self._dialog.picture.show_whereabouts(where)

    def _end(self) -> None:
        self._ended = True
        self._looked_at.stop()
        self._search.end()


def _no_small(error: CopydeskError) -> None:
    """A photo whose bytes are damaged keeps the sign of a picture in its row."""
    del error
