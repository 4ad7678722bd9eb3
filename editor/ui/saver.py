"""Turns what is typed into revisions, and keeps hold of it until the store has it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import Conflict, CopydeskError, Unavailable
from editor.ui import jobs
from editor.ui.autosave import Autosave
from editor.ui.save_state import SaveState
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.domain.copy import Copy

RETRY = 3_000
"""Milliseconds between tries while the store cannot be reached."""


class _Snapshot(NamedTuple):
    """What stood in the window at one moment. A retry sends the same text under the same `op_id`, or it would be lost."""

    fields: dict[str, Any]
    edits: int
    op_id: str


class Saver(QObject):
    """Saves the story in the window. Typing never waits for it, and no failure takes text out of the window.

    `gathered` says that the text was just taken from the window to be saved, `taken` carries the story once the store
    has the text that was gathered last; after it `kept` carries all that the save came to.
    """

    state_changed = Signal()
    gathered = Signal()
    taken = Signal(object)
    kept = Signal(object)
    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, gather: Callable[[], dict[str, Any]], parent: QObject | None = None, retry: int = RETRY
    ) -> None:
        """`gather` gives the fields of the copy as they stand in the window."""
        super().__init__(parent)
        self._tasks = tasks
        self._gather = gather
        self.autosave = Autosave(self)
        self.autosave.due.connect(self._on_due)
        self._retry = QTimer(self, singleShot=True, interval=retry)
        self._retry.timeout.connect(self._on_due)
        self._slug = ""
        self._base = 0
        self._copy: Copy | None = None
        self._edits = 0
        self._kept_edits = 0
        self._pending: _Snapshot | None = None
        self._holders: set[str] = set()
        self._sending = False
        self._after: list[tuple[Callable[[], None], Callable[[], None]]] = []
        self.state = SaveState.SAVED
        self.saved_at: datetime | None = None

    @property
    def slug(self) -> str:
        """The story in the window, empty when there is none."""
        return self._slug

    @property
    def base(self) -> int:
        """The revision that the text in the window builds on."""
        return self._base

    @property
    def copy(self) -> "Copy | None":
        """The copy of that revision; None while no story is open."""
        return self._copy

    @property
    def held(self) -> bool:
        """Whether another change of ours is on its way, which the window does not show yet."""
        return bool(self._holders)

    @property
    def unsaved(self) -> bool:
        """Whether the window holds what the store does not."""
        return self._edits != self._kept_edits

    @property
    def at_rest(self) -> bool:
        """Whether the store has what the window holds, and nothing of ours is on its way."""
        return not self.unsaved and not self.held

    def begin(self, slug: str, base: int, copy: "Copy") -> None:
        """A story was put into the window."""
        self.end()
        self._slug, self._base, self._copy = slug, base, copy

    def end(self) -> None:
        """No story is in the window any more."""
        self.autosave.rest()
        self._retry.stop()
        self._slug, self._base, self._copy, self._pending = "", 0, None, None
        self._sending = False
        self._holders.clear()
        self._edits = self._kept_edits = 0
        self._after.clear()
        self.saved_at = None
        self._enter(SaveState.SAVED)

    def rename(self, slug: str) -> None:
        """The story has another slug now."""
        self._slug = slug

    def touch(self) -> None:
        """Something was typed."""
        self._edits += 1
        if self.state is SaveState.CLASHED:
            return
        self.autosave.touch()
        if self.state is SaveState.SAVED:
            self._enter(SaveState.TYPED)

    def rebase(self, base: int, copy: "Copy") -> None:
        """What is typed builds on another revision from now on: our own change, or one the person has looked at."""
        self._base, self._copy, self._pending, self._sending = base, copy, None, False
        if self.unsaved:
            self._enter(SaveState.TYPED)
            self.autosave.touch()
        else:
            self._enter(SaveState.SAVED)

    def hold(self, change: str = "pictures") -> None:
        """Save nothing until `release`: this change of ours is on its way."""
        self._holders.add(change)

    def release(self, change: str = "pictures") -> None:
        """Go on saving once no other is, at once where somebody waits for it."""
        self._holders.discard(change)
        if self.held:
            return
        if self.unsaved and self._after:
            self._send()
        elif self.unsaved:
            self.autosave.touch()
        else:
            self._settle(saved=True)

    def save(self, done: Callable[[], None] | None = None, failed: Callable[[], None] | None = None) -> None:
        """Save what is typed now; `done` is called once the store has it, `failed` when it cannot be saved.

        While another change of ours is on its way both wait for it: what follows builds on that change.
        """
        self.autosave.rest()
        if self.at_rest:
            if done is not None:
                done()
            return
        if self.state is SaveState.CLASHED:
            if failed is not None:
                failed()
            return
        if done is not None or failed is not None:
            self._after.append((done or _nothing, failed or _nothing))
        if not self._sending and not self.held:
            self._send()

    def _send(self) -> None:
        assert self._copy is not None
        self._retry.stop()
        if self._pending is None:
            self._pending = _Snapshot(self._gather(), self._edits, str(uuid4()))
            self.gathered.emit()
        self._sending = True
        if self.state is not SaveState.FAILED:  # else it says so until a try succeeds, and nothing blinks
            self._enter(SaveState.SAVING)
        sent = self._pending
        job = jobs.save(self._slug, self._base, self._copy, sent.fields, sent.op_id)
        self._tasks.run(job, lambda kept: self._on_kept(sent, kept), lambda error: self._on_failed(sent, error))

    def _on_due(self) -> None:
        self.save()

    def _on_kept(self, sent: _Snapshot, kept: jobs.Kept) -> None:
        if sent is not self._pending:
            return  # the story has left the window since
        self._base, self._copy, self._kept_edits = kept.story.revision, kept.copy, sent.edits
        self._pending, self._sending = None, False
        self.saved_at = kept.story.updated
        self.taken.emit(kept.story)
        self._enter(SaveState.TYPED if self.unsaved else SaveState.SAVED)
        self.kept.emit(kept)
        self._tasks.changed.emit(kept.change)
        if self._after and self.unsaved and not self.held:
            self._send()
        elif self.unsaved:
            self.autosave.touch()
        elif not self.held:  # else it waits for what is on its way
            self._settle(saved=True)

    def _on_failed(self, sent: _Snapshot, error: CopydeskError) -> None:
        if sent is not self._pending:
            return
        self._sending = False
        if isinstance(error, Unavailable):
            self._retry.start()
        else:
            self._pending = None
        self._enter(SaveState.CLASHED if isinstance(error, Conflict) else SaveState.FAILED)
        self.failed.emit(error)
        self._settle(saved=False)

    def _settle(self, *, saved: bool) -> None:
        waiting, self._after = self._after, []
        for done, failed in waiting:
            (done if saved else failed)()

    def _enter(self, state: SaveState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit()


def _nothing() -> None:
    pass
