"""Whether two files are the same picture: re-saved, resized, or one a moderate crop of the other.

A picture is described by signs: 64 bits of how its light changes across and 64 of how it changes down, of the whole
and of the parts that people crop to. Two files are alike when the whole of one has nearly the sign of the whole, or of
a part, of the other. A mirrored picture is another picture. Files that are plain all over have no likeness to tell.
"""

import math
from bisect import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, product
from typing import Final

from PIL import Image

from editor.domain.treatment import AS_SENT
from editor.media.nearness import SIGN_BYTES, Signs, has_near
from editor.media.pixels import Size, pixels

VERSION: Final = 1
"""Grows when signs are made in another way: those kept before are then not compared with new ones."""
SAME_WHOLE: Final = 20
"""Of 128 bits, how many may differ between two whole pictures. Re-saving and resizing turn up to a dozen."""
SAME_PART: Final = 16
"""The same between a whole picture and a part: fewer, for many parts are tried."""
_PLAIN: Final = 14
"""With fewer bits set than this, or so few not set, a sign says too little to tell pictures apart."""
_BITS: Final = 8 * SIGN_BYTES
_WORKING: Final = 160
_MOST_REMEMBERED: Final = 500
_RATIOS: Final = (1.91, 16 / 9, 3 / 2, 4 / 3, 1.0, 4 / 5, 3 / 4, 2 / 3)
_TRIMS: Final = (0.9, 0.8)
_CORNERS: Final = (0.0, 0.5, 1.0)
_STEP: Final = 0.05
"""How much of a side lies between two places that a part is looked for at; half of it still gives nearly the same sign."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The signs of one file: that of the whole, and those of its parts in order. Without any when the picture is plain."""

    whole: int | None = None
    parts: bytes = b""

    def each_part(self) -> Iterator[int]:
        """The signs of its parts, one by one."""
        starts = range(0, len(self.parts), SIGN_BYTES)
        return (int.from_bytes(self.parts[at : at + SIGN_BYTES], "big") for at in starts)

    def to_text(self) -> str:
        """As it is kept: hexadecimal, the whole first; empty for a plain picture."""
        if self.whole is None:
            return ""
        return (self.whole.to_bytes(SIGN_BYTES, "big") + self.parts).hex(" ", SIGN_BYTES)

    @classmethod
    def from_text(cls, text: str) -> "Likeness":
        """What `to_text` wrote.

        Raises:
            ValueError: it is not that.
        """
        signs = bytes.fromhex(text)
        if len(signs) % SIGN_BYTES:
            raise ValueError("these are not the signs of a picture")
        return cls(int.from_bytes(signs[:SIGN_BYTES], "big"), signs[SIGN_BYTES:]) if signs else cls()


def likeness(data: bytes, name: str = "The picture") -> Likeness:
    """The signs of a picture file.

    Raises:
        Refused: the file is no whole picture.
    """
    image, _ = pixels(data, name, AS_SENT, _working)
    grey = image.convert("L")
    whole = _sign(grey, (0.0, 0.0, float(grey.width), float(grey.height)))
    if _says_little(whole):
        return Likeness()
    parts = {_sign(grey, box) for box in _parts(grey.size)}
    telling = sorted(sign for sign in parts if not _says_little(sign))
    return Likeness(whole, b"".join(sign.to_bytes(SIGN_BYTES, "big") for sign in telling))


def alike(one: Likeness, other: Likeness) -> bool:
    """Whether two files are the same picture, or one is a part of the other, as far as their signs tell."""
    if one.whole is None or other.whole is None:
        return False
    if (one.whole ^ other.whole).bit_count() <= SAME_WHOLE:
        return True
    return has_near(one.parts, other.whole, SAME_PART) or has_near(other.parts, one.whole, SAME_PART)


class Many:
    """Many files side by side, by name, to find those that one file is like: the same as a whole, a part of them, or they of it."""

    def __init__(self, files: Mapping[str, Likeness]) -> None:
        told = {name: one for name, one in files.items() if one.whole is not None}
        self._names = list(told)
        self._wholes = Signs(b"".join((one.whole or 0).to_bytes(SIGN_BYTES, "big") for one in told.values()))
        self._parts = Signs(b"".join(one.parts for one in told.values()))
        self._ends = list(accumulate(len(one.parts) // SIGN_BYTES for one in told.values()))
        self._found: dict[Likeness, frozenset[str]] = {}

    def like(self, one: Likeness) -> frozenset[str]:
        """The names of those that this file is like; remembered of the files that were asked about last."""
        if one not in self._found:
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            self._found[one] = frozenset(self._look(one))
        return self._found[one]

    def holding(self, one: Likeness) -> set[str]:
        """The names of those that this file is a part of."""
        if one.whole is None:
            return set()
        return {self._names[bisect(self._ends, at)] for at in self._parts.near(one.whole, SAME_PART)}

    def _look(self, one: Likeness) -> set[str]:
        if one.whole is None:
            return set()
        found = {self._names[at] for at in self._wholes.near(one.whole, SAME_WHOLE)} | self.holding(one)
        return found | {self._names[at] for part in one.each_part() for at in self._wholes.near(part, SAME_PART)}


def _working(size: Size) -> Size:
    """As large as is needed to tell the parts apart; small pictures as they are."""
    scale = min(1.0, _WORKING / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _sign(grey: Image.Image, box: tuple[float, float, float, float]) -> int:
    """Where the light grows from one field of a part to the next: 64 bits across, then 64 down."""
    across = grey.resize((9, 8), Image.Resampling.BOX, box=box).tobytes()
    down = grey.resize((8, 9), Image.Resampling.BOX, box=box).tobytes()
    sign = 0
    for row, column in product(range(8), range(8)):
        sign = sign << 1 | (across[row * 9 + column] < across[row * 9 + column + 1])
    for row, column in product(range(8), range(8)):
        sign = sign << 1 | (down[row * 8 + column] < down[row * 8 + 8 + column])
    return sign


def _says_little(sign: int) -> bool:
    return not _PLAIN <= sign.bit_count() <= _BITS - _PLAIN


def _parts(size: Size) -> Iterator[tuple[float, float, float, float]]:
    """What people crop to: the usual shapes as large as they go, wherever they lie, and a little off at every side."""
    width, height = size
    for ratio in _RATIOS:
        wide, high = min(width, height * ratio), min(height, width / ratio)
        spare = 1 - wide * high / (width * height)
        if spare > 0.02:
            steps = 2 * math.ceil(spare / _STEP / 2)  # the middle is among them
            yield from (_box(size, wide, high, step / steps, step / steps) for step in range(steps + 1))
    for trim in _TRIMS:
        yield from (_box(size, width * trim, height * trim, *at) for at in product(_CORNERS, _CORNERS))


def _box(size: Size, wide: float, high: float, across: float, down: float) -> tuple[float, float, float, float]:
    left, top = (size[0] - wide) * across, (size[1] - high) * down
    return left, top, left + wide, top + high
