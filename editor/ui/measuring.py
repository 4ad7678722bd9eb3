"""Counts and checks the copy in the window while it is typed, off the GUI thread; only the newest count is told."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.ui import jobs
from editor.ui.saver import Saver
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.domain.copy import Copy, PictureUse
    from editor.services.rights import Facts

PAUSE = 300
"""Milliseconds after the last key before the copy is counted."""


class Measuring(QObject):
    """`measured` carries a `Measure` of the copy as it stands in the window."""

    measured = Signal(object)

    def __init__(self, tasks: Tasks, saver: Saver, gather: Callable[[], dict[str, Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._saver = saver
        self._gather = gather
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._measure)
        self._bound: tuple[str, ...] = ()
        self._known: Facts | None = None

    def touch(self) -> None:
        """Something was typed."""
        self._pause.start()

    def now(self) -> None:
        """Another copy is in the window."""
        self._pause.start(0)
        self._pause.setInterval(PAUSE)

    def stop(self) -> None:
        """No story is in the window any more."""
        self._pause.stop()

    def forget(self) -> None:
        """What the store knows of the pictures may be otherwise now."""
        self._bound, self._known = (), None
        self._pause.start()

    def _measure(self) -> None:
        copy = self._saver.copy
        if copy is None:
            return
        fields = self._gather()
        bound = _bound(self._saver.slug, fields)
        if bound == self._bound:
            self._count(copy, fields)
            return

        def count(known: "Facts | None") -> None:
            self._bound, self._known = bound, known
            self._measure()

        if bound:
            self._tasks.run(jobs.rights_facts(self._saver.slug, copy, fields), count, lambda _: count(None))
        else:
            count(None)

    def _count(self, copy: "Copy", fields: dict[str, Any]) -> None:
        work = jobs.measure(copy, fields, self._known)
        self._tasks.work(work, self._on_measured, _unmeasured, newest=f"measure {id(self)}")

    def _on_measured(self, measure: jobs.Measure) -> None:
        if self._saver.copy is not None:
            self.measured.emit(measure)


def _bound(slug: str, fields: dict[str, Any]) -> tuple[str, ...]:
    """The story and the photos in it, and what is said of each: what the store is asked about. Empty for none."""
    photos = sorted({f"{use.photo} {use.binds} {_whose(use)}" for use in fields["pictures"] if use.photo})
    return (slug, *photos) if photos else ()


def _whose(use: "PictureUse") -> str:
    return f"{bool(use.creator)} {bool(use.source)} {bool(use.job_id)} {use.copyright}"


def _unmeasured(error: CopydeskError) -> None:
    """Text that cannot be kept cannot be counted either; saving says why."""
    del error
