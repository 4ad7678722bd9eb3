"""The one road off the GUI thread.

One thread owns the store: it opens it, runs functions of a unit in the order they were asked for, and closes it. Pure
work goes to a small pool, from immutable values. Results come back as frozen values, on the GUI thread, by signal.
"""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal

from editor.domain.changes import Change
from editor.domain.errors import CopydeskError, Unavailable

if TYPE_CHECKING:
    from editor.domain.unit import Store, Unit

T = TypeVar("T")
Failed = Callable[[CopydeskError], None]
Work = Callable[[Callable[[], Any], Callable[[Any], None], Failed], Any]
"""A way to have something done: what, whom to tell, and whom to tell of a failure."""


def at_once(job: Callable[[], Any], done: Callable[[Any], None], failed: Failed) -> None:
    """Do it here and now: the `Work` of those who may wait, and of whom nobody has given another."""
    try:
        made = job()
    except CopydeskError as error:
        failed(error)
    else:
        done(made)


@runtime_checkable
class Workplace(Protocol):
    """A window with somebody who works for what is in it."""

    work: Work


def work_for(widget: QObject) -> Work:
    """Who works for the window that a widget is in; whoever is in none may wait."""
    while (holder := widget.parent()) is not None:
        if isinstance(holder, Workplace):
            return holder.work
        widget = holder
    return at_once


class Fault(CopydeskError):
    """The program itself failed: nobody can mend it, but who waited for the work need wait no longer."""


class _Ticket(NamedTuple):
    """One piece of work: its future, and whom to tell."""

    future: "Future[Any]"
    done: Callable[[Any], None] | None
    failed: Failed | None
    newest: str
    number: int


class Tasks(QObject):
    """Runs work off the GUI thread and hands the results back on it.

    `changed` broadcasts each `Change` once. `reached` says whether the store answers. `failed` carries a `CopydeskError` that
    nobody asked to hear of himself. `closing` says that what is saved is saved, and nobody waits for the rest any more. Any other exception is a bug: who asked to
    hear of failures is told of a `Fault`, and then `sys.excepthook` of the exception.
    """

    changed = Signal(object)
    failed = Signal(object)
    reached = Signal(bool)
    closing = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Ready to work; threads start with the first piece of work."""
        super().__init__(parent)
        self._store_thread = ThreadPoolExecutor(1, "copydesk-store")
        self._pool = ThreadPoolExecutor(2, "copydesk-work")
        self._store: Store | None = None
        self._login = ""
        self._numbers: dict[str, int] = {}
        self._waiting = 0
        self._answered = True
        self._closed = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def open(
        self, opener: "Callable[[], Store]", done: "Callable[[Store], None]", failed: Failed | None = None
    ) -> None:
        """Open a newsroom on the store's thread, and close the one that was open."""
        self._submit(self._store_thread, partial(self._open, opener), done, failed)

    def act_as(self, login: str) -> None:
        """From now on, units are this person's."""
        self._login = login

    def run(
        self, job: "Callable[[Unit], T]", done: Callable[[T], None] | None = None, failed: Failed | None = None
    ) -> None:
        """Run a function of a unit as the person signed in."""
        self._submit(self._store_thread, partial(self._in_unit, self._login, job), done, failed)

    def change(
        self,
        job: "Callable[[Unit], Change]",
        done: Callable[[Change], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run a service; its `Change` goes to `done` and is then broadcast."""

        def tell(change: Change) -> None:
            if done is not None:
                done(change)
            self.changed.emit(change)

        self.run(job, tell, failed)

    def with_store(
        self, job: "Callable[[Store], T]", done: Callable[[T], None] | None = None, failed: Failed | None = None
    ) -> None:
        """Run a function of the store itself, such as setting a newsroom up."""
        self._submit(self._store_thread, partial(self._with_store, job), done, failed)

    def work(
        self,
        job: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        newest: str = "",
    ) -> None:
        """Run pure work in the pool. Of the pieces named alike by `newest` only the last one's result is told."""
        self._submit(self._pool, job, done, failed, newest)

    @property
    def waiting(self) -> int:
        """How many pieces of work have not been told yet."""
        return self._waiting

    def close(self) -> None:
        """Finish what was asked for, saves included, then let go of the store. Nothing is told any more."""
        if self._closed:
            return
        self._closed = True
        self._store_thread.submit(self._close_store)
        self._store_thread.shutdown(wait=True)
        from editor.apart import end_all

        end_all()
        self.closing.emit()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _submit(
        self,
        where: ThreadPoolExecutor,
        job: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Failed | None,
        newest: str = "",
    ) -> None:
        if self._closed:
            return
        self._waiting += 1
        number = self._numbers[newest] = self._numbers.get(newest, 0) + 1
        future = where.submit(job)
        ticket = _Ticket(future, done, failed, newest, number)
        future.add_done_callback(lambda _: self._finished.emit(ticket))

    def _on_finished(self, ticket: _Ticket) -> None:
        self._waiting -= 1
        if self._closed:
            return
        if ticket.newest and self._numbers[ticket.newest] != ticket.number:
            return
        error = ticket.future.exception()
        if not ticket.newest:
            self._note(answered=not isinstance(error, Unavailable))
        if error is None:
            if ticket.done is not None:
                ticket.done(ticket.future.result())
        elif isinstance(error, CopydeskError):
            (ticket.failed or self.failed.emit)(error)
        else:
            self._report(error, ticket.failed)

    def _report(self, bug: BaseException, failed: Failed | None) -> None:
        try:
            if failed is not None:
                failed(Fault("Something went wrong in Copydesk itself."))
        finally:  # last, so that its message with the report stays
            sys.excepthook(type(bug), bug, bug.__traceback__)

    def _note(self, *, answered: bool) -> None:
        if answered is not self._answered:
            self._answered = answered
            self.reached.emit(answered)

    # What follows runs on the store's thread, which alone touches the store.

    def _open(self, opener: "Callable[[], Store]") -> "Store":
        self._close_store()
        self._store = opener()
        return self._store

    def _close_store(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()

    def _with_store(self, job: "Callable[[Store], T]") -> T:
        if self._store is None:
            raise Unavailable("No newsroom is open.", "What you typed is still in the window.")
        return job(self._store)

    def _in_unit(self, login: str, job: "Callable[[Unit], T]") -> T:
        def in_unit(store: "Store") -> T:
            with store.unit(login) as unit:
                return job(unit)

        return self._with_store(in_unit)
