"""Which of many signs are nearly a given one, or one of a few.

The sign of a picture has 128 bits, most significant first. A library has thousands of pictures with some eighty signs each, so signs are
laid out in columns of bytes, and a few columns are compared at once: what differs in them alone by too much is not looked
at again, which is nearly all there is. The signs of marks have 64 bits: many of them are compared with a few dozen at once, by
which of these each quarter is near to.
"""

from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, compress
from operator import and_, or_
from typing import Final

SIGN_BYTES: Final = 16
_LOOKED_AT: Final = 6
"""Columns that are compared at once: with more of them all take longer, with fewer more signs are looked at again."""

_FEW: Final = 2_000
"""So many signs are compared one by one sooner than laid out."""
_QUARTER: Final = 16
_QUARTER_APART: Final = 3
"""In how many bits a quarter of a mark's sign may differ, in both of the first two or of the last two, to be looked at."""


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


def pairs(few: bytes, many: bytes, most: int) -> Iterator[tuple[int, int, int]]:
    """Which signs of marks differ in at most `most` bits: the place of one of the few, that of one of the many, and by how much.

    Where there are very many, one in twenty of the pairs that differ by nearly that much is passed over.
    """
    ours, theirs = array("Q", few), array("Q", many)
    if len(theirs) <= _FEW:
        every = (
            (at, place, (own ^ one).bit_count()) for place, one in enumerate(theirs) for at, own in enumerate(ours)
        )
        yield from (pair for pair in every if pair[2] <= most)
        return
    quarters = array("H", many)
    near = [map(table.__getitem__, quarters[at::4]) for at, table in enumerate(_near_quarters(few))]
    which = list(map(or_, map(and_, near[0], near[1]), map(and_, near[2], near[3])))
    for place in compress(range(len(which)), which):
        left = which[place]
        while left:
            at = (left & -left).bit_length() - 1
            left &= left - 1
            apart = (ours[at] ^ theirs[place]).bit_count()
            if apart <= most:
                yield at, place, apart


@lru_cache(maxsize=4)
def _near_quarters(few: bytes) -> list[list[int]]:
    """For each quarter of a sign, by what it may be, the few that it is near to there: a bit for each."""
    changes = [
        sum(1 << bit for bit in bits)
        for many in range(_QUARTER_APART + 1)
        for bits in combinations(range(_QUARTER), many)
    ]
    tables = [[0] * (1 << _QUARTER) for _ in range(4)]
    for at, own in enumerate(array("H", few)):
        table, bit = tables[at % 4], 1 << at // 4
        for change in changes:
            table[own ^ change] |= bit
    return tables


@lru_cache(maxsize=256)
def _bits_apart(byte: int) -> bytes:
    """By another byte, in how many bits that differs from this one."""
    return bytes((byte ^ other).bit_count() for other in range(256))


@lru_cache(maxsize=8)
def _at_most(most: int) -> bytes:
    """By a number, 1 where that is no greater than `most`, else 0."""
    return bytes(number <= most for number in range(256))
