"""Where what is typed in a story is kept besides the store: its journal, its undo steps, and what is said of them."""

from PySide6.QtCore import QObject

from editor.ui.journal_keeper import JournalKeeper
from editor.ui.journal_room import JournalRoom
from editor.ui.messages import Mend, Messages
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.panels.status_line import StoryStatus
from editor.ui.panels.story_page import StoryPage
from editor.ui.past import Past
from editor.ui.save_state import SaveState, saved_tip, saved_words
from editor.ui.sheet import WindowSheet
from editor.ui.story_care import StoryCare
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks

JOURNAL = "journal"
"""What messages about the journal are about."""


class Safekeeping(QObject):
    """The journal of one open story and all that is done with it."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        desk: StoryDesk,
        sheet: WindowSheet,
        care: StoryCare,
        room: JournalRoom,
        page: StoryPage,
        pictures: PicturesPanel,
        status: StoryStatus,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._messages, self._desk, self._care = messages, desk, care
        self._status = status
        self._told = False
        self.keeper = JournalKeeper(room, desk, sheet, page, pictures, self)
        self.past = Past(tasks, self.keeper, page.manuscript, self)
        self.past.ended.connect(messages.notice)
        desk.trouble.whereabouts = self.keeper.whereabouts
        desk.story_shown.connect(self._say_saved)
        desk.saver.state_changed.connect(self._say_saved)
        desk.saver.kept.connect(self._on_changed)
        desk.saver.failed.connect(self._on_save_failed)
        self.keeper.changed.connect(self._on_changed)

    def _on_changed(self, *_: object) -> None:
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

    def _on_save_failed(self, _: object) -> None:
        """Its message takes the place of ours, which is said again once that is mended."""
        self._told = False

    def _say_saved(self, *_: object) -> None:
        story, saver = self._desk.story, self._desk.saver
        if story is not None:
            at = saver.saved_at or (story.updated if saver.base else None)
            note = self.keeper.note
            self._status.show_saved(saved_words(saver.state, saver.base, at, note), saved_tip(note))
