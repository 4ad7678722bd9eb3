"""The chunks of a WebP file (RFC 9649) that hold metadata: found, and put in."""

from collections.abc import Iterator

from editor.media.room import webp_size

_EXTENDED, _PROFILE, _EXIF, _XMP = b"VP8X", b"ICCP", b"EXIF", b"XMP "
_HAS_PROFILE, _HAS_ALPHA, _HAS_EXIF, _HAS_XMP = 0x20, 0x10, 0x08, 0x04
_MOST_CHUNKS = 50_000


def chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end of the content of each chunk, as far as the file goes."""
    at = 12
    for _ in range(_MOST_CHUNKS):
        if at + 8 > len(data):
            return
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], at + 8, at + 8 + length
        at += 8 + length + length % 2


def with_blocks(data: bytes, packet: bytes, exif: bytes) -> bytes:
    """The file with this XMP packet and this EXIF block, instead of those it has.

    A still picture: its profile, its pixels and whether they are transparent stay as they are.
    """
    kept = [(kind, data[start:end]) for kind, start, end in chunks(data) if kind not in {_EXTENDED, _EXIF, _XMP}]
    flags = _HAS_EXIF | _HAS_XMP | (_HAS_ALPHA if _is_transparent(data) else 0)
    flags |= _HAS_PROFILE if any(kind == _PROFILE for kind, _ in kept) else 0
    sides = b"".join((side - 1).to_bytes(3, "little") for side in webp_size(data))
    head = (_EXTENDED, bytes((flags, 0, 0, 0)) + sides)
    body = b"WEBP" + b"".join(_chunk(*each) for each in (head, *kept, (_EXIF, exif), (_XMP, packet)))
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _is_transparent(data: bytes) -> bool:
    if data[12:16] == _EXTENDED:
        return bool(data[20] & _HAS_ALPHA)
    return data[12:16] == b"VP8L" and bool(data[24] & 0x10)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)
