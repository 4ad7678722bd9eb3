"""A picture's pixels for the page: upright, straightened, cropped, scaled, toned, and in colours that the web has."""

import math
from collections.abc import Callable

from PIL import Image, ImageFilter
from PIL.ImageFile import ImageFile

from editor.domain.copy import Crop
from editor.domain.straightening import frame, way
from editor.domain.toning import curve
from editor.domain.treatment import AS_SENT, Treatment
from editor.media.blocks import find_blocks
from editor.media.colours import in_web_colours, kept_profile
from editor.media.limits import open_picture, picture_format, read_head
from editor.media.orientation import turn_of

Size = tuple[int, int]

_WHOLE = Crop()
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What turns a picture of each EXIF orientation upright."""
_SPARE = 1.5
"""So many times the size that is shown are decoded of a JPEG at least: its own way of scaling down blurs more than ours."""
_SHARPENING = ImageFilter.Kernel((3, 3), (-1, -2, -1, -2, 44, -2, -1, -2, -1), 32)


def full_size(data: bytes, name: str, treatment: Treatment = AS_SENT) -> Size:
    """The size of what is left of a picture, upright, straightened and cropped, before scaling; nothing is decoded.

    Raises:
        Refused: the file is no picture.
    """
    head = read_head(data, name)
    turned = turn_of(head.format, find_blocks(data, head.format).exif)
    upright = (head.width, head.height) if turned < 5 else (head.height, head.width)
    return _extent(_part(upright, treatment))


def pixels(
    data: bytes, name: str, treatment: Treatment, target: Callable[[Size], Size], *, clear: bool = False
) -> tuple[Image.Image, bytes]:
    """The picture in RGB at the size that `target` makes of its full size, all but toned; and its colour profile.

    The full size is that of what is left, upright, straightened and cropped, before scaling. JPEG is decoded little
    larger than needed. What is transparent becomes white, unless it is to stay `clear`.

    Raises:
        Refused: the file is no whole picture.
    """
    with open_picture(data, name) as picture:
        profile, mode = picture.info.get("icc_profile") or b"", picture.mode
        form = picture_format(data) or ""
        turned = turn_of(form, find_blocks(data, form).exif)
        upright = picture.size if turned < 5 else (picture.height, picture.width)
        full = _extent(_part(upright, treatment))
        size = target(full)
        share = min(1.0, max(size[0] / full[0], size[1] / full[1]))
        decoded = min(1.0, share * _SPARE)
        picture.draft(None, (math.ceil(picture.width * decoded), math.ceil(picture.height * decoded)))
        picture.load()
        image = _scalable(picture)
        if turned in _UPRIGHT:
            image = image.transpose(_UPRIGHT[turned])
        if treatment.straighten:
            # What was decoded far larger than it is shown is made smaller first: turning costs by the pixel.
            image = _shallow(image).reduce(max(1, math.floor(image.width / upright[0] / share / 2)))
            image = _straightened(image, treatment)
            box = (0, 0, *image.size)
        else:
            box = _part(image.size, treatment)
        if image.size != size or box != (0, 0, *image.size):
            gap = None if image.mode == "I;16" else 2.0  # Pillow cannot reduce these
            image = image.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=gap)
        return in_web_colours(_shallow(image), profile, clear=clear), kept_profile(profile, mode)


def toned(image: Image.Image, treatment: Treatment) -> Image.Image:
    """The picture with the tone of its use; what is transparent stays so."""
    if treatment.tone is None:
        return image
    light = list(curve(treatment.tone))
    return image.point(light * 3 + (list(range(256)) if image.mode == "RGBA" else []))


def sharpened(image: Image.Image) -> Image.Image:
    """What a picture loses in crispness when it is made smaller, given back: half as much again of its finest detail.

    A drawing that is partly transparent is left as it is: at its edges are colours that nobody sees.
    """
    return image if image.mode == "RGBA" else image.filter(_SHARPENING)


def _straightened(image: Image.Image, treatment: Treatment) -> Image.Image:
    """What is left of an upright picture, turned back level, at the size it has in these pixels."""
    left, top, right, bottom = _part(image.size, treatment)
    return image.transform(
        (right - left, bottom - top),
        Image.Transform.AFFINE,
        way(image.size, treatment.straighten, left, top),
        Image.Resampling.BICUBIC,
    )


def _part(upright: Size, treatment: Treatment) -> tuple[int, int, int, int]:
    """What is left of a picture of this size, in whole pixels of its straightened frame."""
    return _box(frame(upright, treatment.straighten), treatment.crop or _WHOLE)


def _extent(box: tuple[int, int, int, int]) -> Size:
    left, top, right, bottom = box
    return right - left, bottom - top


def _box(size: Size, crop: Crop) -> tuple[int, int, int, int]:
    """The crop in whole pixels of a picture of this size: at least one pixel each way."""
    edges = []
    for side, start, length in ((size[0], crop.x, crop.width), (size[1], crop.y, crop.height)):
        first = min(round(side * start / 10_000), side - 1)
        edges.append((first, max(first + 1, round(side * (start + length) / 10_000))))
    return edges[0][0], edges[1][0], edges[0][1], edges[1][1]


def _scalable(picture: ImageFile) -> Image.Image:
    """The picture in a mode that can be scaled smoothly."""
    if picture.mode in {"I;16", "RGBA", "CMYK", "LAB"}:
        return picture
    if picture.mode.startswith(("I", "F")):
        return _eight_bits(picture)
    if picture.mode in {"LA", "La", "PA", "RGBa"} or "transparency" in picture.info:
        return picture.convert("RGBA")
    if picture.mode in {"L", "RGB"}:
        return picture
    return picture.convert("L" if picture.mode == "1" else "RGB")


def _shallow(image: Image.Image) -> Image.Image:
    """The picture without the depth of sixteen bits, which scaling knows and nothing else does."""
    return _eight_bits(image) if image.mode == "I;16" else image


def _eight_bits(image: Image.Image) -> Image.Image:
    """Sixteen bits as eight; numbers without a set range are spread from their darkest to their lightest."""
    wide = image if image.mode in {"I", "F"} else image.convert("I")
    low, high = (float(value) for value in wide.getextrema() if not isinstance(value, tuple))
    if image.mode != "F" and low >= 0 and high <= 65_535:
        low, high = 0.0, 65_535.0
    scale = 255 / (high - low) if high > low else 1.0
    wide = wide if wide.mode == "F" else wide.convert("F")
    return wide.point(lambda value: value * scale + -low * scale).convert("L")
