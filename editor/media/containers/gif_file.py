"""GIF: XMP in an application extension (XMP part 3, 1.1.2)."""

from editor.media.containers.found import Blocks

_START = b"\x21\xff\x0bXMP DataXMP"
_TRAILER = b"\x01\xff\xfe\xfd"


def find(data: bytes) -> Blocks:
    """The XMP packet of a GIF file."""
    at = data.find(_START)
    if at < 0:
        return Blocks()
    start = at + len(_START)
    # The packet is not cut into sub-blocks; a run of 258 bytes that starts 01 FF FE leads a reader of them to the end.
    end = data.find(_TRAILER, start)
    return Blocks(xmp=(data[start : end if end >= 0 else len(data)],))
