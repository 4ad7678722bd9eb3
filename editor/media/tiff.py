"""The directories of a TIFF structure, which EXIF blocks and TIFF files are made of.

Our own reader, because it must never warn, raise or allocate more than the structure holds, whatever it says.
"""

import struct
from dataclasses import dataclass
from typing import Literal

from editor.media.values import clean, decoded

EXIF_DIRECTORY = 34665
IIM_TAG = 33723
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8, 129: 1}
_MOST_ENTRIES = 4096


@dataclass(frozen=True, slots=True)
class Shape:
    """How a structure is written: byte order, whether it is BigTIFF, and the form of a directory's entry."""

    order: Literal["little", "big"]
    big: bool
    entry: struct.Struct

    @property
    def pointer(self) -> int:
        """Bytes of a place in the structure."""
        return 8 if self.big else 4

    @property
    def counted(self) -> int:
        """Bytes of the number of entries that a directory begins with."""
        return 8 if self.big else 2


_SHAPES = {
    b"II*\0": Shape("little", big=False, entry=struct.Struct("<HHI4s")),
    b"MM\0*": Shape("big", big=False, entry=struct.Struct(">HHI4s")),
    b"II+\0": Shape("little", big=True, entry=struct.Struct("<HHQ8s")),
    b"MM\0+": Shape("big", big=True, entry=struct.Struct(">HHQ8s")),
}


@dataclass(frozen=True, slots=True)
class Tags:
    """The wanted tags of a TIFF structure: raw bytes and type by tag number, and its byte order.

    `cut` are those that say they go on where the structure ends: their values hold all that comes behind them, too.
    """

    order: Literal["little", "big"]
    values: dict[int, bytes]
    kinds: dict[int, int]
    cut: set[int]

    def numbers(self, tag: int) -> list[int]:
        """A tag's whole numbers, empty if there are none."""
        size = SIZES[self.kinds.get(tag, 1)]
        value = self.values.get(tag, b"")
        return [int.from_bytes(value[at : at + size], self.order) for at in range(0, len(value), size)]

    def number(self, tag: int, otherwise: int = 0) -> int:
        """A tag's first number."""
        size = SIZES[self.kinds.get(tag, 1)]
        value = self.values.get(tag, b"")[:size]
        return int.from_bytes(value, self.order) if len(value) == size else otherwise

    def texts(self, tag: int) -> list[str]:
        """A tag's texts: EXIF puts several into one tag, with NUL between them."""
        return [text for part in self.values.get(tag, b"").split(b"\0") if (text := clean(decoded(part)))]


def first_directory(block: bytes) -> tuple[Shape, int, bytes] | None:
    """How a TIFF structure is written, where the entries of its first directory stand, and the whole ones of these."""
    shape = _SHAPES.get(block[:4])
    if shape is None or len(block) < 8:
        return None
    return shape, *_entries(block, _number(block, 8 if shape.big else 4, shape.pointer, shape), shape)


def read_tags(block: bytes, wanted: frozenset[int]) -> Tags | None:
    """The wanted tags of the first directory and of the EXIF directory it names; None if this is no TIFF structure."""
    found = first_directory(block)
    if found is None:
        return None
    shape, _, entries = found
    tags = Tags(shape.order, {}, {}, set())
    _read_directory(block, entries, shape, wanted | {EXIF_DIRECTORY}, tags)
    inner = tags.values.get(EXIF_DIRECTORY, b"")
    if len(inner) >= shape.pointer or len(inner) == 4:
        _, entries = _entries(block, int.from_bytes(inner[: shape.pointer], shape.order), shape)
        _read_directory(block, entries, shape, wanted, tags)
    return tags


def _entries(block: bytes, at: int, shape: Shape) -> tuple[int, bytes]:
    """Where the entries of a directory stand, and those that are whole."""
    count = min(_number(block, at, shape.counted, shape), _MOST_ENTRIES)
    start = at + shape.counted
    entries = block[start : start + count * shape.entry.size]
    return start, entries[: len(entries) // shape.entry.size * shape.entry.size]


def _read_directory(block: bytes, entries: bytes, shape: Shape, wanted: frozenset[int], tags: Tags) -> None:
    for tag, kind, number, field in shape.entry.iter_unpack(entries):
        if tag in wanted and kind in SIZES and tag not in tags.values:
            length = SIZES[kind] * number
            if length <= shape.pointer:
                value = field[:length]
            else:
                begin = int.from_bytes(field, shape.order)
                value = block[begin : begin + length]
                if len(value) < length:
                    tags.cut.add(tag)
            tags.values[tag], tags.kinds[tag] = value, kind


def _number(block: bytes, at: int, size: int, shape: Shape) -> int:
    return int.from_bytes(block[at : at + size], shape.order)


def structure_of(tag: int, value: bytes) -> bytes:
    """A TIFF structure, and so an EXIF block, with one directory that holds one tag of plain bytes."""
    entry = struct.pack("<HHII", tag, 7, len(value), 26)
    return struct.pack("<4sIH", b"II*\0", 8, 1) + entry + bytes(4) + value
