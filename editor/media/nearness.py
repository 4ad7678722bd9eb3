"""Whether one of many signs is nearly a given one. All are compared at once, as one number with a lane for each.

A sign has 128 bits, most significant first. A kill is compared with the parts of every photo of the library: one after
the other they would take three times as long.
"""

from functools import cache
from typing import Final

SIGN_BYTES: Final = 16
_LANE: Final = 8 * SIGN_BYTES
_OVER: Final = 1 << 8
"""More than any count of the bits of a sign, and a bit of its own."""


def has_near(signs: bytes, sign: int, most: int) -> bool:
    """Whether one of `signs`, written one after the other, differs from `sign` in at most `most` bits."""
    count = len(signs) // SIGN_BYTES
    ones = _every(1, _LANE, count)
    differing = _counted(int.from_bytes(signs, "big") ^ (sign * ones), count)
    return bool(((_OVER + most) * ones - differing) & (_OVER * ones))


def _counted(bits: int, count: int) -> int:
    """In each lane how many of its bits are set: of every two bits, then of four, and so on, side by side."""
    width = 1
    while width < _LANE:
        mask = _every((1 << width) - 1, 2 * width, count)
        bits = (bits & mask) + ((bits >> width) & mask)
        width *= 2
    return bits


@cache
def _every(value: int, width: int, count: int) -> int:
    """A value in each field of this width, in so many lanes."""
    return sum(value << at for at in range(0, count * _LANE, width))
