"""The sizes in which a picture goes onto a page, each carrying the texts of this use."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from editor.domain.errors import Refused
from editor.media.embed import embed, encoded
from editor.media.fields import EmbeddedMetadata
from editor.media.limits import FAULTS, file_name
from editor.media.pixels import Crop, Size, pixels

QUALITY = 82
_LONGEST_SIDE = 65_500
"""The largest side that a JPEG file can have, with Pillow's margin."""


@dataclass(frozen=True)
class Rendition:
    """One size of a picture, as a file."""

    width: int
    height: int
    data: bytes
    format: str = "jpeg"

    @property
    def suffix(self) -> str:
        """What to put behind a picture's name: `-1200.jpg`."""
        return f"-{self.width}.jpg"


def make_renditions(
    data: bytes,
    widths: Sequence[int],
    use: EmbeddedMetadata,
    crop: Crop | None = None,
    *,
    name: str = "The picture",
) -> list[Rendition]:
    """The picture at each width, smallest first, with the texts of `use` in XMP and IIM.

    Nothing is scaled up: all widths beyond the picture's own give its own, once. Only the colour profile is taken
    over from the file, so neither its place on the map nor a stale orientation goes out.

    Args:
        data: The picture file.
        widths: Wanted widths in pixels.
        use: The texts of this use.
        crop: The part of the picture that is used.
        name: The file's name, for sentences about it.

    Raises:
        Refused: the picture cannot be read or written; the sentence names the file and the fault.
    """
    largest, profile, full = pixels(data, name, crop, lambda size: _at_width(size, min(max(widths), size[0])))
    _check_side(largest, name)
    made = []
    for width in sorted({min(width, full[0]) for width in widths}, reverse=True):
        size = _at_width(full, width)
        if size != largest.size:
            largest = largest.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        made.append(Rendition(*size, embed(_jpeg(largest, profile, name), use)))
    return made[::-1]


def thumbnail(data: bytes, side: int, name: str = "The picture") -> bytes:
    """The picture as a bare JPEG file that fits into a square of `side` pixels, for lists.

    Raises:
        Refused: the picture cannot be read.
    """

    def fitting(size: Size) -> Size:
        scale = min(1.0, side / max(size))
        return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))

    image, profile, _ = pixels(data, name, None, fitting)
    return _jpeg(image, profile, name)


def _at_width(size: Size, width: int) -> Size:
    return width, max(1, round(size[1] * width / size[0]))


def _check_side(image: Image.Image, name: str) -> None:
    if max(image.size) > _LONGEST_SIDE:
        width, height = image.size
        raise Refused(
            f"{file_name(name)} would be {width:,} × {height:,} pixels on the page, more than a JPEG can hold."
        )


def _jpeg(image: Image.Image, profile: bytes, name: str) -> bytes:
    try:
        return encoded(image, QUALITY, profile)
    except FAULTS as error:
        raise Refused(f"{file_name(name)} cannot be written as a JPEG file.") from error
