"""Reading files that may lie on another computer: nobody waits for them longer than people would."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLate
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Generic, NamedTuple, TypeVar

from editor.domain.errors import CopydeskError, Refused

T = TypeVar("T")
LONGEST = 10.0
"""Seconds in which a file must have come."""


class Late(Refused):
    """A file did not come in time."""


class Came(NamedTuple, Generic[T]):
    """What was read of some files, and what is said of the others, a sentence each."""

    read: tuple[T, ...]
    faults: tuple[str, ...]


def each(read: Callable[[Path], T], paths: Iterable[Path]) -> Came[T]:
    """All files that can be read; of the others it is said why not. Where one does not come, none is waited for again."""
    came: list[T] = []
    faults: list[str] = []
    dead: set[Path] = set()
    for path in paths:
        try:
            came.append(in_time(partial(read, path), path.name, 0 if path.parent in dead else LONGEST))
        except CopydeskError as error:
            dead |= {path.parent} if isinstance(error, Late) else set()
            faults.append(str(error))
    return Came(tuple(came), tuple(faults))


def in_time(read: Callable[[], T], name: str, seconds: float) -> T:
    """What `read` gives. Nothing ends the reading of a disk that does not answer: it is left behind on a thread of its own.

    Raises:
        Late: it has not come within so many seconds.
    """
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(read())
        except CopydeskError as error:
            future.set_exception(error)
        finally:
            future.cancel()  # which does nothing once there is a result

    Thread(target=run, name="copydesk-file", daemon=True).start()
    try:
        return future.result(seconds)
    except TooLate as error:
        raise Late(f"“{name}” does not come: where it lies does not answer.") from error
