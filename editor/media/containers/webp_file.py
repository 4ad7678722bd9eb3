"""WebP: one chunk for XMP and one for EXIF."""

from editor.media import jpeg, webp
from editor.media.containers.found import Blocks
from editor.media.containers.tiff_file import blocks_in


def find(data: bytes) -> Blocks:
    """The metadata blocks of a WebP file."""
    chunks: dict[bytes, bytes] = {}
    for named, start, end in webp.chunks(data):
        # Some programs end the name with NUL where it must be a blank.
        kind = named.replace(b"\0", b" ")
        if kind in {b"XMP ", b"EXIF"}:
            chunks.setdefault(kind, data[start:end])
    xmp, exif = chunks.get(b"XMP ", b""), chunks.get(b"EXIF", b"").removeprefix(jpeg.EXIF)
    inner = blocks_in(exif)
    return Blocks(xmp=(*([xmp] if xmp else []), *inner.xmp), iim=inner.iim, exif=exif, warnings=inner.warnings)
