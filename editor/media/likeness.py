"""Whether two files are the same picture: re-saved, resized, or one a crop of the other.

A picture is described by its marks, and by itself made small. Some marks that two files share say how one may lie in the
other; laid over each other so, both must agree. Wholes are known by a sign, too: 64 bits of how the light changes across and
64 of how it changes down. So are the parts that people crop to most, also in files of which nothing else is kept.
A mirrored picture is another picture. Files that are plain all over have no likeness to tell.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final

from PIL import Image

from editor.domain.treatment import AS_SENT
from editor.media.marks import MARK_BYTES, PLACE_BYTES, Mark, marks, marks_of
from editor.media.nearness import SIGN_BYTES, has_near, pairs
from editor.media.overlay import Fit, Small, is_part, may_lie, small
from editor.media.pixels import Size, pixels

VERSION: Final = 2
"""Grows when signs are made in another way: those kept before are then not compared with new ones."""
SAME_WHOLE: Final = 20
"""Of 128 bits, how many may differ between two whole pictures. Re-saving and resizing turn up to a dozen."""
SAME_PART: Final = 16
"""The same between a whole picture and a part: fewer, for many parts are tried."""
SAME_MARK: Final = 11
"""Of 64 bits, how many may differ between the same mark of two files."""
_SURE_MARK: Final = 6
"""With no more than this a mark says alone how two files may lie; otherwise two must say the same."""
_PLAIN: Final = 14
"""With fewer bits set than this, or so few not set, a sign says too little to tell pictures apart."""
_BITS: Final = 8 * SIGN_BYTES
_WORKING: Final = 256
_BETWEEN: Final = "  "
"""What stands between the signs of a file and what else is kept of it; between two signs is one blank."""
_MOST_REMEMBERED: Final = 500
_RATIOS: Final = (1.91, 16 / 9, 3 / 2, 4 / 3, 1.0, 4 / 5, 3 / 4, 2 / 3)
_TRIMS: Final = (0.9, 0.8)
_CORNERS: Final = (0.0, 0.5, 1.0)
_STEP: Final = 0.05
"""How much of a side lies between two places that a part is looked for at; half of it still gives nearly the same sign."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What one file looks like: the signs of the whole and of its parts, itself made small, and its marks.

    Without any when the picture is plain; without the latter two when an earlier version of the program described it.
    """

    whole: int | None = None
    parts: bytes = b""
    small: Small | None = None
    signs: bytes = b""
    places: bytes = b""

    @property
    def sign(self) -> bytes:
        """The sign of the whole as it is written; empty for a plain picture."""
        return b"" if self.whole is None else self.whole.to_bytes(SIGN_BYTES, "big")

    def to_text(self) -> str:
        """As it is kept: hexadecimal, the whole first; empty for a plain picture."""
        if self.whole is None:
            return ""
        signs = (self.sign + self.parts).hex(" ", SIGN_BYTES)
        return f"{signs}{_BETWEEN}{(self.small.to_bytes() + self.signs + self.places).hex()}" if self.small else signs

    @classmethod
    def from_text(cls, text: str) -> "Likeness":
        """What `to_text` wrote.

        Raises:
            ValueError: it is not that.
        """
        first, _, rest = text.partition(_BETWEEN)
        signs, seen = bytes.fromhex(first), bytes.fromhex(rest)
        if len(signs) % SIGN_BYTES:
            raise ValueError("these are not the signs of a picture")
        if not signs:
            return cls()
        whole, parts = int.from_bytes(signs[:SIGN_BYTES], "big"), signs[SIGN_BYTES:]
        if not seen:
            return cls(whole, parts)
        small, marked = Small.from_bytes(seen)
        count, over = divmod(len(marked), MARK_BYTES + PLACE_BYTES)
        if over:
            raise ValueError("these are not the marks of a picture")
        return cls(whole, parts, small, marked[: count * MARK_BYTES], marked[count * MARK_BYTES :])


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
    told = b"".join(sign.to_bytes(SIGN_BYTES, "big") for sign in telling)
    return Likeness(whole, told, small(grey), *marks(grey))


def alike(one: Likeness, other: Likeness) -> bool:
    """Whether two files are the same picture, or one is a part of the other, as far as can be told."""
    if one.whole is None or other.whole is None:
        return False
    if (one.whole ^ other.whole).bit_count() <= SAME_WHOLE:
        return True
    if has_near(one.parts, other.sign, SAME_PART) or has_near(other.parts, one.sign, SAME_PART):
        return True
    return overlie(one, other, pairs(one.signs, other.signs, SAME_MARK))


def overlie(one: Likeness, other: Likeness, shared: Iterable[tuple[int, int, int]]) -> bool:
    """Whether one file is the other, or a part of it, as some of the marks that they share say."""
    if one.small is None or other.small is None:
        return False
    ours, theirs, same = _marks(one), _marks(other), list(shared)
    outer = [(ours[own], theirs[place], apart) for own, place, apart in same]
    inner = [(theirs[place], ours[own], apart) for own, place, apart in same]
    return is_part(one.small, other.small, _guesses(one.small, other.small, outer)) or is_part(
        other.small, one.small, _guesses(other.small, one.small, inner)
    )


def _guesses(whole: Small, part: Small, shared: Iterable[tuple[Mark, Mark, int]]) -> list[Fit]:
    """How a part may lie in a whole by the marks they share, the likeliest first."""
    fits = []
    for mark, own, apart in shared:
        scale = mark.large / own.large
        fit = Fit(scale, mark.across - own.across * scale, mark.down - own.down * scale)
        if may_lie(whole, part, fit):
            fits.append((fit, apart))
    agreeing = [([one for one, _ in fits if one.is_near(fit)], apart) for fit, apart in fits]
    told = [each for each in agreeing if len(each[0]) > 1 or each[1] <= _SURE_MARK]
    told.sort(key=lambda each: (-len(each[0]), each[1]))
    return [Fit(*(sum(side) / len(near) for side in zip(*near, strict=True))) for near, _ in told]


@lru_cache(maxsize=_MOST_REMEMBERED)
def _marks(one: Likeness) -> list[Mark]:
    return marks_of(one.signs, one.places)


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
