"""A picture's pixels for the page: upright, cropped, scaled, and in colours that a JPEG on the web has."""

import math
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

from PIL import Image, ImageCms
from PIL.ImageFile import ImageFile

from editor.domain.errors import Refused
from editor.media.blocks import find_blocks
from editor.media.limits import open_picture, picture_format, read_head
from editor.media.orientation import turn_of

Crop = tuple[int, int, int, int]
"""Left, top, width and height in 1/10,000 of the sides of the picture as it is seen."""

Size = tuple[int, int]

_WHOLE: Crop = (0, 0, 10_000, 10_000)
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


def full_size(data: bytes, name: str, crop: Crop | None) -> Size:
    """The size of the crop, upright, before scaling; nothing is decoded.

    Raises:
        Refused: the file is no picture, or the crop leaves it.
    """
    _check_crop(crop or _WHOLE)
    head = read_head(data, name)
    turned = turn_of(head.format, find_blocks(data, head.format).exif)
    upright = (head.width, head.height) if turned < 5 else (head.height, head.width)
    left, top, right, bottom = _box(upright, crop or _WHOLE)
    return right - left, bottom - top


def pixels(
    data: bytes, name: str, crop: Crop | None, target: Callable[[Size], Size], *, clear: bool = False
) -> tuple[Image.Image, bytes, Size]:
    """The picture, grey or RGB, at the size that `target` makes of its full size; its colour profile; its full size.

    The full size is that of the crop, upright, before scaling. JPEG is decoded no larger than needed. What is
    transparent becomes white, unless it is to stay `clear`.

    Raises:
        Refused: the file is no whole picture, or the crop leaves it.
    """
    _check_crop(crop or _WHOLE)
    with open_picture(data, name) as picture:
        profile = picture.info.get("icc_profile") or b""
        form = picture_format(data) or ""
        turned = turn_of(form, find_blocks(data, form).exif)
        upright = picture.size if turned < 5 else (picture.height, picture.width)
        left, top, right, bottom = _box(upright, crop or _WHOLE)
        full = (right - left, bottom - top)
        size = target(full)
        share = min(1.0, max(size[0] / full[0], size[1] / full[1]))
        picture.draft(None, (math.ceil(picture.width * share), math.ceil(picture.height * share)))
        picture.load()
        image = _scalable(picture)
        if turned in _UPRIGHT:
            image = image.transpose(_UPRIGHT[turned])
        box = _box(image.size, crop or _WHOLE)
        if image.size != size or box != (0, 0, *image.size):
            image = image.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)
        converted = image.mode in {"CMYK", "LAB"}
        image = _web_colours(image, profile, clear=clear)
        return image, b"" if converted else _kept_profile(profile, image.mode), full


def _check_crop(crop: Crop) -> None:
    x, y, width, height = crop
    if min(x, y) < 0 or min(width, height) <= 0 or max(x + width, y + height) > 10_000:
        raise Refused("The crop must leave something of the picture and lie inside it.")


def _box(size: Size, crop: Crop) -> tuple[int, int, int, int]:
    """The crop in whole pixels of a picture of this size: at least one pixel each way."""
    edges = []
    for side, start, length in ((size[0], crop[0], crop[2]), (size[1], crop[1], crop[3])):
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


def _eight_bits(image: Image.Image) -> Image.Image:
    """Sixteen bits as eight; numbers without a set range are spread from their darkest to their lightest."""
    wide = image if image.mode in {"I", "F"} else image.convert("I")
    low, high = (float(value) for value in wide.getextrema() if not isinstance(value, tuple))
    if image.mode != "F" and low >= 0 and high <= 65_535:
        low, high = 0.0, 65_535.0
    scale = 255 / (high - low) if high > low else 1.0
    wide = wide if wide.mode == "F" else wide.convert("F")
    return wide.point(lambda value: value * scale + -low * scale).convert("L")


def _web_colours(image: Image.Image, profile: bytes, *, clear: bool) -> Image.Image:
    if image.mode == "RGBA":
        if clear and image.getchannel("A").getextrema() != (255, 255):
            return image
        white = Image.new("RGB", image.size, "white")
        white.paste(image, mask=image.getchannel("A"))
        return white
    if image.mode == "I;16":
        return _eight_bits(image)
    if image.mode == "LAB":
        return _as_srgb(image, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")))
    if image.mode == "CMYK":
        if profile[16:20] == b"CMYK":
            with suppress(ImageCms.PyCMSError, OSError):  # a broken profile says no more than none
                return _as_srgb(image, ImageCms.ImageCmsProfile(BytesIO(profile)))
        return image.convert("RGB")
    return image


def _as_srgb(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    made = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    assert made is not None
    return made


def _kept_profile(profile: bytes, mode: str) -> bytes:
    """The profile, if it speaks of the colours that the picture now has (ICC.1, header bytes 16 to 19)."""
    return profile if profile[16:20] == {"RGB": b"RGB ", "RGBA": b"RGB ", "L": b"GRAY"}.get(mode) else b""
