"""The kinds of file that a picture goes out in, and how each is encoded."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image


@dataclass(frozen=True, slots=True)
class Encoding:
    """One kind of file: its name, the ending of its files, Pillow's settings for it, and the longest side it can have."""

    form: str
    ending: str
    settings: tuple[tuple[str, int], ...]
    longest: int

    def encoded(self, image: "Image.Image", icc_profile: bytes = b"") -> bytes:
        """A picture as a file of this kind, with its colour profile and nothing else."""
        out = BytesIO()
        # Said even where there is nothing to say: what is left unsaid, Pillow takes from the file that was opened.
        more: dict[str, Any] = {"comment": b""} if self.form == "jpeg" else {"exif": b"", "xmp": b""}
        image.save(out, self.form.upper(), icc_profile=icc_profile or b"", **dict(self.settings), **more)
        return out.getvalue()


JPEG = Encoding("jpeg", "jpg", (("quality", 82),), 65_500)
WEBP = Encoding("webp", "webp", (("quality", 80), ("method", 2)), 16_383)
"""Half the time of Pillow's usual method for files a few hundredths larger."""
AVIF = Encoding("avif", "avif", (("quality", 57), ("speed", 9), ("max_threads", 1)), 65_500)
"""Of photographs a fifth to a third fewer bytes than WebP as here, of drawings about as many; half as much time again.

At speed 6 the same picture takes a tenth fewer bytes, and seven to ten times as long: seconds for each picture, which
whoever publishes waits for. One thread for each, since several are made at once, and the bytes are the same every time.
"""
PNG = Encoding("png", "png", (("compress_level", 6),), 65_500)
"""For what is partly transparent, which a JPEG cannot be."""
