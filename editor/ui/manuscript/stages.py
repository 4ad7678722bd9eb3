"""Changes that are too large for one turn of the event loop, made in stages; to the person each is one step.

What is worked out for them is worked out off the GUI thread. Keys, clicks and actions that come meanwhile wait, and
come after in their order.
"""

from collections import deque
from collections.abc import Callable, Generator
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit

from editor.domain.errors import CopydeskError
from editor.ui.tasks import Work, at_once

Making = Generator[Callable[[], Any] | None, Any, None]
"""A change: what stands before each `yield` is one stage. What it yields is worked out elsewhere, and sent back."""
_CHANGED = "The text was changed by something else in the meantime, so this was left undone. Try it again."
_READ_ONLY = "The text can only be read by now, so this was left undone."
_HALF = "The text was changed by something else in the meantime, so this was done in part: undo takes it back."


class _Step(NamedTuple):
    """A change that Qt undoes in several steps: how many there were before it, and how many after."""

    start: int
    end: int
    large: bool


class Stages(QObject):
    """Makes one change at a time. `begun` and `over` are sent around a large one; `told` says why one was left undone."""

    begun = Signal()
    over = Signal()
    told = Signal(str)

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit, self._document = edit, edit.document()
        self.work: Work = at_once
        self._making: Making | None = None
        self._job: Callable[[], Any] | None = None
        self._waiting: deque[Callable[[], object]] = deque()
        self._steps: list[_Step] = []
        self._begun_at = self._begun_from = self._revision = 0
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        self._document.redoAvailable.connect(self._on_available)
        self._document.undoAvailable.connect(self._on_available)

    @property
    def under_way(self) -> bool:
        """Whether a large change is being made."""
        return self._making is not None

    def wait(self, act: Callable[[], object]) -> bool:
        """Have this done once the change is made. False where none is under way: it can be done now."""
        if self.under_way:
            self._waiting.append(act)
        return self.under_way

    def wait_first(self, act: Callable[[], object]) -> None:
        """Have this done before all that waits, once the change is made or given up."""
        self._waiting.appendleft(act)

    def make(self, making: Making, *, large: bool) -> None:
        """Make a change: a large one in turns, any other at once."""
        if self.wait(partial(self.make, making, large=large)):
            return
        before = self._document.availableUndoSteps()
        if not large:
            _make_now(making)
            self._remember(before, large=False)
            return
        self._begin(making, partial(self._remember, before, large=True))

    def undo(self) -> None:
        """Take the last change back, however many steps it was to Qt."""
        steps = self._document.availableUndoSteps()
        last = next((one for one in self._steps if one.end == steps), None)
        self._walk(partial(QPlainTextEdit.undo, self._edit), last, lambda step, now: now > step.start)

    def redo(self) -> None:
        """Make it again."""
        steps = self._document.availableUndoSteps()
        coming = next((one for one in self._steps if one.start == steps), None)
        self._walk(partial(QPlainTextEdit.redo, self._edit), coming, lambda step, now: now < step.end)

    def drop(self) -> None:
        """The text is put away: what is left of a change, and what waits for it, is meant for no other."""
        if self._making is not None:
            self._next.stop()
            self._making.close()
            self._waiting.clear()
            self._end()

    def finish(self) -> None:
        """Make what is left of a change now, for whoever cannot wait; then what waited for it."""
        while self._making is not None:
            self._next.stop()
            job, self._job = self._job, None
            self._go_on(job() if job is not None else None)

    def _walk(self, by_one: Callable[[], None], step: _Step | None, on: Callable[[_Step, int], bool]) -> None:
        """Go through a step one by one of those that Qt knows, as long as it is to go `on`."""
        if step is None:
            by_one()
            return

        def walked() -> Making:
            before = -1
            while before != (now := self._document.availableUndoSteps()) and on(step, now):
                before = now
                by_one()
                yield None

        if step.large:
            self._begin(walked(), lambda: None)
        else:
            _make_now(walked())

    def _begin(self, making: Making, made: Callable[[], None]) -> None:
        self._making, self._made = making, made
        self._begun_at = self._revision = self._document.revision()
        self._begun_from = self._document.availableUndoSteps()
        self._edit.setUpdatesEnabled(False)  # nobody is shown half of it
        self.begun.emit()
        self._go_on()

    def _go_on(self, given: object = None) -> None:
        assert self._making is not None
        if self._edit.isReadOnly():
            self._making.close()
            self._take_back()
            self._end(_READ_ONLY)
            return
        if self._document.revision() != self._revision:
            self._making.close()
            self._end(_CHANGED if self._revision == self._begun_at else _HALF)
            return
        goes_on = False
        try:
            self._job = self._making.send(given)
            goes_on = True
        except StopIteration:
            return
        finally:
            if not goes_on:  # what waits is done even where this failed
                self._end()
        self._revision = self._document.revision()
        if self._job is None:
            self._next.start()
        else:
            self.work(self._job, partial(self._on_worked_out, self._job), partial(self._on_failed, self._job))

    def _take_back(self) -> None:
        """All of what was made so far: nobody saves it, so the text stays as the newsroom has it."""
        document, before = self._document, -1
        while before != (now := document.availableUndoSteps()) and now != self._begun_from:
            before = now
            (document.undo if now > self._begun_from else document.redo)()

    def _on_worked_out(self, job: Callable[[], Any], made: object) -> None:
        if job is self._job:
            self._job = None
            self._go_on(made)

    def _on_failed(self, job: Callable[[], Any], error: CopydeskError) -> None:
        if job is self._job:
            self._end(str(error))

    def _end(self, words: str = "") -> None:
        self._making = self._job = None
        self._made()
        self._edit.setUpdatesEnabled(True)
        self.over.emit()
        if words:
            self.told.emit(words)
        self._do_waiting()

    def _do_waiting(self) -> None:
        while self._waiting and not self.under_way:
            act = self._waiting.popleft()
            try:
                act()
            except BaseException:
                QTimer.singleShot(0, self, self._do_waiting)  # whatever else waits is done all the same
                raise

    def _remember(self, before: int, *, large: bool) -> None:
        after = self._document.availableUndoSteps()
        if after > before:
            self._steps.append(_Step(before, after, large))

    def _on_available(self, available: bool) -> None:
        """What was undone and cannot be made again any more is no step; nor is anything once nothing is left to undo."""
        if not available and not self._document.isRedoAvailable():
            steps = self._document.availableUndoSteps()
            self._steps = [one for one in self._steps if one.end <= steps]


def _make_now(making: Making) -> None:
    given = None
    while True:
        try:
            job = making.send(given)
        except StopIteration:
            return
        given = job() if job is not None else None
