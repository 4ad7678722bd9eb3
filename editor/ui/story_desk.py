"""A story in the window: opens it, keeps it fresh, saves it, and lets go of it only when nothing would be lost."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.changes import Change
from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.ui import jobs
from editor.ui.fresh import Fresh, reading_words
from editor.ui.lease import LeaseKeeper
from editor.ui.measuring import Measuring
from editor.ui.messages import Messages
from editor.ui.saver import Saver
from editor.ui.sheet import WindowSheet
from editor.ui.tasks import Tasks
from editor.ui.trouble import SAVING, Asks, Trouble

if TYPE_CHECKING:
    from editor.domain.copy import Copy

OWN_REVISIONS = ("save", "attach", "detach", "replace")
"""Changes after which the window goes on from its own text instead of reading the story again."""
NEWSROOM_WIDE = ("kill", "unkill")
"""Changes that may be about a picture of any story."""
KEPT_FOR = 300_000
"""Milliseconds that a story behind another is kept from the others."""


class StoryDesk(QObject):
    """One story, open in the window.

    `story_shown` carries an `Opened` whenever the story, its rights or its place in the workflow are new, and None when
    no story is open. `not_found` carries why the one that is shown was not found again. `not_opened` carries why a story could not be read; `asking` says that the person is about to be
    asked something about this one.
    """

    story_shown = Signal(object)
    not_found = Signal(object)
    not_opened = Signal(object)
    asking = Signal()

    def __init__(
        self, tasks: Tasks, messages: Messages, sheet: WindowSheet, client: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._messages = messages
        self._sheet = sheet
        self._asks: Asks | None = None
        self._opened: jobs.Opened | None = None
        self._wanted = ""
        self._holder = ""
        self.name_of: Callable[[str], str] = str
        self.saver = Saver(tasks, sheet.fields, self)
        self.saver.kept.connect(self._on_kept)
        self.trouble = Trouble(tasks, messages, self.saver, sheet, self)
        self.trouble.settled.connect(self._on_settled)
        self.lease = LeaseKeeper(tasks, client, self)
        self.lease.holder_changed.connect(self._on_holder_changed)
        self.fresh = Fresh(tasks, self.saver, lambda: self.story, client, self)
        self.fresh.told.connect(self._let_edit)
        self.fresh.moved_on.connect(self.refresh)
        self.fresh.unseen.connect(self.not_found)
        self._behind = QTimer(self, singleShot=True, interval=KEPT_FOR)
        self._behind.timeout.connect(self._let_others)
        self.measuring = Measuring(tasks, self.saver, sheet.fields, self)
        tasks.changed.connect(self._on_changed)

    def ask_with(self, asks: Asks) -> None:
        """Whom to ask what only the person can decide."""
        self._asks = asks
        self.trouble.ask_with(asks)

    @property
    def opened(self) -> jobs.Opened | None:
        """The story in the window, as the store last told it."""
        return self._opened

    @property
    def story(self) -> Story | None:
        """Its row."""
        return self._opened.story if self._opened is not None else None

    @property
    def objection(self) -> str:
        """Why the person may not type, or nothing."""
        if self._opened is None:
            return "No story is open."
        return self._opened.possible["save"] or reading_words("", self.name_of(self._holder), None)

    def open(self, slug: str) -> None:
        """Open a story, once what is in the window is saved."""

        def read() -> None:
            self._wanted = slug
            self._tasks.run(jobs.open_story(slug), self._on_opened, self.not_opened.emit)

        self._wanted = slug
        if self.story is not None and self.story.slug == slug:
            self.refresh()
        else:
            self.leave(read)

    def leave(self, then: Callable[[], None]) -> None:
        """Save, put the story away, go on with `then`; when it cannot be saved, the person decides."""
        if self._opened is None:
            then()
        else:
            self.saver.save(partial(self._go, then), partial(self._ask, then))

    def save_or_ask(self, then: Callable[[], None]) -> None:
        """Save and go on with `then`; when that cannot be done, the person decides whether it is put away unsaved."""
        self.saver.save(then, partial(self._ask, then))

    def _ask(self, then: Callable[[], None]) -> None:
        assert self._asks is not None
        assert self.story is not None
        self.asking.emit()
        self._asks.leave_unsaved(self.story, partial(self._go, then))

    def _go(self, then: Callable[[], None]) -> None:
        self.put_away()
        then()

    def rest(self) -> None:
        """Another story is in front. After a while others may edit this one, if nothing of it is unsaved."""
        self.saver.save()
        self.fresh.rest()
        self._behind.start()

    def wake(self) -> None:
        """This story is in front."""
        self._behind.stop()
        self.fresh.wake()
        self.refresh()

    def _let_edit(self) -> None:
        """Let the person type, or say why not and how fresh it is what they read."""
        why = self._opened.possible["save"] if self._opened is not None else ""
        holder = self._holder or (self.fresh.holder if why else "")
        self._sheet.set_editable(reading_words(why, self.name_of(holder) if holder else "", self.fresh.as_of))

    def _let_others(self) -> None:
        if self.saver.unsaved:
            self._behind.start()
        else:
            self.lease.end()

    def put_away(self) -> None:
        """Empty the page."""
        self.fresh.end()
        self._behind.stop()
        self.measuring.stop()
        self.lease.end()
        self.saver.end()
        self._messages.settle(SAVING)
        self._opened, self._holder, self._wanted = None, "", ""  # what was asked about it is nobody's answer any more
        self.story_shown.emit(None)

    def touch(self) -> None:
        """Something was typed."""
        if self._opened is not None and not self.objection:
            self.saver.touch()
            self.measuring.touch()

    def restore(self, opened: jobs.Opened, base: int, copy: "Copy") -> bool:
        """Show a story with text that was never saved, as an edit of the revision it was typed on.

        If the newsroom has a later one, both are shown before anything is saved. False if the person may not type.
        """
        self._opened, self._wanted = opened, opened.story.slug
        self.saver.begin(opened.story.slug, base, opened.copy)
        self._sheet.show_copy(opened.copy, new=True)
        self._show()
        if self.objection:
            self._messages.fault(
                CopydeskError(self.objection, "The recovered text is offered again at the next start.")
            )
            return False
        self._sheet.edit_to(copy)
        self.measuring.now()
        if base != opened.story.revision:
            self.saver.save(failed=self.trouble.compare)
        return True

    def refresh(self) -> None:
        """Read the story again. What is typed and not saved stays."""
        if self.story is not None:
            self._wanted = self.story.slug
            self._tasks.run(jobs.open_story(self.story.slug), self._on_opened, self.not_found.emit)

    def follow(self, slug: str) -> None:
        """Read the story that is shown again, which may have another slug now."""
        self._wanted = slug
        self.saver.rename(slug)
        self._tasks.run(jobs.open_story(slug), self._on_opened, self._on_not_read)

    def _on_opened(self, opened: jobs.Opened) -> None:
        if opened.story.slug != self._wanted:
            return
        before, self._opened = self._opened, opened
        new = before is None or before.story.id != opened.story.id
        if new or self.saver.at_rest:
            moved_on = opened.story.revision != self.saver.base
            if new or moved_on:
                self.saver.begin(opened.story.slug, opened.story.revision, opened.copy)
            self._sheet.show_copy(opened.copy, new=new)
            self.measuring.now()
            if moved_on and not new:
                who = self.name_of(opened.story.last_editor)
                self._messages.notice(f"{who} saved “{opened.story.slug}”; you see revision {opened.story.revision}.")
        self._show()

    def _show(self) -> None:
        assert self._opened is not None
        if self._opened.possible["save"]:
            self.lease.end()
            self._holder = ""
        else:
            self.lease.begin(self._opened.story.slug)
        self.fresh.begin()
        self._let_edit()
        self._sheet.know_numbers(self._opened.last_number)
        self.story_shown.emit(self._opened)

    def _on_holder_changed(self, holder: str) -> None:
        if holder == self._holder:
            return
        self._holder = holder
        if not holder:
            self.refresh()
        self._let_edit()
        self.story_shown.emit(self._opened)

    def _on_kept(self, kept: jobs.Kept) -> None:
        if self._opened is not None:
            self._opened = self._opened._replace(story=kept.story, copy=kept.copy, possible=kept.possible)
            self._messages.settle(SAVING)
            self.story_shown.emit(self._opened)

    def _on_changed(self, change: Change) -> None:
        if change.action in NEWSROOM_WIDE:
            self.measuring.forget()
            self.refresh()
        if change.story is not None and self._is_here(change.story) and change.action not in OWN_REVISIONS:
            self.follow(change.story.slug)

    def _on_not_read(self, error: CopydeskError) -> None:
        """What is shown is old, but can be tried again."""
        self._messages.unasked(error)
        self.story_shown.emit(self._opened)

    def _on_settled(self, theirs: jobs.Opened) -> None:
        self._opened = theirs
        self._show()

    def adopt(self, change: Change) -> None:
        """Go on from a revision that our own action made, with what was typed in the meantime."""
        assert change.story is not None
        if self._is_here(change.story):
            self._tasks.run(jobs.open_story(change.story.slug), self._on_adopted, self._on_adopt_failed)

    def _is_here(self, story: Story) -> bool:
        return self.story is not None and self.story.id == story.id

    def _on_adopted(self, opened: jobs.Opened) -> None:
        if not self._is_here(opened.story):
            return
        self._opened = opened
        self._sheet.adopt_pictures(opened.copy)
        self.saver.rebase(opened.story.revision, opened.copy)
        self.measuring.now()
        self._show()
        self.saver.release()

    def _on_adopt_failed(self, error: CopydeskError) -> None:
        self.saver.release()
        self._messages.fault(error)
