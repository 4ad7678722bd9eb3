"""Pictures for the tests of services."""

from typing import Any

from PIL import Image

from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata


def photo(colour: tuple[int, int, int] = (40, 90, 140), size: tuple[int, int] = (600, 400), **words: Any) -> bytes:
    """A JPEG file that carries these words."""
    return write_jpeg(Image.new("RGB", size, colour), EmbeddedMetadata(**words))
