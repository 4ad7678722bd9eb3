"""Whether one of many signs is nearly a given one.

A sign has 128 bits, most significant first. A kill is compared with the parts of every photo of the library: the first
half of each is looked at, and the second only where the first is near enough, which is next to never.
"""

from struct import unpack
from typing import Final

SIGN_BYTES: Final = 16
_HALF: Final = 64


def has_near(signs: bytes, sign: int, most: int) -> bool:
    """Whether one of `signs`, written one after the other, differs from `sign` in at most `most` bits."""
    halves = unpack(f">{2 * len(signs) // SIGN_BYTES}Q", signs)
    first, second = divmod(sign, 1 << _HALF)
    near = [at for at, half in enumerate(halves[::2]) if (half ^ first).bit_count() <= most]
    return any((halves[2 * at] ^ first).bit_count() + (halves[2 * at + 1] ^ second).bit_count() <= most for at in near)
