"""Ending a verb of the command line in its midst: Ctrl-C, or the system asks for it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType
from typing import Final

_ASKING: Final = (signal.SIGINT, signal.SIGTERM)
_ENDED: Final = 128
"""What is added to a signal's number where that ended a command, as shells count."""
_asked: list[int] = []
_wholes: list[None] = []
"""One entry for each block that is done wholly, now that it has begun."""


class Stopped(BaseException):
    """Whatever is held is let go of on the way out, and nothing begun is left; `code` is the exit status."""

    def __init__(self, number: int) -> None:
        super().__init__("Stopped. It was done wholly or not at all.")
        self.code = _ENDED + number


@contextmanager
def stoppable() -> Iterator[None]:
    """What would end the program at once raises `Stopped` in this block; asked a second time, it ends at once."""

    def stop(number: int, frame: FrameType | None) -> None:
        del frame
        signal.signal(number, signal.SIG_DFL)
        _asked.append(number)
        if not _wholes:
            _stop()

    before = {number: signal.getsignal(number) for number in _ASKING}
    heard = [number for number in _ASKING if before[number] is not signal.SIG_IGN]  # as `nohup` asks for
    try:
        for number in heard:
            signal.signal(number, stop)
        yield
    finally:
        for number in heard:
            signal.signal(number, before[number])


@contextmanager
def wholly() -> Iterator[None]:
    """What is begun in this block is done to its end: `Stopped` is raised behind it. Signals come to the first thread alone."""
    if current_thread() is not main_thread():
        yield
        return
    _wholes.append(None)
    try:
        yield
    finally:
        _wholes.pop()
        if _asked and not _wholes:
            _stop()


def _stop() -> None:
    raise Stopped(_asked.pop())
