"""Whether one picture is a part of another: the small pictures of both are laid over each other, and must agree everywhere."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul, sub
from typing import Final, NamedTuple

from PIL import Image, ImageFilter

LONGER: Final = 32
"""Pixels of the longer side of a small picture."""
SAME: Final = 0.9
"""How well the light of two must agree, from 0 to 1. Re-saved, toned and cropped ones reach 0.95; skies are soon alike."""
SAME_DETAIL: Final = 0.7
"""The same of what is finer than three pixels. Others of one event, where somebody stands elsewhere, seldom reach it."""
_ENOUGH: Final = 64
"""Pixels of the whole that must lie under a part: in fewer there is no detail to tell by."""
_PROMISING: Final = 0.2
_TRIED: Final = 4
_OUTSIDE: Final = 0.06
"""How far over the edge of the whole, in its longer sides, a part may seem to lie before it is fitted."""
_LEAST: Final = 0.35
_FIRST_STEP, _LAST_STEP = 0.06, 0.006
_LEVELS: Final = 15
_LIGHT: Final = bytes.maketrans(b"0123456789abcdef", bytes(range(0, 256, 17)))
"""The light of a grey, by its hexadecimal digit."""


class Fit(NamedTuple):
    """How a part lies in a whole: how long its longer side is, and where its corner is, in the whole's longer sides."""

    scale: float
    left: float
    top: float

    def is_near(self, other: "Fit") -> bool:
        """Whether two lie nearly the same."""
        near = abs(self.left - other.left) < 0.08 and abs(self.top - other.top) < 0.08
        return near and 0.82 < self.scale / other.scale < 1.22


@dataclass(frozen=True, slots=True)
class Small:
    """A picture of 32 pixels along its longer side, in 16 greys; its sides are given in 255ths of the longer one.

    Two pixels stand in each byte.
    """

    wide: int
    high: int
    greys: bytes

    @property
    def size(self) -> tuple[int, int]:
        """Its pixels across and down."""
        return _pixels(self.wide), _pixels(self.high)

    def to_bytes(self) -> bytes:
        """As it is kept: its sides, then its pixels."""
        return bytes((self.wide, self.high)) + self.greys

    @classmethod
    def from_bytes(cls, kept: bytes) -> tuple["Small", bytes]:
        """What `to_bytes` wrote, and what follows it.

        Raises:
            ValueError: it is not that.
        """
        wide, high = kept[:2]
        end = 2 + (_pixels(wide) * _pixels(high) + 1) // 2
        if end > len(kept) or not wide or not high:
            raise ValueError("this is no small picture")
        return cls(wide, high, kept[2:end]), kept[end:]


def small(grey: Image.Image) -> Small:
    """A picture made small, from its darkest to its lightest grey."""
    longer = max(grey.size)
    wide, high = (max(1, round(side / longer * 255)) for side in grey.size)
    shrunk = grey.resize((_pixels(wide), _pixels(high)), Image.Resampling.BOX)
    light = shrunk.tobytes()
    dark, spread = min(light), max(1, max(light) - min(light))
    greys = "".join(f"{(value - dark) * _LEVELS // spread:x}" for value in light)
    return Small(wide, high, bytes.fromhex(greys + "0" * (len(greys) % 2)))


def is_part(whole: Small, part: Small, guesses: Iterable[Fit]) -> bool:
    """Whether a picture is a part of another, or all of it, about as one of these guesses says: the likeliest come first."""
    tried: list[Fit] = []
    for guess in guesses:
        if len(tried) < _TRIED and not any(guess.is_near(one) for one in tried):
            tried.append(guess)
            fit = _moved_in(whole, part, guess)
            if _agreement(whole, part, fit) >= _PROMISING and _agrees(whole, part, _fitted(whole, part, fit)):
                return True
    return False


