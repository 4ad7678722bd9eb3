"""Putting caption, credit and the rest into a JPEG file: in XMP and in IIM, the same values in both."""

from io import BytesIO
from typing import TYPE_CHECKING

from editor.domain.errors import Refused
from editor.media import jpeg, photoshop
from editor.media.dates import iso_date
from editor.media.fields import EmbeddedMetadata
from editor.media.iim import write_iim
from editor.media.xmp_packet import packet, packets

if TYPE_CHECKING:
    from PIL import Image


def xmp_packet(meta: EmbeddedMetadata) -> bytes:
    """All of `meta` as one XMP packet."""
    return packet(meta.layer())


def iim_block(meta: EmbeddedMetadata) -> bytes:
    """What IIM has fields for of `meta`, as IIM datasets in declared UTF-8."""
    return write_iim(meta.layer())


def embed(data: bytes, meta: EmbeddedMetadata) -> bytes:
    """The JPEG file `data` with the texts of `meta` in XMP and IIM, and no other EXIF, XMP or IIM.

    Raises:
        Refused: the date is not one that metadata can hold.
    """
    if meta.date_created and iso_date(meta.date_created) is None:
        raise Refused(f"The picture's date “{meta.date_created}” is not a date. Write it like 2026-05-06.")
    layer = meta.layer()
    whole, extension, guid = packets(layer, jpeg.ROOM - len(jpeg.XMP))
    new = [(jpeg.APP1, jpeg.XMP + whole)]
    room = jpeg.ROOM - len(jpeg.XMP_EXTENSION) - 40
    length = len(extension).to_bytes(4, "big")
    for at in range(0, len(extension), room):
        head = jpeg.XMP_EXTENSION + guid.encode("ascii") + length + at.to_bytes(4, "big")
        new.append((jpeg.APP1, head + extension[at : at + room]))
    resource = photoshop.iim_resource(write_iim(layer))
    room = jpeg.ROOM - len(jpeg.PHOTOSHOP)
    new += [(jpeg.APP13, jpeg.PHOTOSHOP + resource[at : at + room]) for at in range(0, len(resource), room)]
    return jpeg.with_segments(data, new)


def write_jpeg(image: "Image.Image", meta: EmbeddedMetadata, quality: int = 90, icc_profile: bytes = b"") -> bytes:
    """A picture (grey, RGB or CMYK) as a JPEG file that carries `meta`."""
    return embed(encoded(image, quality, icc_profile), meta)


def encoded(image: "Image.Image", quality: int, icc_profile: bytes = b"") -> bytes:
    """A picture as a JPEG file with its colour profile and nothing else."""
    out = BytesIO()
    # An empty comment, because Pillow would write the one it found in the file that the picture came from.
    image.save(out, "JPEG", quality=quality, icc_profile=icc_profile or None, comment=b"")
    return out.getvalue()
