"""What stands out in a picture: spots lighter or darker than all around them, at every fineness, strongest first.

A spot stays a spot when the picture is cut, scaled or toned, so a part of a picture has some marks of the whole. A mark is
known again by the sign of what lies around it: 30 bits of how the light changes across, 30 down, and 4 for light or dark.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from PIL import Image

MARK_BYTES: Final = 8
PLACE_BYTES: Final = 3
OCTAVE: Final = 3
"""Steps of fineness from one to another twice as coarse."""
_FINEST: Final = 96
"""Fields along the longer side at which the smallest spots are looked for."""
_MOST: Final = (10, 9, 8, 8, 7, 6, 4, 3, 1)
"""Marks that are kept of each fineness, the finest first: what a part shows large, the whole shows small."""
_STRONG: Final = 6.0
_REACH: Final = 3.5
"""How far, in fields, what belongs to the sign of a spot lies around it."""
_SIDE: Final = 6
_PLACES: Final = 255
_STEPS: Final = 16


class Mark(NamedTuple):
    """A spot: its sign, where it lies and how large it is, in lengths of the picture's longer side."""

    sign: int
    across: float
    down: float
    large: float


@dataclass(frozen=True, slots=True)
class _Field:
    """How much each place of a picture stands out at one fineness, row by row; nothing at the edge."""

    wide: int
    high: int
    rises: list[float]

    def around(self, across: float, down: float) -> tuple[float, float]:
        """The least and the most near a place, given as parts of the sides."""
        x, y = min(self.wide - 2, max(1, int(across * self.wide))), min(self.high - 2, max(1, int(down * self.high)))
        near = [rise for at in (-1, 0, 1) for rise in self._row(x, y + at)]
        return min(near), max(near)

    def _row(self, x: int, y: int) -> list[float]:
        start = y * self.wide + x
        return self.rises[start - 1 : start + 2]


def marks(grey: Image.Image) -> tuple[bytes, bytes]:
    """The signs of the marks of a picture one after the other, and their places: as `marks_of` reads them."""
    fine = grey.convert("F")
    fields = [_field(fine, step) for step in range(len(_MOST) + 1)]
    found = [mark for step, most in enumerate(_MOST) for mark in _of_field(grey, fields, step, most)]
    signs = b"".join(sign.to_bytes(MARK_BYTES, "big") for sign, _ in found)
    return signs, b"".join(place for _, place in found)


def marks_of(signs: bytes, places: bytes) -> list[Mark]:
    """What `marks` wrote."""
    each = [int.from_bytes(signs[at : at + MARK_BYTES], "big") for at in range(0, len(signs), MARK_BYTES)]
    across, down, steps = (places[at::PLACE_BYTES] for at in range(PLACE_BYTES))
    return [
        Mark(sign, x / _PLACES, y / _PLACES, 2 ** (step / _STEPS / OCTAVE) / _FINEST)
        for sign, x, y, step in zip(each, across, down, steps, strict=True)
    ]


def _field(fine: Image.Image, step: int) -> _Field:
    scale = _FINEST / 2 ** (step / OCTAVE) / max(fine.size)
    wide, high = (max(3, round(side * scale)) for side in fine.size)
    light = array("f", fine.resize((wide, high), Image.Resampling.BICUBIC).tobytes())
    rows = [light[at : at + wide] for at in range(0, wide * high, wide)]
    rises = [0.0] * wide
    for above, row, below in zip(rows, rows[1:], rows[2:], strict=False):
        sums = [a + b + b + c for a, b, c in zip(above, row, below, strict=True)]
        three = zip(row[1:], sums, sums[1:], sums[2:], strict=False)
        rises += (0.0, *(8 * own - (left + middle + middle + right) / 2 for own, left, middle, right in three), 0.0)
    return _Field(wide, high, rises + [0.0] * wide)


def _of_field(grey: Image.Image, fields: Sequence[_Field], step: int, most: int) -> Iterator[tuple[int, bytes]]:
    """The strongest spots of one fineness, each with its sign, as far as that lies in the picture."""
    field, longer, kept = fields[step], max(grey.size), 0
    for rise, x, y, larger in sorted(_spots(fields, step), key=lambda spot: -abs(spot[0])):
        across, down = x / field.wide * grey.width, y / field.high * grey.height
        reach = _REACH * longer / _FINEST * 2 ** ((step + larger) / OCTAVE)
        if reach <= across <= grey.width - reach and reach <= down <= grey.height - reach:
            box = (across - reach, down - reach, across + reach, down + reach)
            places = (across / longer * _PLACES, down / longer * _PLACES, max(0.0, (step + larger) * _STEPS))
            yield (
                _sign(grey.resize((_SIDE, _SIDE), Image.Resampling.BOX, box=box).tobytes(), rise),
                bytes(map(round, places)),
            )
            kept += 1
            if kept == most:
                return


def _spots(fields: Sequence[_Field], step: int) -> Iterator[tuple[float, float, float, float]]:
    """Where the light of one fineness stands out most: by how much, at which place, and how much larger it is than a field."""
    field, wide = fields[step], fields[step].wide
    rises = field.rises
    for at, rise in enumerate(rises):
        if -_STRONG < rise < _STRONG:
            continue
        way = 1 if rise > 0 else -1
        around = (
            *rises[at - wide - 1 : at - wide + 2],
            rises[at - 1],
            rises[at + 1],
            *rises[at + wide - 1 : at + wide + 2],
        )
        if (max(around) if way > 0 else -min(around)) > rise * way:
            continue
        y, x = divmod(at, wide)
        finer, coarser = (
            _beside(fields, step + way_of, (x + 0.5) / wide, (y + 0.5) / field.high, way) for way_of in (-1, 1)
        )
        if max(finer, coarser) <= rise * way:
            larger = _peak(finer, rise * way, coarser) if step else 0.0
            right, lower = _peak(rises[at - 1], rise, rises[at + 1]), _peak(rises[at - wide], rise, rises[at + wide])
            yield rise, x + 0.5 + right, y + 0.5 + lower, larger


def _beside(fields: Sequence[_Field], step: int, across: float, down: float, way: int) -> float:
    """How much the same place stands out at another fineness; nothing where there is none."""
    if step < 0:
        return 0.0
    least, most = fields[step].around(across, down)
    return most if way > 0 else -least


def _peak(before: float, at: float, after: float) -> float:
    """How far from the middle of three the top of the curve through them lies: half a step at the most."""
    bend = before - 2 * at + after
    return max(-0.5, min(0.5, (before - after) / 2 / bend)) if bend else 0.0


def _sign(around: bytes, rise: float) -> int:
    sign = 0b1111 if rise > 0 else 0
    rows = [around[at : at + _SIDE] for at in range(0, len(around), _SIDE)]
    for row in rows:
        for left, right in pairwise(row):
            sign = sign << 1 | (left < right)
    for row, below in pairwise(rows):
        for upper, lower in zip(row, below, strict=True):
            sign = sign << 1 | (upper < lower)
    return sign
