"""How much memory a picture takes to be unpacked, known before any of it is: from the file's head alone."""

from math import prod

from editor.domain.errors import Refused
from editor.media import jpeg, tiff_bare
from editor.media.tiff import read_tags

MOST_PIXELS = 60_000_000
MOST_ROOM = 550_000_000
"""Bytes that a picture may take while it is read, its file included: as many as leave the window room for itself."""

_WEBP_EACH, _WEBP_COPIES = 16, 3
"""Bytes for each pixel that libwebp, its two canvases and Pillow take together, and copies of the file; measured."""
_UNPACKED = 4
_BACKWARD_BIG_TIFF = b"MM\0+"  # Pillow knows only the other
_MOST_SCANS = 500
_MOST_SCANNED = 2_500_000_000
"""Pixels in all scans of one JPEG file: a pass over a million takes a millisecond, which is ten scans of 60 million in 0.6 s."""

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _SAMPLES, _ROWS, _STRIPS = 256, 257, 258, 259, 277, 278, 273
_TILE_WIDTH, _TILE_HEIGHT, _TILES, _TILE_SIZES, _STRIP_SIZES = 322, 323, 324, 325, 279
_MOST_PARTS = 250_000
_TAGS = frozenset({
    _WIDTH, _HEIGHT, _BITS, _COMPRESSION, _SAMPLES, _ROWS, _STRIPS, _TILE_WIDTH, _TILE_HEIGHT, _TILES, _TILE_SIZES,
    _STRIP_SIZES,
})  # fmt: skip


def most_webp_pixels(size: int) -> int:
    """The most pixels that a WebP file of this many bytes may have."""
    return max(MOST_ROOM - _WEBP_COPIES * size, 0) // _WEBP_EACH


def progressive_room(layers: int, pixels: int) -> int:
    """The bytes that a progressive JPEG takes: two for every number of every layer, whatever size is wanted of it."""
    return 2 * layers * pixels


def webp_size(data: bytes) -> tuple[int, int]:
    """Width and height from the first chunk of a WebP file (RFC 9649); 0 × 0 if it is none that says."""
    kind, head = data[12:16], data[20:30]
    if kind == b"VP8X" and len(head) == 10:
        return int.from_bytes(head[4:7], "little") + 1, int.from_bytes(head[7:10], "little") + 1
    if kind == b"VP8 " and len(head) == 10:
        return int.from_bytes(head[6:8], "little") & 0x3FFF, int.from_bytes(head[8:10], "little") & 0x3FFF
    if kind == b"VP8L" and len(head) >= 5:
        bits = int.from_bytes(head[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return 0, 0


def tiff_room(data: bytes) -> tuple[int, int, int]:
    """Width, height and the bytes that a TIFF file takes while it is unpacked.

    Raises:
        ValueError: it says that it has more strips or tiles than a picture can have.
    """
    tags = read_tags(data, _TAGS)
    if tags is None:
        return 0, 0, 0
    if any(len(tags.values.get(tag, b"")) > 8 * _MOST_PARTS for tag in (_STRIPS, _TILES, _TILE_SIZES, _STRIP_SIZES)):
        raise ValueError("a TIFF file of nothing but strips")
    width, height = tags.number(_WIDTH), tags.number(_HEIGHT)
    bits = max(tags.numbers(_BITS) or [1]) * max(tags.number(_SAMPLES, 1), len(tags.numbers(_BITS)))
    if _TILE_WIDTH in tags.values:
        part = prod((tags.number(_TILE_WIDTH), tags.number(_TILE_HEIGHT)))
    else:
        part = width * min(tags.number(_ROWS, height), height)
    packed = tags.number(_COMPRESSION, 1) != 1
    # A file in pieces is put together once more for those that unpack it.
    copies = 2 if packed and len(tiff_bare.bare(data)) > 1 else 1
    return width, height, copies * len(data) + _UNPACKED * width * height + (part * bits // 8 if packed else 0)


def is_endless(data: bytes, size: tuple[int, int]) -> bool:
    """Whether a JPEG file has so many scans that each pass over the picture would keep its reader busy for long."""
    scans = jpeg.scans(data)
    return scans > _MOST_SCANS or scans * size[0] * size[1] > _MOST_SCANNED


def check_room(data: bytes, form: str, called: str) -> None:
    """Refuse what would take more memory than there is room for, before anything is unpacked."""
    if form == "WEBP":
        width, height = webp_size(data)
        check_size((width, height), called)
        most = most_webp_pixels(len(data))
        if width * height > most:
            raise Refused(
                f"{called} is {width:,} × {height:,} pixels; as WebP, pictures of up to {most // 1_000_000} million pixels are taken. "
                "Save it as a JPEG."
            )
    elif form == "TIFF":
        if data.startswith(_BACKWARD_BIG_TIFF):
            raise Refused(f"{called} is a BigTIFF with the big end first, which cannot be opened. Save it as a JPEG.")
        width, height, room = tiff_room(data)
        check_size((width, height), called)
        check_bytes(room, called)


def check_bytes(room: int, called: str) -> None:
    """Refuse a picture that takes more bytes than there is room for."""
    if room > MOST_ROOM:
        raise Refused(f"{called} would take more than {MOST_ROOM // 1_000_000} MB to unpack. Save it as a plain JPEG.")


def check_size(size: tuple[int, int], called: str) -> None:
    """Refuse a picture of more pixels than are taken."""
    width, height = size
    if width * height > MOST_PIXELS:
        raise Refused(
            f"{called} is {width:,} × {height:,} pixels; pictures of up to {MOST_PIXELS // 1_000_000} million pixels are taken."
        )
