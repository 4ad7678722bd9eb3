"""WebP: one chunk for XMP and one for EXIF."""

from editor.media import jpeg
from editor.media.containers.found import Blocks
from editor.media.containers.tiff_file import blocks_in

_MOST_CHUNKS = 50_000


def find(data: bytes) -> Blocks:
    """The metadata blocks of a WebP file."""
    chunks: dict[bytes, bytes] = {}
    at = 12
    for _ in range(_MOST_CHUNKS):
        if at + 8 > len(data):
            break
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        # Some programs end the name with NUL where it must be a blank.
        kind = data[at : at + 4].replace(b"\0", b" ")
        if kind in {b"XMP ", b"EXIF"}:
            chunks.setdefault(kind, data[at + 8 : at + 8 + length])
        at += 8 + length + length % 2
    xmp, exif = chunks.get(b"XMP ", b""), chunks.get(b"EXIF", b"").removeprefix(jpeg.EXIF)
    inner = blocks_in(exif)
    return Blocks(xmp=(*([xmp] if xmp else []), *inner.xmp), iim=inner.iim, exif=exif)
