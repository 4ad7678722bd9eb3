"""Opening a picture nobody vouches for: by content, within limits, and never with anything worse than `Refused`."""

import hashlib
import logging
import math
import struct
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from PIL import Image, UnidentifiedImageError
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from editor.domain.errors import Refused
from editor.media import gif, jpeg, png, tiff_bare
from editor.media.pieces import as_file
from editor.media.room import check_bytes, check_room, check_size, is_endless, progressive_room

MOST_BYTES = 200_000_000

FAULTS = (
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
    UnidentifiedImageError,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    UserWarning,
    ValueError,
    struct.error,
)
"""What Pillow raises over pictures that are broken or made to break it: most were seen, the others are in its source."""

_DAMAGED = " is damaged or cut short and cannot be shown whole. Ask for the file again."

# The classes are called themselves: `Image.open` would hand JPEG files to the multi-picture reader, which trips over
# the odd telephone picture, and would refuse a large picture before anyone could say how large it is.
_READERS: dict[str, type[ImageFile]] = {
    "JPEG": JpegImageFile,
    "PNG": PngImageFile,
    "WEBP": WebPImageFile,
    "TIFF": TiffImageFile,
    "GIF": GifImageFile,
}
_SEVERAL: dict[str, Callable[[bytes], bool]] = {
    "GIF": gif.has_more_pictures,
    "TIFF": tiff_bare.has_more_pictures,
}
"""Whether a file holds several pictures, where Pillow would go through all of them to say so."""
_STARTS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
)

_OTHERS = {
    b"avif": "an AVIF", b"avis": "an AVIF", b"heic": "a HEIC", b"heix": "a HEIC", b"heim": "a HEIC", b"hevc": "a HEIC",
    b"mif1": "a HEIC", b"msf1": "a HEIC",
}  # fmt: skip
"""The brands of pictures that telephones and the web have and that are not taken (ISO 23008-12, AVIF 1.1)."""

# Once, when this module is loaded, so that no thread sees the filters change: what Pillow only warns of is damage.
warnings.filterwarnings("error", module=r"PIL\.")
# What it writes into its log about damaged pictures is said better by our own sentences.
logging.getLogger("PIL").addHandler(logging.NullHandler())


def photo_sha256(data: bytes) -> str:
    """The SHA-256 by which the library knows a picture file."""
    return hashlib.sha256(data).hexdigest()


def file_name(name: str) -> str:
    """The last part of a path in either system's spelling: what sentences about a picture call it."""
    return name.replace("\\", "/").rstrip("/").rpartition("/")[2] or "The picture"


def picture_format(data: bytes) -> str | None:
    """JPEG, PNG, WEBP, TIFF or GIF by the file's first bytes, None if it is none of them."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    return next((form for start, form in _STARTS if data.startswith(start)), None)


@dataclass(frozen=True, slots=True)
class Head:
    """What a picture file is: its size as it is stored, and whether it holds several pictures."""

    format: str
    width: int
    height: int
    several: bool = False


@contextmanager
def open_picture(data: bytes, name: str) -> Iterator[ImageFile]:
    """The picture, opened but not decoded; what Pillow raises in the body, decoding included, becomes `Refused`.

    Raises:
        Refused: the file is empty, no picture, too large, damaged or cut short.
    """
    called = file_name(name)
    form = _known_format(data, called)
    try:
        check_room(data, form, called)
        with _READERS[form](_for_pillow(data, form)) as picture:
            check_size(picture.size, called)
            yield picture
    except FAULTS as error:
        raise Refused(called + _DAMAGED) from error


def read_head(data: bytes, name: str) -> Head:
    """What a picture file is, without decoding it.

    Raises:
        Refused: as `open_picture`, but for damage in the picture itself.
    """
    called = file_name(name)
    if _known_format(data, called) == "JPEG":
        # Our own way through the segments: Pillow takes longer to open a file than we do to read all it says.
        try:
            width, height = jpeg.size(data)
        except ValueError as error:
            raise Refused(called + _DAMAGED) from error
        check_size((width, height), called)
        return Head("JPEG", width, height)
    with open_picture(data, name) as picture:
        form = picture.format or ""
        several = _SEVERAL[form](data) if form in _SEVERAL else bool(getattr(picture, "is_animated", False))
        return Head(form, picture.width, picture.height, several)


def check_picture(data: bytes, name: str) -> None:
    """Make sure that a file is a whole picture by decoding it, JPEG at an eighth of its size.

    Raises:
        Refused: it is not, or it is larger than can be used; the sentence names the file and the fault.
    """
    with open_picture(data, name) as picture:
        if picture.format == "JPEG" and is_endless(data, picture.size):
            raise Refused(f"{file_name(name)} has more scans than any camera or program writes and was not opened.")
        if isinstance(picture, JpegImageFile) and "progressive" in picture.info:
            room = len(data) + progressive_room(picture.layers, picture.width * picture.height)
            check_bytes(room, file_name(name))
        picture.draft(None, (math.ceil(picture.width / 8), math.ceil(picture.height / 8)))
        picture.load()


def _known_format(data: bytes, called: str) -> str:
    if not data:
        raise Refused(f"{called} is empty: there is no picture in it.")
    if len(data) > MOST_BYTES:
        raise Refused(
            f"{called} is {len(data) // 1_000_000} MB; pictures of up to {MOST_BYTES // 1_000_000} MB are taken."
        )
    form = picture_format(data)
    if form is None:
        other = _OTHERS.get(data[8:12]) if data[4:8] == b"ftyp" else None
        if other is not None:
            raise Refused(f"{called} is {other} picture; JPEG, PNG, WebP, TIFF and GIF are taken. Save it as a JPEG.")
        raise Refused(f"{called} is not a picture that can be used: JPEG, PNG, WebP, TIFF and GIF are taken.")
    return form


def _for_pillow(data: bytes, form: str) -> BinaryIO:
    """The file as Pillow gets it, once it is sure that going through it comes to an end.

    Without its metadata, which is ours to read: Pillow would stumble over a damaged block in a picture that is whole.
    """
    if form == "JPEG":
        return as_file(jpeg.bare(data))
    if form == "GIF":
        gif.has_more_pictures(data)
    bare = {"PNG": png.bare, "TIFF": tiff_bare.bare}.get(form)
    pieces = bare(data) if bare else []
    return as_file(pieces) if len(pieces) > 1 else BytesIO(data)
