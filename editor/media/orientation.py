"""How a picture must be turned to be seen upright."""

from editor.media.tiff import read_tags

_ORIENTATION = 274


def turn_of(form: str, exif: bytes) -> int:
    """The turn that is left to do once Pillow has opened a file of this format: 1 (none) to 8 (EXIF 2.32, tag 274).

    Pillow turns TIFF pictures itself, and gives their size as they are seen.
    """
    tags = read_tags(exif, frozenset({_ORIENTATION})) if form != "TIFF" else None
    turned = tags.number(_ORIENTATION, 1) if tags else 1
    return turned if turned in range(1, 9) else 1
