"""Says to the others who is editing: claims the story in the window, keeps the claim alive, gives it up."""

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.domain.story import Lease
from editor.ui import lease_jobs
from editor.ui.tasks import Tasks

HEARTBEAT = 15_000
"""Milliseconds between claims; the store lets a lease expire after 60 seconds."""


class LeaseKeeper(QObject):
    """The lease on the story in the window. `holder_changed` carries the other's login, or nothing when it is ours."""

    holder_changed = Signal(str)

    def __init__(self, tasks: Tasks, client: str, parent: QObject | None = None, heartbeat: int = HEARTBEAT) -> None:
        """`client` names this run of the program."""
        super().__init__(parent)
        self._tasks = tasks
        self._client = client
        self._slug = ""
        self._ours = False
        self._beat = QTimer(self, interval=heartbeat)
        self._beat.timeout.connect(self._claim)

    @property
    def ours(self) -> bool:
        """Whether this window holds the lease."""
        return self._ours

    def begin(self, slug: str) -> None:
        """Claim a story, now and until `end`; while somebody else holds it, go on asking."""
        if slug == self._slug:
            return
        self.end()
        self._slug = slug
        self._beat.start()
        QTimer.singleShot(0, self, self._claim)  # the page first: nobody types before it is painted

    def end(self) -> None:
        """Let the others edit."""
        self._beat.stop()
        slug, self._slug = self._slug, ""
        if slug and self._ours:
            self._tasks.run(lease_jobs.release(slug, self._client), failed=_forget)
        self._ours = False

    def _claim(self) -> None:
        slug = self._slug
        if not slug:  # it was put away meanwhile
            return
        self._tasks.run(
            lease_jobs.claim(slug, self._client),
            lambda lease: self._on_claimed(slug, lease),
            lambda error: self._on_refused(slug, error),
        )

    def _on_claimed(self, slug: str, lease: Lease) -> None:
        if slug == self._slug:
            ours = lease.client == self._client
            if ours and not self._ours:
                self._ours = True
                self.holder_changed.emit("")
            elif not ours:
                self._ours = False
                self.holder_changed.emit(lease.holder)

    def _on_refused(self, slug: str, error: CopydeskError) -> None:
        """Without an answer the text stays open: a save that comes too late is a conflict, never a loss."""
        del error
        if slug == self._slug and not self._ours:
            self.holder_changed.emit("")


def _forget(error: CopydeskError) -> None:
    """A lease that could not be given up expires by itself."""
    del error
