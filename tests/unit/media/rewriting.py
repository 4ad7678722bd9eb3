"""Picture files with the metadata blocks that a test wants, written without the way that is under test."""

from editor.media import avif, jpeg, photoshop, png, webp
from editor.media.limits import picture_format
from editor.media.srgb import PROFILE
from editor.media.tiff import IIM_TAG, structure_of
from tests.unit.media.pictures import saved


def with_blocks(form: str, xmp: bytes, iim: bytes) -> bytes:
    """A picture of this kind with these very blocks."""
    return rewritten(saved(form=form, icc_profile=PROFILE), xmp, iim)


def rewritten(data: bytes, xmp: bytes, iim: bytes) -> bytes:
    """The same pixels with these very blocks."""
    if avif.is_avif(data):
        return avif.with_blocks(data, xmp, structure_of(IIM_TAG, iim))
    form = picture_format(data)
    if form == "PNG":
        return png.with_texts(data, xmp, photoshop.iim_resource(iim))
    if form == "WEBP":
        return webp.with_blocks(data, xmp, structure_of(IIM_TAG, iim))
    resource = jpeg.PHOTOSHOP + photoshop.iim_resource(iim)
    return jpeg.with_segments(data, [(jpeg.APP1, jpeg.XMP + xmp), (jpeg.APP13, resource)])
