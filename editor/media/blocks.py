"""The metadata blocks of a picture file of any kind. Nothing here decodes a picture."""

from collections.abc import Callable

from editor.media.containers import gif_file, jpeg_file, png_file, tiff_file, webp_file
from editor.media.containers.found import Blocks

_FINDERS: dict[str, Callable[[bytes], Blocks]] = {
    "JPEG": jpeg_file.find,
    "PNG": png_file.find,
    "WEBP": webp_file.find,
    "TIFF": tiff_file.find,
    "GIF": gif_file.find,
}


def find_blocks(data: bytes, form: str) -> Blocks:
    """The metadata blocks of a file of this format (JPEG, PNG, WEBP, TIFF or GIF) that `open_picture` has opened."""
    return _FINDERS[form](data)
