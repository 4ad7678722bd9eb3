"""Putting caption, credit and the rest into a JPEG, PNG, WebP or AVIF file: in XMP and in IIM, the same values in both."""

from dataclasses import replace
from typing import TYPE_CHECKING

from editor.domain.errors import Refused
from editor.media import avif, jpeg, photoshop, png, webp
from editor.media.dates import iso_date
from editor.media.encoding import JPEG
from editor.media.fields import EmbeddedMetadata
from editor.media.iim import write_iim
from editor.media.limits import picture_format
from editor.media.placed import in_iim, in_xmp
from editor.media.tiff import IIM_TAG, structure_of
from editor.media.xmp_packet import packet, packets

if TYPE_CHECKING:
    from PIL import Image


def xmp_packet(meta: EmbeddedMetadata) -> bytes:
    """All of `meta` as one XMP packet."""
    return packet(in_xmp(meta))


def iim_block(meta: EmbeddedMetadata) -> bytes:
    """What IIM has fields for of `meta`, as IIM datasets in declared UTF-8."""
    return write_iim(in_iim(meta))


def embed(data: bytes, meta: EmbeddedMetadata) -> bytes:
    """The JPEG, PNG, WebP or AVIF file `data` with the texts of `meta` in XMP and IIM, and no other EXIF, XMP or IIM.

    Raises:
        Refused: the date is not one that metadata can hold.
        ValueError: the file is of another kind.
    """
    if meta.date_created and iso_date(meta.date_created) is None:
        raise Refused(f"The picture’s date “{meta.date_created}” is not a date. Write it like 2026-05-06.")
    form = picture_format(data)
    if form == "JPEG":
        return _in_jpeg(data, meta)
    if form == "PNG":
        return png.with_texts(data, xmp_packet(meta), photoshop.iim_resource(iim_block(meta)))
    if form == "WEBP":
        # WebP, like AVIF, has room for XMP and EXIF alone; IIM has a tag in EXIF, as in TIFF files.
        return webp.with_blocks(data, xmp_packet(meta), structure_of(IIM_TAG, iim_block(meta)))
    if avif.is_avif(data):
        return avif.with_blocks(data, xmp_packet(meta), structure_of(IIM_TAG, iim_block(meta)))
    raise ValueError(f"no texts can be put into a file of the kind {form}")


def _in_jpeg(data: bytes, meta: EmbeddedMetadata) -> bytes:
    whole, extension, guid = packets(in_xmp(meta), jpeg.ROOM - len(jpeg.XMP))
    new = [(jpeg.APP1, jpeg.XMP + whole)]
    room = jpeg.ROOM - len(jpeg.XMP_EXTENSION) - 40
    length = len(extension).to_bytes(4, "big")
    for at in range(0, len(extension), room):
        head = jpeg.XMP_EXTENSION + guid.encode("ascii") + length + at.to_bytes(4, "big")
        new.append((jpeg.APP1, head + extension[at : at + room]))
    resource = photoshop.iim_resource(iim_block(meta))
    room = jpeg.ROOM - len(jpeg.PHOTOSHOP)
    new += [(jpeg.APP13, jpeg.PHOTOSHOP + resource[at : at + room]) for at in range(0, len(resource), room)]
    return jpeg.with_segments(data, new)


def write_jpeg(image: "Image.Image", meta: EmbeddedMetadata, quality: int = 90, icc_profile: bytes = b"") -> bytes:
    """A picture (grey, RGB or CMYK) as a JPEG file that carries `meta`."""
    return embed(replace(JPEG, settings=(("quality", quality),)).encoded(image, icc_profile), meta)
