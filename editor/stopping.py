"""Ending a verb of the command line in its midst: Ctrl-C, or the system asks for it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_ASKING: Final = (signal.SIGINT, signal.SIGTERM)
_ENDED: Final = 128
"""What is added to a signal's number where that ended a command, as shells count."""


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
        raise Stopped(number)

    before = {number: signal.getsignal(number) for number in _ASKING}
    heard = [number for number in _ASKING if before[number] is not signal.SIG_IGN]  # as `nohup` asks for
    try:
        for number in heard:
            signal.signal(number, stop)
        yield
    finally:
        for number in heard:
            signal.signal(number, before[number])
