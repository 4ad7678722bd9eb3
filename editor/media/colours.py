"""The colours of a picture for the page: grey, CMYK and LAB become sRGB; RGB keeps the profile it came with.

Every file that goes out says by a profile what its colours mean: that of its source, or that of sRGB, which is what a
browser takes for the meaning of colours of which nothing is said.
"""

from contextlib import suppress
from io import BytesIO

from PIL import Image, ImageCms

from editor.media.limits import open_picture
from editor.media.srgb import PROFILE

_RGB = b"RGB "
_SPACES = {"L": b"GRAY", "CMYK": b"CMYK"}
"""The colours a profile speaks of (ICC.1, header bytes 16 to 19) by Pillow's names of those that become sRGB."""
_HEAD, _SIGNATURE = 128, b"acsp"
"""The bytes of a profile's head, and what it has at byte 36 (ICC.1, 7.2)."""
_OTHERS = {"CMYK", "LAB", "L", "1"}


def shown_profile(data: bytes, name: str) -> bytes:
    """The profile that every file made of a picture must carry; the picture is opened, and not decoded.

    Raises:
        Refused: the file is no picture.
    """
    with open_picture(data, name) as picture:
        return kept_profile(picture.info.get("icc_profile") or b"", picture.mode)


def kept_profile(profile: bytes, mode: str) -> bytes:
    """The profile of what is made of a picture of this mode with this profile: its own if its colours are kept."""
    other = mode in _OTHERS or mode.startswith(("I", "F"))
    return _whole(profile) or PROFILE if profile[16:20] == _RGB and not other else PROFILE


def _whole(profile: bytes) -> bytes:
    """A profile as long as it says it is, without what stands behind it; empty when it is cut short or none."""
    size = int.from_bytes(profile[:4], "big")
    return profile[:size] if _HEAD <= size <= len(profile) and profile[36:40] == _SIGNATURE else b""


def in_web_colours(image: Image.Image, profile: bytes, *, clear: bool) -> Image.Image:
    """The picture as RGB, or as RGBA when it is partly transparent and is to stay so."""
    if image.mode == "RGBA":
        if clear and image.getchannel("A").getextrema() != (255, 255):
            return image
        white = Image.new("RGB", image.size, "white")
        white.paste(image, mask=image.getchannel("A"))
        return white
    if image.mode == "LAB":
        return _as_srgb(image, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")))
    if image.mode in _SPACES:
        if profile[16:20] == _SPACES[image.mode]:
            with suppress(ImageCms.PyCMSError, OSError):  # a broken profile says no more than none
                return _as_srgb(image, ImageCms.ImageCmsProfile(BytesIO(profile)))
        return image.convert("RGB")
    return image


def _as_srgb(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    made = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    assert made is not None
    return made
