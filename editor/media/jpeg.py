"""The segments of a JPEG file that hold metadata: found, and put in."""

import re
from collections.abc import Iterator

XMP = b"http://ns.adobe.com/xap/1.0/\0"
XMP_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
PHOTOSHOP = b"Photoshop 3.0\0"
EXIF = b"Exif\0\0"
APP0, APP1, APP13 = 0xE0, 0xE1, 0xED
ROOM = 0xFFFF - 2
"""Bytes that one segment can hold besides its length."""

_APP14, _COMMENT = 0xEE, 0xFE
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_APPLICATIONS = range(0xE0, 0xF0)
_PROFILE = b"ICC_PROFILE\0"
_MOST_PROFILES = 255
_START_OF_SCAN, _END = 0xDA, 0xD9
_MOST_STEPS = 50_000
_MARKER = re.compile(rb"\xff[\xc0-\xcf\xd8-\xfe]", re.DOTALL)
"""A marker among a picture's data; those that part the data of one scan are left out."""
_BARE = {0x01, *range(0xD0, 0xD9)}


def segments(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Marker, start, payload start and end of each segment before the picture data.

    Raises:
        ValueError: there are so many that the file was made to keep its reader busy.
    """
    at = 2
    for _ in range(_MOST_STEPS):
        if at + 4 > len(data) or data[at] != 0xFF or data[at + 1] in {_START_OF_SCAN, _END}:
            return
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _BARE:
            at += 2
        else:
            end = at + 2 + max(int.from_bytes(data[at + 2 : at + 4], "big"), 2)
            yield marker, at, at + 4, min(end, len(data))
            at = end
    raise ValueError("a JPEG file of nothing but segments")


def with_segments(data: bytes, new: list[tuple[int, bytes]]) -> bytes:
    """The file with these (marker, payload) segments after its JFIF head, instead of all its EXIF, XMP and Photoshop ones."""
    head, kept, at = data[:2], [], 2
    for marker, start, payload, end in segments(data):
        if marker == APP0 and start == 2:
            head += data[start:end]
        elif not _is_metadata(marker, data[payload:end]):
            kept.append(data[at:end])
        at = end
    made = [bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body for marker, body in new]
    return b"".join((head, *made, *kept, memoryview(data)[at:]))


def size(data: bytes) -> tuple[int, int]:
    """Width and height, from the frame's own segment.

    Raises:
        ValueError: there is no picture in it.
    """
    for marker, _, start, end in segments(data):
        if marker in _FRAMES and end - start >= 5:
            height, width = (
                int.from_bytes(data[start + 1 : start + 3], "big"),
                int.from_bytes(data[start + 3 : start + 5], "big"),
            )
            if width and height:
                return width, height
    raise ValueError("a JPEG file without a picture")


def scans(data: bytes) -> int:
    """How many passes over the picture the file holds; what stands behind its end, such as a film, is none of it."""
    number, at = 0, max((end for _, _, _, end in segments(data)), default=2)
    while found := _MARKER.search(data, at):
        at, marker = found.end(), data[found.end() - 1]
        if marker == _END:
            break
        number += marker == _START_OF_SCAN
        at += max(int.from_bytes(data[at : at + 2], "big"), 2)
    return number


def bare(data: bytes) -> list[memoryview]:
    """The pieces of the file without what other programs put into it: what is left shows the picture in its colours.

    Raises:
        ValueError: as `segments`.
    """
    view, pieces, at, profiles = memoryview(data), [memoryview(data)[:2]], 2, 0
    for marker, start, payload, end in segments(data):
        profiles += data.startswith(_PROFILE, payload)
        kept = marker in {APP0, _APP14} or (data.startswith(_PROFILE, payload) and profiles <= _MOST_PROFILES)
        if not kept and (marker in _APPLICATIONS or marker == _COMMENT):
            pieces.append(view[at:start])
            at = end
    return [*pieces, view[at:]]


def _is_metadata(marker: int, payload: bytes) -> bool:
    return marker == APP1 or (marker == APP13 and payload.startswith(PHOTOSHOP))