def may_lie(whole: Small, part: Small, fit: Fit) -> bool:
    """Whether a part of this shape lies in the whole, as far as a guess can tell."""
    wide, high = fit.scale * part.wide / 255, fit.scale * part.high / 255
    return (
        fit.scale >= _LEAST
        and -_OUTSIDE < fit.left < whole.wide / 255 + _OUTSIDE - wide
        and -_OUTSIDE < fit.top < whole.high / 255 + _OUTSIDE - high
    )


def _pixels(side: int) -> int:
    return max(1, round(side / 255 * LONGER))


def _moved_in(whole: Small, part: Small, fit: Fit) -> Fit:
    """The nearest to this that lies in the whole."""
    scale = min(fit.scale, whole.wide / part.wide, whole.high / part.high)
    left = min(fit.left, (whole.wide - scale * part.wide) / 255)
    return Fit(scale, max(0.0, left), max(0.0, min(fit.top, (whole.high - scale * part.high) / 255)))


def _fitted(whole: Small, part: Small, fit: Fit) -> Fit:
    """Moved and scaled, in ever smaller steps, for as long as both agree better so."""
    best, step = _agreement(whole, part, fit), _FIRST_STEP
    while step > _LAST_STEP:
        begun = best
        for larger, right, lower in ((0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1), (1.5, 0, 0), (-1.5, 0, 0)):
            grown = fit.scale * larger * step  # around its middle
            left = fit.left + right * step - grown * part.wide / 510
            top = fit.top + lower * step - grown * part.high / 510
            other = _moved_in(whole, part, Fit(fit.scale + grown, left, top))
            agreement = _agreement(whole, part, other)
            if agreement > best:
                best, fit = agreement, other
        if best == begun:
            step /= 2
    return fit


@lru_cache(maxsize=64)
def _image(one: Small) -> Image.Image:
    wide, high = one.size
    return Image.frombytes("L", one.size, one.greys.hex().encode().translate(_LIGHT)[: wide * high])


def _laid_over(whole: Small, part: Small, fit: Fit) -> tuple[tuple[int, int], bytes, bytes]:
    """The pixels of the whole under a part, and those of the part in the same size."""
    size = whole.size
    across, down = (pixels * 255 / side for pixels, side in zip(size, (whole.wide, whole.high), strict=True))
    wide, high = (min(fit.scale * side, 255) / 255 for side in (part.wide, part.high))
    left, top = fit.left * across, fit.top * down
    box = (left, top, min(left + wide * across, size[0]), min(top + high * down, size[1]))
    both = max(1, round(wide * across)), max(1, round(high * down))
    under = _image(whole).resize(both, Image.Resampling.BICUBIC, box=box)
    return both, under.tobytes(), _image(part).resize(both, Image.Resampling.BICUBIC).tobytes()


def _agreement(whole: Small, part: Small, fit: Fit) -> float:
    """How well the light of both goes together."""
    _, under, over = _laid_over(whole, part, fit)
    return _together(under, over)


def _agrees(whole: Small, part: Small, fit: Fit) -> bool:
    """Whether both agree in their light, and in their details."""
    size, under, over = _laid_over(whole, part, fit)
    if len(under) < _ENOUGH or _together(under, over) < SAME:
        return False
    return _together(_details(size, under), _details(size, over)) >= SAME_DETAIL


def _details(size: tuple[int, int], light: bytes) -> list[int]:
    """By how much each pixel is lighter than those around it."""
    around = Image.frombytes("L", size, light).filter(ImageFilter.BoxBlur(1)).tobytes()
    return list(map(sub, light, around))


def _together(one: Sequence[int], other: Sequence[int]) -> float:
    """How well two rows of numbers go together, whatever their range: 1 when they are the same, 0 for any two."""
    count, first, second = len(one), sum(one), sum(other)
    spread = (count * sum(map(mul, one, one)) - first**2) * (count * sum(map(mul, other, other)) - second**2)
    return (count * sum(map(mul, one, other)) - first * second) / math.sqrt(spread) if spread else 0.0
