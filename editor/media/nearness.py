"""Which of many signs are nearly a given one, or one of a few.

The sign of a picture has 128 bits, most significant first, that of a mark 64. A library has thousands of pictures with some
eighty of the one and fifty of the other each, so they are compared many at a time. NumPy is loaded only where that is done.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIGN_BYTES: Final = 16
_AT_ONCE: Final = 4_096
"""So many are compared at a time with all of the few: what that takes stays in a processor's own memory."""


class Signs:
    """Signs of pictures that were written one after the other, to be compared with others."""

    def __init__(self, signs: bytes) -> None:
        self._first, self._second = _halves(signs)

    def near(self, signs: bytes, most: int) -> Iterator[int]:
        """The places, counted from 0, of those that differ from one of `signs` in at most `most` bits."""
        import numpy as np

        first, second = (half.reshape(-1, 1) for half in _halves(signs))
        for start in range(0, len(self._first), _AT_ONCE):
            apart = np.bitwise_count(first ^ self._first[start : start + _AT_ONCE])
            apart += np.bitwise_count(second ^ self._second[start : start + _AT_ONCE])
            near = apart <= most
            if near.any():  # seldom, and asked faster than where
                yield from (start + np.flatnonzero(near.any(axis=0))).tolist()


def has_near(signs: bytes, others: bytes, most: int) -> bool:
    """Whether one of `signs` differs from one of `others` in at most `most` bits."""
    return any(True for _ in Signs(signs).near(others, most))


def pairs(few: bytes, many: bytes, most: int) -> Iterator[tuple[int, int, int]]:
    """Which signs of marks differ in at most `most` bits: the place of one of the few, that of one of the many, and by how much."""
    import numpy as np

    ours, theirs = _words(few).reshape(-1, 1), _words(many)
    for start in range(0, len(theirs), _AT_ONCE):
        apart = np.bitwise_count(ours ^ theirs[start : start + _AT_ONCE])
        near = apart <= most
        if near.any():
            own, place = np.nonzero(near)
            yield from zip(own.tolist(), (start + place).tolist(), apart[own, place].tolist(), strict=True)


def _halves(signs: bytes) -> "tuple[NDArray[np.uint64], NDArray[np.uint64]]":
    import numpy as np

    words = _words(signs)
    return np.ascontiguousarray(words[::2]), np.ascontiguousarray(words[1::2])


def _words(signs: bytes) -> "NDArray[np.uint64]":
    import numpy as np

    return np.frombuffer(signs, np.uint64)
