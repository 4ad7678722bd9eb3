"""Binds the story in the window to its journal: each edit is handed over as it is made, and nothing is waited for."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.story import Story
from editor.ui import journal_fields
from editor.ui.journal_room import JournalRoom
from editor.ui.panels.fields import Fields
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.panels.story_page import StoryPage
from editor.ui.save_state import JournalNote, SaveState
from editor.ui.settled import PAINTED
from editor.ui.sheet import WindowSheet
from editor.ui.story_desk import StoryDesk

if TYPE_CHECKING:
    from editor.journal.state import State
    from editor.journal.writer import Journal
    from editor.ui.jobs import Opened

LOOK = 1_000
"""Milliseconds between looks at how the journal stands, while something typed is not in the store."""
SLOW = 2.0
"""Seconds after which a disk that has not answered is spoken of."""
_SILENT = "What is typed cannot be written to the journal: the disk does not answer."


class _Beginning(NamedTuple):
    """A story as it stood when it was shown: what its journal starts from."""

    story: str
    slug: str
    base: int
    sha256: str
    texts: dict[str, str]


class JournalKeeper(QObject):
    """Keeps the journal of the story in the window, while the person may type.

    `opened` says that a story's journal was begun, `changed` that there is something new to say of the journals.
    """

    opened = Signal()
    changed = Signal()

    def __init__(
        self,
        room: JournalRoom,
        desk: StoryDesk,
        sheet: WindowSheet,
        page: StoryPage,
        pictures: PicturesPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.room = room
        self.story = ""
        self.first_body: str | None = None
        """The body that everything Qt can undo was done to; None where that is not known."""
        self.note = JournalNote(folder=str(room.folder))
        self._desk, self._saver, self._sheet = desk, desk.saver, sheet
        self._fields: Fields = page.fields
        self._manuscript, self._pictures = page.manuscript, pictures
        self._document = page.manuscript.document()
        self._journal: Journal | None = None
        self._beginning: _Beginning | None = None
        self._said: dict[str, str] = {}
        self._uses: dict[int, object] = {}
        self._base = self._gathered = self._taken = 0
        self._replaced = False
        self._soon = QTimer(self, singleShot=True, interval=PAINTED)
        self._soon.timeout.connect(self._begun)
        self._look = QTimer(self, singleShot=True, interval=LOOK)
        self._look.timeout.connect(self._on_look)
        room.told.connect(self._on_told)
        page.manuscript.contents_changed.connect(self._on_contents_changed)
        page.manuscript.text_set.connect(self._on_text_set)
        page.fields.edited.connect(self._on_fields_edited)
        pictures.edited.connect(self._on_pictures_edited)
        sheet.copy_shown.connect(self._on_copy_shown)
        sheet.past_dropped.connect(self._on_past_dropped)
        desk.saver.gathered.connect(self._on_gathered)
        desk.saver.taken.connect(self._on_taken)
        desk.saver.state_changed.connect(self._on_look)
        desk.story_shown.connect(self._on_story_shown)

    def end(self) -> None:
        """The story is journalled no more."""
        self._close()

    def whereabouts(self) -> str:
        """Where what is typed is while the store cannot be reached, as a sentence begins."""
        if self.note.fault:
            return f"{self.note.fault} What you typed is in this window only: save a copy of it"
        return "What you typed is safe in this window and in the journal on this machine"

    def _on_story_shown(self, opened: "Opened | None") -> None:
        if opened is None or self._desk.objection:
            self._close()
        elif opened.story.id != self.story:
            self._open(opened.story)
        else:
            self._tell_small_fields()
            if self._saver.base != self._base:
                self._rebase(opened.story)

    def _rebase(self, story: Story) -> None:
        """The text in the window is an edit of another revision now."""
        if self._journal is None:  # nothing was typed on the one before
            self._open(story)
            return
        self._base = self._saver.base
        self._taken = self._taken if self._saver.unsaved else self._journal.mark
        self._journal.saved(self._base, _hash(story, self._base), self._taken)

    def _on_copy_shown(self) -> None:
        """Another body is not an edit, and nothing that one could undo: it begins a journal of its own."""
        if self.story and self._replaced and self._desk.story is not None:
            self._open(self._desk.story)

    def _open(self, story: Story) -> None:
        """Journal a story: from its first edit on, or as soon as it has been painted."""
        self._close()
        self._said = journal_fields.as_texts(self._sheet.fields())
        self._base, self.story = self._saver.base, story.id
        self.first_body = self._said["body"] if not self._document.isUndoAvailable() else None
        sha256 = _hash(story, self._base)
        self._beginning = _Beginning(story.id, story.slug, self._base, sha256, dict(self._said))
        del self._said["body"]
        self._uses = {use.number: use for use in self._pictures.uses}
        if self._saver.unsaved:  # what stands here already is not in the store either
            self._begun().set("headline", self._said["headline"])
        else:
            self._soon.start()

    def _begun(self) -> "Journal":
        """The journal of the story, which is begun now if it was not before."""
        if self._journal is None:
            from editor.journal.story import Start

            assert self._beginning is not None
            self._soon.stop()
            story, slug, base, sha256, texts = self._beginning
            self._beginning = None
            self._journal = self.room.open(Start(self.room.newsroom, story, slug, self.room.login, base, sha256, texts))
            self.opened.emit()
        return self._journal

    def _close(self) -> None:
        self._look.stop()
        self._soon.stop()
        self._gathered = self._taken = 0
        self._replaced = False
        self._beginning = None
        self.story = ""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _on_contents_changed(self, position: int, removed: int, inserted: str) -> None:
        if self.story:
            self._begun().edit("body", position, removed, inserted, self._document.characterCount() - 1)
            self._look_later()

    def _on_text_set(self) -> None:
        self._replaced = True

    def _on_past_dropped(self) -> None:
        """The body as it stands, told whole: undo goes back to here and no further, when the story is opened again too."""
        self.first_body = None
        if self.story:
            self._begun().set("body", self._manuscript.text())

    def _on_fields_edited(self) -> None:
        self._tell(journal_fields.as_texts(self._fields.fields()))

    def _on_pictures_edited(self) -> None:
        uses = self._pictures.uses
        told = {journal_fields.ORDER: " ".join(str(use.number) for use in uses)}
        for use in uses:
            if self._uses.get(use.number) is not use:
                told |= journal_fields.picture_as_texts(use)
        self._uses = {use.number: use for use in uses}
        self._tell(told)

    def _tell_small_fields(self) -> None:
        self._on_fields_edited()
        self._on_pictures_edited()

    def _tell(self, texts: dict[str, str]) -> None:
        if not self.story:
            return
        for name, text in texts.items():
            if self._said.get(name) != text:
                self._said[name] = text
                self._begun().set(name, text)
                self._look_later()

    def _on_gathered(self) -> None:
        self._gathered = self._journal.mark if self._journal is not None else 0

    def _on_taken(self, story: Story) -> None:
        if self._journal is not None and story.id == self.story:
            self._base, self._taken = story.revision, self._gathered
            self._journal.saved(story.revision, story.sha256, self._taken)

    def _on_told(self, state: "State") -> None:
        """From the writer, by way of the window's own queue."""
        if self._journal is not None and self.story in state.out_of_step:
            self._journal.set("body", self._manuscript.text())
        self._on_look()

    def _look_later(self) -> None:
        if not self._look.isActive():
            self._look.start()

    def _on_look(self) -> None:
        journals = self.room.journals
        if journals is None:
            return
        state = journals.state
        silent = not state.sentence and journals.stalled > SLOW
        note = JournalNote(_SILENT if silent else state.sentence, state.safe_until, str(self.room.folder))
        if note != self.note:
            self.note = note
            self.changed.emit()
        if self._journal is not None and (note.fault or self._saver.state is not SaveState.SAVED):
            self._look_later()


def _hash(story: Story, revision: int) -> str:
    """The SHA-256 of a revision, if it is the story's present one."""
    return story.sha256 if story.revision == revision else ""
