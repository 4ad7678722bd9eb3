"""Which of many signs are nearly a given one.

A sign has 128 bits, most significant first. A library has thousands of pictures with some eighty signs each, so signs are
laid out in columns of bytes, and a few columns are compared at once: what differs in them alone by too much is not looked
at again, which is nearly all there is.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

SIGN_BYTES: Final = 16
_LOOKED_AT: Final = 6
"""Columns that are compared at once: with more of them all take longer, with fewer more signs are looked at again."""


class Signs:
    """Signs that were written one after the other, to be compared with others."""

    def __init__(self, signs: bytes) -> None:
        self._signs = signs
        self._columns = [signs[at::SIGN_BYTES] for at in range(_LOOKED_AT)]

    def near(self, sign: int, most: int) -> Iterator[int]:
        """The places, counted from 0, of those that differ from `sign` in at most `most` bits."""
        wanted = zip(self._columns, sign.to_bytes(SIGN_BYTES, "big"), strict=False)
        # In each byte of these numbers stands how many bits of one sign differ: 48 at the most, so none runs over.
        differing = sum(int.from_bytes(column.translate(_bits_apart(byte)), "big") for column, byte in wanted)
        few = differing.to_bytes(len(self._columns[0]), "big").translate(_at_most(most))
        at = few.find(1)
        while at >= 0:
            one = int.from_bytes(self._signs[at * SIGN_BYTES : (at + 1) * SIGN_BYTES], "big")
            if (one ^ sign).bit_count() <= most:
                yield at
            at = few.find(1, at + 1)


def has_near(signs: bytes, sign: int, most: int) -> bool:
    """Whether one of `signs`, written one after the other, differs from `sign` in at most `most` bits."""
    return any(True for _ in Signs(signs).near(sign, most))


@lru_cache(maxsize=256)
def _bits_apart(byte: int) -> bytes:
    """By another byte, in how many bits that differs from this one."""
    return bytes((byte ^ other).bit_count() for other in range(256))


@lru_cache(maxsize=8)
def _at_most(most: int) -> bytes:
    """By a number, 1 where that is no greater than `most`, else 0."""
    return bytes(number <= most for number in range(256))
