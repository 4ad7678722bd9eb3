"""Where what is typed is kept besides the store: the journal, its recovery, its undo steps, and what is said of them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.address import is_shared, parse
from editor.ui.journal_keeper import JournalKeeper
from editor.ui.main_window import MainWindow
from editor.ui.messages import Mend, Messages
from editor.ui.past import Past
from editor.ui.places import Places
from editor.ui.recovery import Recovery
from editor.ui.save_state import SaveState, saved_tip, saved_words
from editor.ui.sheet import WindowSheet
from editor.ui.story_care import StoryCare
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.jobs import Newsroom

FAULT = 1.0
"""Seconds that a fault of the program waits for the journal."""
JOURNAL = "journal"
"""What messages about the journal are about."""


class Safekeeping(QObject):
    """The journal and all that is done with it."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        desk: StoryDesk,
        sheet: WindowSheet,
        care: StoryCare,
        theme: Theme,
        window: MainWindow,
        places: Places,
        client: str,
    ) -> None:
        super().__init__(window)
        self._tasks, self._messages, self._desk, self._care = tasks, messages, desk, care
        self._status = window.status_line
        self._told = False
        self.keeper = JournalKeeper(places.journal, desk, sheet, window.story, window.inspector.pictures, self)
        self.past = Past(tasks, self.keeper, desk.saver, window.story.manuscript, self)
        self.recovery = Recovery(tasks, messages, desk, self.keeper, theme, window, client)
        desk.trouble.whereabouts = self.keeper.whereabouts
        desk.story_shown.connect(lambda _: self._say_saved())
        desk.saver.state_changed.connect(self._say_saved)
        desk.saver.kept.connect(lambda _: self._on_changed())
        desk.saver.failed.connect(self._on_save_failed)
        self.keeper.changed.connect(self._on_changed)

    def begin(self, url: str, newsroom: "Newsroom") -> None:
        """Somebody signed in: their journals are this newsroom's from now on, and what a crash left is offered."""
        self.keeper.newsroom = identity(url)
        self.keeper.login = newsroom.person.login
        self.recovery.begin(newsroom)

    def rest(self) -> None:
        """Nobody is signed in: nothing is offered any more."""
        self.recovery.end()

    def sweep(self) -> None:
        """Take away the journals of more than thirty days ago; at leisure."""
        self._tasks.work(self.recovery.sweep)

    def flush(self) -> bool:
        """Whether what was typed is on disk now, if the disk answers soon."""
        return self.keeper.flush(FAULT)

    def end(self) -> None:
        """The program ends."""
        self.recovery.end()
        self.keeper.end()

    def _on_changed(self) -> None:
        """Say once that the journal fails; while the store does too, saving tells of both."""
        self._say_saved()
        fault = self.keeper.note.fault
        if not fault:
            self._messages.settle(JOURNAL)
            self._told = False
        elif not self._told and self._desk.saver.state is not SaveState.FAILED:
            self._told = True
            words = f"{fault} What you typed is safe in this window, and goes to the newsroom as always."
            copy = Mend("Save a copy…", self._care.save_copy)
            self._messages.say(words, copy, level="warning", about=JOURNAL)

    def _on_save_failed(self) -> None:
        """Its message takes the place of ours, which is said again once that is mended."""
        self._told = False

    def _say_saved(self) -> None:
        story, saver = self._desk.story, self._desk.saver
        if story is not None:
            at = saver.saved_at or (story.updated if saver.base else None)
            note = self.keeper.note
            self._status.show_saved(saved_words(saver.state, saver.base, at, note), saved_tip(note))


def identity(url: str) -> str:
    """What tells one newsroom from another on this machine: its server's place, or its file."""
    if is_shared(url):
        return parse(url).place
    return str(Path(url.removeprefix("sqlite:///")).absolute())
