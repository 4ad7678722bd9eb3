"""A TIFF file without the tags whose lengths lie, and whether it holds more than one picture."""

import struct
from collections.abc import Iterator

from editor.media.tiff import SIZES, Shape, first_directory

_NEEDED = frozenset({
    254, 255, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323, 324, 325, 332, 338,
    339, 347, 512, 513, 514, 515, 517, 518, 519, 529, 530, 531, 532,
})  # fmt: skip
"""The tags that say how the pixels lie in the file and what they mean (TIFF 6.0); without one of these there is no picture."""
_BYTES = 1


def bare(data: bytes) -> list[memoryview]:
    """The pieces of the file, with one byte in the place of what a tag says that goes on behind the end of the file.

    Pillow would stumble over such a tag in a picture that is whole. The tags that the picture itself needs stay.
    """
    view, pieces, at = memoryview(data), [], 0
    for start, empty in _lying(data):
        pieces += [view[at:start], memoryview(empty)]
        at = start + len(empty)
    return [*pieces, view[at:]]


def has_more_pictures(data: bytes) -> bool:
    """Whether the first directory names another, which is there."""
    found = first_directory(data)
    if found is None:
        return False
    shape, at, entries = found
    end = at + len(entries)
    following = int.from_bytes(data[end : end + shape.pointer], shape.order)
    return following < len(data) and following not in (0, at - shape.counted)


def _lying(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Where the entries of such tags stand, and what to put there."""
    found = first_directory(data)
    if found is None:
        return
    shape, at, entries = found
    taken = 0
    for tag, kind, number, field in shape.entry.iter_unpack(entries):
        length = SIZES.get(kind, 0) * number
        if length > shape.pointer:
            begin = int.from_bytes(field, shape.order)
            # Together, too, they cannot be longer than the file: two that are share what is another's.
            lies = max(begin, taken) + length > len(data)
            if lies and tag not in _NEEDED:
                yield at, _empty(shape, tag)
            else:
                taken += length
        at += shape.entry.size


def _empty(shape: Shape, tag: int) -> bytes:
    """An entry of this tag that holds one byte."""
    return struct.pack(shape.entry.format, tag, _BYTES, 1, bytes(shape.pointer))
