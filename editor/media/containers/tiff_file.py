"""TIFF: XMP, IIM and Photoshop's resources in tags of the first directory. An EXIF block may hold the same."""

from editor.media import iim, photoshop
from editor.media.containers.found import Blocks
from editor.media.datasets import MARK
from editor.media.tiff import IIM_TAG, read_tags

_XMP, _PHOTOSHOP = 700, 34377
_WANTED = frozenset({_XMP, IIM_TAG, _PHOTOSHOP})


def find(data: bytes) -> Blocks:
    """The metadata blocks of a TIFF file, which is its own EXIF block."""
    return blocks_in(data)


def blocks_in(structure: bytes) -> Blocks:
    """The metadata blocks in a TIFF structure."""
    tags = read_tags(structure, _WANTED)
    if tags is None:
        return Blocks()
    packets = [tags.values[_XMP]] if tags.values.get(_XMP) else []
    own = [_in_order(tags.values[IIM_TAG])] if tags.values.get(IIM_TAG) else []
    run = tags.values.get(_PHOTOSHOP, b"")
    return Blocks(
        xmp=(*packets, *photoshop.data_of(run, photoshop.XMP)),
        iim=(*own, *iim.joined(photoshop.data_of(run, photoshop.IIM))),
        exif=structure,
    )


def _in_order(block: bytes) -> bytes:
    if len(block) > 4 and block[0] != MARK[0] and block[3] == MARK[0]:
        # Written as long numbers in the file's byte order by programs that took the type at its word.
        return b"".join(block[at : at + 4][::-1] for at in range(0, len(block), 4))
    return block
