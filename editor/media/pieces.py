"""A file made of pieces of another, without copying any of it."""

import io
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class Pieces(io.RawIOBase):
    """Reads pieces one after the other as one file: a large picture is never in memory twice."""

    def __init__(self, pieces: Sequence[memoryview]) -> None:
        super().__init__()
        self._pieces = [piece for piece in pieces if piece]
        self._starts = [0, *accumulate(len(piece) for piece in self._pieces)]
        self._at = 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """It can be read from anywhere."""
        return True

    def tell(self) -> int:
        """Where reading goes on."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go on reading elsewhere."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._starts[-1]}[whence]
        self._at = max(base + offset, 0)
        return self._at

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill a buffer from one piece; the next call goes on with the next."""
        number = bisect_right(self._starts, self._at) - 1
        if number >= len(self._pieces):
            return 0
        start = self._at - self._starts[number]
        with memoryview(buffer) as room:
            taken = self._pieces[number][start : start + len(room)]
            room[: len(taken)] = taken
        self._at += len(taken)
        return len(taken)


def as_file(pieces: Sequence[memoryview]) -> io.BufferedReader:
    """The pieces as a file that gives as much as is asked for."""
    return io.BufferedReader(Pieces(pieces), 1 << 16)
