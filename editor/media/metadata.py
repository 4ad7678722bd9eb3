"""What a picture file says about itself: XMP before IIM before EXIF, field by field."""

from dataclasses import dataclass, fields
from pathlib import PurePath
from typing import Any

from editor.media.blocks import find_blocks
from editor.media.dates import same_moment
from editor.media.exif import orientation_of, read_exif
from editor.media.fields import LABELS, EmbeddedMetadata, Layer
from editor.media.iim import read_iim
from editor.media.limits import FAULTS, check_picture, file_name, open_picture, picture_format
from editor.media.xmp import read_xmp

_EXTENSIONS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".jfif": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".gif": "GIF",
}
_SHORTEST_CUT = 32
"""The smallest IIM field; a shorter text that starts a longer one was not cut by a field's length."""


@dataclass(frozen=True, kw_only=True)
class PhotoMetadata(EmbeddedMetadata):
    """What was read from one picture file; absent is None. `width` and `height` are as the picture is seen."""

    width: int = 0
    height: int = 0
    format: str = ""
    warnings: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The document of `photo show --json`, its keys in their documented order."""
        names = [field.name for field in fields(self) if field.name != "format"]
        values = {name: getattr(self, name) for name in names}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def inspect(data: bytes, name: str) -> PhotoMetadata:
    """Check a picture file that comes in and read what it carries.

    Raises:
        Refused: it is no whole picture within the limits; the sentence names the file and the fault.
    """
    check_picture(data, name)
    return read_metadata(data, name)


def read_metadata(data: bytes, name: str) -> PhotoMetadata:
    """Read what a picture file carries, without decoding the picture. Damaged blocks become warnings.

    Raises:
        Refused: the file is no picture, or too large.
    """
    form = picture_format(data) or ""
    with open_picture(data, name) as picture:
        width, height = picture.size
        several = _has_more_pictures(picture)
    blocks = find_blocks(data, form)
    warnings = _about_the_file(name, form, several=several)
    layers = {"XMP": read_xmp(blocks.xmp, warnings), "IIM": read_iim(blocks.iim, warnings)}
    layers["EXIF"] = read_exif(blocks.exif, warnings) if blocks.exif else {}
    if orientation_of(blocks.exif) >= 5:
        width, height = height, width
    warnings += _contradictions(layers)
    merged = layers["EXIF"] | layers["IIM"] | layers["XMP"]
    return PhotoMetadata.of_layer(merged, width=width, height=height, format=form, warnings=tuple(warnings))


def _about_the_file(name: str, form: str, *, several: bool) -> list[str]:
    warnings = []
    ending = PurePath(file_name(name)).suffix.lower()
    if _EXTENSIONS.get(ending, form) != form:
        warnings.append(f"{file_name(name)} is a {form} file, whatever its name says.")
    if several:
        warnings.append(f"{file_name(name)} holds more than one picture; the first is used.")
    return warnings


def _has_more_pictures(picture: object) -> bool:
    try:
        return bool(getattr(picture, "is_animated", False))
    except FAULTS:
        # What follows the first picture is damaged, which does not touch the first.
        return False


def _contradictions(layers: dict[str, Layer]) -> list[str]:
    warnings = []
    for field, label in LABELS.items():
        said = [(kind, layer[field]) for kind, layer in layers.items() if field in layer]
        for kind, values in said[1:]:
            first, believed = said[0]
            if not _agree(field, believed, values):
                used, other = _short(believed), _short(values)
                warnings.append(f"The {label} in {first} is “{used}”, in {kind} “{other}”; {first} was believed.")
    return warnings


def _agree(field: str, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two blocks say the same, but for spacing and for what a field's length cut off."""
    if field == "date_created":
        return same_moment(one[0], other[0])
    if field == "keywords":
        return {word[:_SHORTEST_CUT] for word in one} == {word[:_SHORTEST_CUT] for word in other}
    long, short = (" ".join(", ".join(values).split()) for values in (one, other))
    return long == short or (len(short.encode()) >= _SHORTEST_CUT - 3 and long.startswith(short))


def _short(values: tuple[str, ...]) -> str:
    text = " ".join(", ".join(values).split())
    return text if len(text) <= 60 else f"{text[:59]}…"
