"""When a save fails: says what is safe, and in a conflict goes on so that both texts end up in history."""

import re
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import Conflict, CopydeskError, Unavailable
from editor.domain.story import Story
from editor.ui import jobs
from editor.ui.messages import Mend, Messages
from editor.ui.saver import Saver
from editor.ui.sheet import WindowSheet
from editor.ui.tasks import Tasks

SAVING = "saving"
"""What messages about saving are about."""
_LOGIN = re.compile(r"(?<= was saved by )\S+(?=; look at it first\.$)|^\S+(?= is editing “)")
"""Who was first, as the rules of the store name them."""


def named(error: CopydeskError, name_of: Callable[[str], str]) -> CopydeskError:
    """The error as a person is told of it: the store knows who was first by login, the window by name."""
    return type(error)(_LOGIN.sub(lambda login: name_of(login[0]), error.sentence), error.safe)


class Asks(Protocol):
    """What is asked of the person when a story cannot be saved."""

    def leave_unsaved(self, story: Story, leave: Callable[[], None]) -> None:
        """Offer a copy of the text, staying, or leaving without it."""

    def compare(self, mine: dict[str, Any], theirs: jobs.Opened) -> None:
        """Show both texts side by side, and offer what may be done."""

    def save_copy(self) -> None:
        """Write the text in the window to a file."""


class Trouble(QObject):
    """The ways on after a failed save. `settled` carries the story as the other left it, once one was chosen."""

    settled = Signal(object)

    def __init__(self, tasks: Tasks, messages: Messages, saver: Saver, sheet: WindowSheet, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._messages = messages
        self._saver = saver
        self._sheet = sheet
        self._asks: Asks | None = None
        self.name_of: Callable[[str], str] = str
        self.whereabouts: Callable[[], str] = lambda: "What you typed is safe in this window"
        saver.failed.connect(self._on_failed)

    def ask_with(self, asks: Asks) -> None:
        """Whom to ask what only the person can decide."""
        self._asks = asks

    def _on_failed(self, error: CopydeskError) -> None:
        assert self._asks is not None
        copy = Mend("Save a copy…", self._asks.save_copy)
        mends: tuple[Mend, ...] = (copy,)
        match error:
            case Conflict():
                safe = "What you typed is still in this window; nothing was overwritten."
                mends = (Mend("Look at both…", self.compare), copy)
            case Unavailable():
                safe = f"{self.whereabouts()}; it is tried again every few seconds."
                mends = (Mend("Try now", self._saver.save), copy)
            case _:
                safe = "What you typed is still in this window, not yet saved."
        self._messages.fault(type(error)(named(error, self.name_of).sentence, safe), *mends, about=SAVING)

    def compare(self) -> None:
        """Show what the other saved beside what is typed here."""
        asks, slug = self._asks, self._saver.slug

        def show(theirs: jobs.Opened) -> None:
            if asks is not None and slug == self._saver.slug:
                asks.compare(self._sheet.fields(), theirs)

        if slug:
            self._tasks.run(jobs.open_story(slug), show)

    def keep_mine(self, theirs: jobs.Opened) -> None:
        """What is typed here becomes the next revision; theirs stays in history."""
        self._set_apart(theirs)
        self._saver.rebase(theirs.story.revision, theirs.copy)
        self._saver.save()
        self.settled.emit(theirs)

    def take_theirs(self, theirs: jobs.Opened) -> None:
        """Mine is kept as a revision, and theirs becomes the one after it."""

        def put_theirs() -> None:
            self._sheet.show_copy(theirs.copy)
            self._saver.touch()
            self._saver.save()

        self._set_apart(theirs)
        self._saver.rebase(theirs.story.revision, theirs.copy)
        self._saver.save(put_theirs)
        self.settled.emit(theirs)

    def _set_apart(self, theirs: jobs.Opened) -> None:
        base = self._saver.copy
        if base is not None:
            self._sheet.set_apart(base, theirs.copy, theirs.last_number)
