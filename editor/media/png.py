"""The chunks of a PNG file."""

import zlib
from collections.abc import Iterator

XMP = b"XML:com.adobe.xmp"
RAW_PROFILE = b"Raw profile type "
TEXTS = {b"tEXt", b"zTXt", b"iTXt"}
_SHOWN = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"iCCP", b"gAMA", b"sRGB", b"cHRM", b"pHYs", b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip
_HEAD_END = 8 + 12 + 13
_LINE = 72
"""Hexadecimal digits in a line of a raw profile, as the program that began them writes it."""
_MOST = 200_000
"""More than the 8 kB chunks of the largest picture that is taken."""


def chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end of the content of each chunk.

    Raises:
        ValueError: there are so many that the file was made to keep its reader busy.
    """
    at = 8
    for _ in range(_MOST):
        if at + 12 > len(data):
            return
        length = int.from_bytes(data[at : at + 4], "big")
        yield data[at + 4 : at + 8], at + 8, at + 8 + length
        at += 12 + length
    raise ValueError("a PNG file of nothing but chunks")


def bare(data: bytes) -> list[memoryview]:
    """The pieces of the file without what other programs put into it: what is left shows the picture in its colours.

    Raises:
        ValueError: as `chunks`.
    """
    view, pieces, at = memoryview(data), [], 0
    for kind, start, end in chunks(data):
        if kind not in _SHOWN:
            pieces.append(view[at : start - 8])
            at = end + 4
    return [*pieces, view[at:]]


def with_texts(data: bytes, packet: bytes, resources: bytes) -> bytes:
    """The file with an XMP packet and Photoshop's resources behind its head, instead of all that `bare` leaves out.

    PNG has no chunk of its own for IIM; the raw profile is where other programs write it and look for it.
    """
    digits = resources.hex()
    lines = [digits[at : at + _LINE] for at in range(0, len(digits), _LINE)]
    profile = "\n".join(("", "iptc", f"{len(resources):8}", *lines, "")).encode("ascii")
    new = chunk(b"iTXt", XMP + b"\0" * 5 + packet)
    new += chunk(b"zTXt", RAW_PROFILE + b"iptc\0\0" + zlib.compress(profile))
    plain = b"".join(bare(data))
    return plain[:_HEAD_END] + new + plain[_HEAD_END:]


def chunk(kind: bytes, body: bytes) -> bytes:
    """One chunk with its checksum."""
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
