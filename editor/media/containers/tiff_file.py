"""TIFF: XMP, IIM and Photoshop's resources in tags of the first directory. An EXIF block may hold the same."""

from editor.media import iim, photoshop
from editor.media.containers.found import Blocks
from editor.media.datasets import MARK, unbroken
from editor.media.tiff import IIM_TAG, Tags, read_tags

_XMP, _PHOTOSHOP = 700, 34377
_NAMES = {_XMP: "XMP", IIM_TAG: "IIM", _PHOTOSHOP: "Photoshop"}
_XMP_END = b"</x:xmpmeta>"
_LARGEST = 2_000_000
"""Bytes of IIM that no newsroom's picture has more of: its length lies, and what is behind it is the picture."""


def find(data: bytes) -> Blocks:
    """The metadata blocks of a TIFF file, which is its own EXIF block."""
    return blocks_in(data)


def blocks_in(structure: bytes) -> Blocks:
    """The metadata blocks in a TIFF structure."""
    tags = read_tags(structure, frozenset(_NAMES))
    if tags is None:
        return Blocks()
    packets = [_packet(tags)] if tags.values.get(_XMP) else []
    own = [_datasets(tags)] if tags.values.get(IIM_TAG) else []
    run = tags.values.get(_PHOTOSHOP, b"")
    return Blocks(
        xmp=(*packets, *photoshop.data_of(run, photoshop.XMP)),
        iim=(*own, *iim.joined(photoshop.data_of(run, photoshop.IIM))),
        exif=structure,
        warnings=tuple(
            f"The {name} block says that it is longer than it can be; what is there of it was read."
            for tag, name in _NAMES.items()
            if _lies(tags, tag)
        ),
    )


def _lies(tags: Tags, tag: int) -> bool:
    return tag in tags.cut or (tag == IIM_TAG and len(tags.values.get(tag, b"")) > _LARGEST)


def _packet(tags: Tags) -> bytes:
    packet = tags.values[_XMP]
    end = packet.find(_XMP_END)
    return packet[: end + len(_XMP_END)] if end >= 0 else packet


def _datasets(tags: Tags) -> bytes:
    block = tags.values[IIM_TAG]
    return unbroken(_in_order(block[:_LARGEST])) if _lies(tags, IIM_TAG) else _in_order(block)


def _in_order(block: bytes) -> bytes:
    if len(block) > 4 and block[0] != MARK[0] and block[3] == MARK[0]:
        # Written as long numbers in the file's byte order by programs that took the type at its word.
        return b"".join(block[at : at + 4][::-1] for at in range(0, len(block), 4))
    return block
