"""Reading files that may lie on another computer: nobody waits for them longer than people would."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, wait
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Generic, NamedTuple, TypeVar

from editor.domain.errors import CopydeskError, Refused

T = TypeVar("T")
LONGEST = 10.0
"""Seconds in which a file must have come."""
TOGETHER = 30.0
"""Seconds in which all that were brought at once must have come: some things wait for them, such as what is typed."""


class Late(Refused):
    """A file did not come in time."""


class Came(NamedTuple, Generic[T]):
    """What was read of some files, and what is said of the others, a sentence each."""

    read: tuple[T, ...]
    faults: tuple[str, ...]


def each(read: Callable[[Path], T], paths: Iterable[Path]) -> Came[T]:
    """All files that can be read; of the others it is said why not."""
    came: list[T] = []
    faults: list[str] = []
    for one in arrivals(read, paths):
        if isinstance(one, CopydeskError):
            faults.append(str(one))
        else:
            came.append(one)
    return Came(tuple(came), tuple(faults))


def arrivals(read: Callable[[Path], T], paths: Iterable[Path]) -> Iterator[T | CopydeskError]:
    """What is read of each file, or why it is not, as it comes.

    Where one does not come, none is waited for again; nor is any when all were waited for too long. What is done between
    two of them does not count.
    """
    dead: set[Path] = set()
    left = TOGETHER
    for path in paths:
        begun = monotonic()
        came: T | CopydeskError
        try:
            if left <= 0:
                raise Refused(
                    f"“{path.name}” was not waited for: those before it took too long. Bring it again by itself."
                )
            came = in_time(partial(read, path), path.name, 0 if path.parent in dead else min(left, LONGEST))
        except CopydeskError as error:
            dead |= {path.parent} if isinstance(error, Late) else set()
            came = error
        left -= monotonic() - begun
        yield came


def in_time(read: Callable[[], T], name: str, seconds: float) -> T:
    """What `read` gives, or raises. Nothing ends the reading of a disk that does not answer: it is left behind on a thread.

    Raises:
        Late: it has not come within so many seconds.
    """
    future: Future[T] = Future()

    def hand_over(_: object, error: BaseException | None, __: object) -> bool:
        """Whatever ends the reading, a bug too, meets whoever waits for it."""
        if error is not None:
            future.set_exception(error)
        return True

    def run() -> None:
        with ExitStack() as stack:
            stack.push(hand_over)
            future.set_result(read())

    if seconds > 0:  # else nobody would wait for the thread
        Thread(target=run, name="copydesk-file", daemon=True).start()
        wait((future,), seconds)
    if not future.done():
        raise Late(f"“{name}” does not come: where it lies does not answer.")
    return future.result()
