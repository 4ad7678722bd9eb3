"""Looks again and again whether the story in front stands in the store as it is shown: others save, approve and move it."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.ui import lease_jobs
from editor.ui.saver import Saver
from editor.ui.tasks import Tasks

LOOK = 4_000
"""Milliseconds between looks at a story in which nothing is under way here."""


class Fresh(QObject):
    """Only the story's row is read, and nothing while the person types: a save tells as much.

    `moved_on` says that the store has it otherwise than it is shown, `unseen` carries why it could not be looked at, and
    `told` says that `holder` or `as_of` is another.
    """

    moved_on = Signal()
    unseen = Signal(object)
    told = Signal()

    def __init__(
        self,
        tasks: Tasks,
        saver: Saver,
        shown: Callable[[], Story | None],
        client: str,
        parent: QObject,
        every: int = LOOK,
    ) -> None:
        """`shown` gives the row of the story as it is shown; `client` names this run of the program."""
        super().__init__(parent)
        self._tasks, self._saver, self._shown, self._client = tasks, saver, shown, client
        self._in_front = self._looking = False
        self._looked = datetime.now(UTC)
        self.holder = ""
        """The login of whoever else is editing it, as the last look found."""
        self.as_of: datetime | None = None
        """When the store was seen last, if it could not be looked at since; None while what is shown is fresh."""
        self.due = QTimer(self, interval=every)
        self.due.timeout.connect(self._look)

    def begin(self) -> None:
        """The story was just read."""
        self._looked, self.as_of = datetime.now(UTC), None
        if self._in_front:
            self.due.start()

    def end(self) -> None:
        """No story is shown any more."""
        self.due.stop()
        self.holder, self.as_of = "", None

    def wake(self) -> None:
        """It is in front from now on."""
        self._in_front = True
        if self._shown() is not None:
            self.due.start()

    def rest(self) -> None:
        """Another story is in front: this one is read again when it is looked at again."""
        self._in_front = False
        self.due.stop()

    def _look(self) -> None:
        """One at a time: a server that is silent is not asked by more and more."""
        shown = self._shown()
        if shown is not None and not self._looking and self._saver.at_rest:
            self._looking = True
            self._tasks.run(lease_jobs.look(self._saver.slug), self._on_seen, self._on_unseen)

    def _on_seen(self, now: Story) -> None:
        self._looking = False
        shown = self._shown()
        if shown is None or shown.id != now.id:
            return
        theirs = now.lease is not None and now.lease.client != self._client
        before, self._looked = self.holder, datetime.now(UTC)
        self._tell(now.lease.holder if theirs and now.lease is not None else "", None)
        moved_on = _bare(now) != _bare(shown) or now.revision != self._saver.base or before != self.holder
        if moved_on and self._saver.at_rest:
            self.moved_on.emit()

    def _on_unseen(self, error: CopydeskError) -> None:
        self._looking = False
        if self._shown() is not None:
            self._tell(self.holder, self._looked)
            self.unseen.emit(error)

    def _tell(self, holder: str, as_of: datetime | None) -> None:
        if (holder, as_of) != (self.holder, self.as_of):
            self.holder, self.as_of = holder, as_of
            self.told.emit()


def reading_words(why: str, holder: str, as_of: datetime | None) -> str:
    """What a person who can only read is told: why, who is writing, how fresh the text is; nothing for one who may write."""
    if not why and not holder:
        return ""
    seen = f"as it was at {as_of.astimezone():%H:%M:%S}: the newsroom does not answer" if as_of else "as it is saved"
    if not why:
        return f"{holder} is editing this story now; you see it {seen}."
    return f"{why} {holder} is editing it now; you see it {seen}." if holder else f"{why} You see it {seen}."


def _bare(story: Story) -> Story:
    """Without who is editing it, which changes nothing about it."""
    return story._replace(lease=None)
