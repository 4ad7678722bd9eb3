"""Pictures of every kind, each damaged in one of the ways in which files are, the same ones in every run."""

import random
from collections.abc import Callable, Iterator

from tests.unit.media.bad_pictures import MAKERS
from tests.unit.media.layouts import LAYOUTS, SETS

COUNT = 2_000
_UNUSUAL = (
    "cmyk.jpg", "cmyk.tif", "lab.tif", "deep.png", "deep.tif", "float.tif", "lines.tif", "palette.png", "moving.gif",
    "moving.webp", "moving.png", "pages.tif", "turned.jpg", "big.tif", "parts.jpg",
)  # fmt: skip
_NUMBERS = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\1\0\0", b"\x80\0\0\0")


def _flipped(data: bytes, other: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        changed[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(changed)


def _bits_flipped(data: bytes, other: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 60)):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _numbered(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """A number, which may be a length or a place, says something else."""
    at = chance.randrange(max(len(data) - 4, 1))
    number = chance.choice(_NUMBERS)[: chance.choice((2, 4))]
    return data[:at] + number + data[at + len(number) :]


def _cut(data: bytes, other: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _with_hole(data: bytes, other: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randint(1, 400) :]


def _blanked(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """A run of zeros, as a bad sector leaves it."""
    start, length = chance.randrange(len(data)), chance.choice((16, 512))
    return (data[:start] + bytes(length) + data[start + length :])[: len(data)]


def _doubled(data: bytes, other: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 2000)]
    return data[:start] + piece * chance.randint(2, 8) + data[start:]


def _spliced(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """The start of one picture and the end of another, of whatever kind."""
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def _grafted(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """A piece of another picture in the middle of this one."""
    at, start = chance.randrange(len(data)), chance.randrange(len(other))
    return data[:at] + other[start : start + chance.randint(1, 3000)] + data[at:]


WAYS: tuple[Callable[[bytes, bytes, random.Random], bytes], ...] = (
    _flipped, _bits_flipped, _numbered, _cut, _with_hole, _blanked, _doubled, _spliced, _grafted,
)  # fmt: skip


def mutants() -> Iterator[tuple[str, bytes]]:
    """Each with a name that says how it came about."""
    victims = {name: layout.make(SETS["plain"]) for name, layout in LAYOUTS.items()}
    victims |= {name: MAKERS[name]() for name in _UNUSUAL}
    names = list(victims)
    for number in range(COUNT):
        chance = random.Random(number)
        name, other, way = names[number % len(names)], chance.choice(names), chance.choice(WAYS)
        data = way(victims[name], victims[other], chance)
        if chance.random() < 0.3:
            data = chance.choice(WAYS)(data or b"\xff", victims[other], chance)
        yield f"{number} {name} {way.__name__[1:]}.jpg", data
