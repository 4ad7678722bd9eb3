"""Which of many signs are nearly a given one.

A sign has 128 bits, most significant first. A kill is compared with the parts of every photo of the library: the first
half of each is looked at, and the second only where the first is near enough, which is next to never.
"""

from collections.abc import Iterator
from struct import unpack
from typing import Final

SIGN_BYTES: Final = 16
_HALF: Final = 64


class Signs:
    """Signs that were written one after the other, to be compared with others."""

    def __init__(self, signs: bytes) -> None:
        halves = unpack(f">{2 * len(signs) // SIGN_BYTES}Q", signs)
        self._first, self._second = halves[::2], halves[1::2]

    def near(self, sign: int, most: int) -> Iterator[int]:
        """The places, counted from 0, of those that differ from `sign` in at most `most` bits."""
        first, second = divmod(sign, 1 << _HALF)
        for at in [at for at, half in enumerate(self._first) if (half ^ first).bit_count() <= most]:
            if (self._first[at] ^ first).bit_count() + (self._second[at] ^ second).bit_count() <= most:
                yield at


def has_near(signs: bytes, sign: int, most: int) -> bool:
    """Whether one of `signs`, written one after the other, differs from `sign` in at most `most` bits."""
    return any(True for _ in Signs(signs).near(sign, most))
