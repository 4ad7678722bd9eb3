"""A finished rendition, read as a browser and a picture desk would: its kind, its size, its metadata, its colours.

Renditions are of kinds of which not all are taken as pictures of a story.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL.AvifImagePlugin import AvifImageFile
from PIL.ImageFile import ImageFile

from editor.domain.errors import Refused
from editor.media import avif
from editor.media.blocks import find_blocks
from editor.media.containers.found import Blocks
from editor.media.containers.tiff_file import blocks_in
from editor.media.limits import FAULTS, Head, file_name, open_picture, picture_format, read_head

_KINDS = {"JPEG", "PNG", "WEBP"}


def kind_of(data: bytes) -> str:
    """JPEG, PNG, WEBP or AVIF by the file's first bytes; empty for what is no rendition."""
    form = "AVIF" if avif.is_avif(data) else picture_format(data) or ""
    return form if form == "AVIF" or form in _KINDS else ""


def head_of(data: bytes, name: str) -> Head:
    """What a rendition is, without decoding it.

    Raises:
        Refused: it is no picture.
    """
    if kind_of(data) != "AVIF":
        return read_head(data, name)
    with _opened(data, name) as picture:
        return Head("AVIF", picture.width, picture.height)


def profile_of(data: bytes, name: str) -> bytes:
    """The colour profile that a rendition carries; empty for none.

    Raises:
        Refused: it is no picture.
    """
    with _opened(data, name) as picture:
        return bytes(picture.info.get("icc_profile") or b"")


def blocks_of(data: bytes) -> Blocks:
    """The metadata blocks of a rendition; none of another kind of file, nor of one made to keep its reader busy."""
    kind = kind_of(data)
    try:
        if kind != "AVIF":
            return find_blocks(data, kind) if kind else Blocks()
        exif = avif.exif(data)
        inner = blocks_in(exif)
        return Blocks(xmp=(*avif.packets(data), *inner.xmp), iim=inner.iim, exif=exif, warnings=inner.warnings)
    except ValueError:
        return Blocks()


def is_turned(data: bytes) -> bool:
    """Whether a rendition is shown otherwise than its pixels lie, by what its own kind says beside EXIF."""
    try:
        return kind_of(data) == "AVIF" and avif.is_turned(data)
    except avif.Unknown:
        return False


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[ImageFile]:
    if kind_of(data) != "AVIF":
        with open_picture(data, name) as picture:
            yield picture
        return
    try:
        with AvifImageFile(BytesIO(data)) as picture:
            yield picture
    except FAULTS as error:
        raise Refused(f"{file_name(name)} is damaged or cut short and cannot be shown.") from error
