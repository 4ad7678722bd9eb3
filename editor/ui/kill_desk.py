"""Killing pictures, allowing them again, and what becomes of the stories that have them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.domain.changes import Change
from editor.domain.errors import CopydeskError
from editor.domain.kills import Kill
from editor.ui import library_jobs, page_jobs
from editor.ui.icons import Icons
from editor.ui.main_window import MainWindow
from editor.ui.messages import Messages
from editor.ui.open_stories import OpenStories
from editor.ui.picture_finder import PictureFinder
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.domain.story import Story
    from editor.services.finding import Found
    from editor.services.killing import Done, KilledUse
    from editor.ui.dialogs.kill_picture import Subject
    from editor.ui.dialogs.killed_stories import KilledStoriesDialog


class KillDesk(QObject):
    """One method for each action about killed pictures."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        stories: OpenStories,
        finder: PictureFinder,
        site: page_jobs.SiteMaker,
        icons: Icons,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._tasks, self._messages, self._stories, self.finder = tasks, messages, stories, finder
        self._site, self._icons, self._window = site, icons, window
        finder.kill_wanted.connect(self._kill_found)
        finder.allow_wanted.connect(self._allow_found)

    def kill(self) -> None:
        """Ask which picture, with the one that is chosen in the story in front at hand."""
        from editor.ui.dialogs.kill_picture import Subject

        panel = self._stories.front.side.pictures
        use = next((use for use in panel.uses if use.number == panel.chosen and use.photo), None)
        self._ask(Subject(use.photo, f"picture {use.number} of this story", use.job_id, use.credit) if use else None)

    def show_killed(self) -> None:
        """All pictures that are killed now."""
        self._tasks.run(library_jobs.active_kills, self._show_killed)

    def _show_killed(self, kills: list[Kill]) -> None:
        from editor.ui.dialogs.killed_pictures import KilledPicturesDialog, name_of

        dialog = KilledPicturesDialog(kills, self._window.actions_.objection("kill_picture"), self._window)
        dialog.stories_wanted.connect(self._show_stories)
        dialog.allow_wanted.connect(lambda kill: self._allow(kill.subject, name_of(kill), kill.agency))
        dialog.kill_wanted.connect(self.kill)
        dialog.open()

    def _kill_found(self, found: "Found") -> None:
        from editor.ui.dialogs.kill_picture import Subject

        words = found.words
        self._ask(Subject(found.photo.sha256, f"“{found.photo.file_name}”", words["job_id"], words["credit"]))

    def _ask(self, subject: "Subject | None") -> None:
        from editor.ui.dialogs.kill_picture import KillDialog

        def kill(what: str | Path, reason: str, agency: str) -> None:
            self._tasks.run(
                library_jobs.kill(what, reason, agency, str(uuid4())), self._on_killed, self._messages.fault
            )

        KillDialog(subject, kill, self._window).open()

    def _on_killed(self, done: "Done") -> None:
        self._tasks.changed.emit(done.change)
        self._on_stories(done.kill, done.uses, " ".join(done.change.remarks))

    def _allow_found(self, found: "Found") -> None:
        self._allow(found.photo.sha256, f"“{found.photo.file_name}”")

    def _allow(self, what: str, name: str, agency: str = "") -> None:
        """Ask why a picture may be used again."""
        from editor.ui.dialogs.questions import ReasonDialog

        def given(reason: str) -> None:
            told = f"{name} may be used again."
            job = library_jobs.unkill(what, reason, agency, str(uuid4()))
            self._tasks.change(job, lambda _: self._messages.notice(told), self._messages.fault)

        words = "Say why: the reason is kept beside that of the kill. Its terms hold as before."
        ReasonDialog(f"Allow {name} again", words, "Allow", given, self._window).open()

    def _show_stories(self, kill: Kill) -> None:
        self._tasks.run(library_jobs.killed_uses(kill), partial(self._on_stories, kill))

    def _on_stories(self, kill: Kill, uses: "list[KilledUse]", told: str = "") -> None:
        from editor.ui.dialogs.killed_stories import KilledStoriesDialog

        dialog = KilledStoriesDialog(kill, uses, self._icons, self._window, told)
        dialog.story_wanted.connect(self._stories.open)
        dialog.replace_wanted.connect(self._replace)
        dialog.road_wanted.connect(lambda slug, action: self._once_open(slug, self._window.actions_[action].trigger))
        dialog.withdraw_wanted.connect(lambda story: self._withdraw(kill, story, dialog))
        dialog.open()

    def _replace(self, slug: str, number: int) -> None:
        """Open the story, choose its picture, and look for another one."""

        def go_on() -> None:
            self._window.inspector.turn_to(self._stories.front.side.pictures)
            self._stories.front.side.pictures.choose(number)
            self.finder.replace()

        self._once_open(slug, go_on)

    def _withdraw(self, kill: Kill, story: "Story", dialog: "KilledStoriesDialog") -> None:
        """Take a live story down, with a reason; the list stays, and shows what is left."""
        from editor.ui.dialogs.questions import ReasonDialog

        def withdrawn(change: Change) -> None:
            self._messages.notice(" ".join((f"“{story.slug}” is withdrawn.", *change.remarks)))
            self._tasks.run(library_jobs.killed_uses(kill), dialog.show_uses)

        def refused(error: CopydeskError) -> None:
            dialog.show_problem(str(error))

        def given(reason: str) -> None:
            self._tasks.change(page_jobs.withdraw(story.slug, reason, self._site, str(uuid4())), withdrawn, refused)

        words = "The public page becomes a notice. Say why; the reason is kept in history."
        parent: QWidget = dialog
        ReasonDialog(f"Withdraw “{story.slug}”", words, "Withdraw", given, parent, kind="danger").open()

    def _once_open(self, slug: str, act: Callable[[], None]) -> None:
        """Do this when the story is in front, unless another one comes there first."""

        def shown(opened: object) -> None:
            story = getattr(opened, "story", None)
            if story is not None:
                self._stories.shown.disconnect(shown)
                if story.slug == slug:
                    act()

        self._stories.shown.connect(shown)
        self._stories.open(slug, keep=True)
