"""EXIF: the few tags that hold text, a date and the orientation, read from a TIFF structure of any make.

Our own reader, because it must never warn, raise or allocate more than the block holds, whatever the block says.
"""

import struct
from dataclasses import dataclass

from editor.media.dates import iso_date
from editor.media.fields import Layer
from editor.media.values import clean, decoded

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 6: 1, 7: 1, 9: 4, 13: 4, 129: 1}
_DESCRIPTION, _ORIENTATION, _ARTIST, _COPYRIGHT, _EXIF_IFD, _TAKEN, _OFFSET = 270, 274, 315, 33432, 34665, 36867, 36881
_CAMERA_CAPTIONS = {"OLYMPUS DIGITAL CAMERA", "SONY DSC", "DCIM", "DIGITAL CAMERA", "KONICA MINOLTA DIGITAL CAMERA"}


@dataclass(frozen=True)
class Tags:
    """The wanted tags of a TIFF structure: raw bytes by tag number, and its byte order ("<" or ">")."""

    order: str
    values: dict[int, bytes]

    def short(self, tag: int) -> int:
        """A tag's first two-byte number, 0 if there is none."""
        value = self.values.get(tag, b"")[:2]
        return int(struct.unpack(f"{self.order}H", value)[0]) if len(value) == 2 else 0

    def texts(self, tag: int) -> list[str]:
        """A tag's texts: EXIF puts several into one tag, with NUL between them."""
        return [text for part in self.values.get(tag, b"").split(b"\0") if (text := clean(decoded(part)))]


def read_tags(block: bytes, wanted: frozenset[int]) -> Tags | None:
    """The wanted tags of the first directory and of the EXIF directory it names; None if this is no TIFF structure."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4])
    if order is None or len(block) < 8:
        return None
    values = _directory(block, _number(block, 4, order), order, wanted | {_EXIF_IFD})
    if _EXIF_IFD in values and len(values[_EXIF_IFD]) >= 4:
        values = _directory(block, _number(values[_EXIF_IFD], 0, order), order, wanted) | values
    return Tags(order, values)


def read_exif(block: bytes, warnings: list[str]) -> Layer:
    """What an EXIF block says: caption, creators (parted by semicolons), copyright, date."""
    tags = read_tags(block, frozenset({_DESCRIPTION, _ARTIST, _COPYRIGHT, _TAKEN, _OFFSET}))
    if tags is None:
        warnings.append("The EXIF block is damaged and was not read.")
        return {}
    artists = (clean(name) for text in tags.texts(_ARTIST) for name in text.split(";"))
    caption = tags.texts(_DESCRIPTION)[:1]
    if caption and caption[0] in _CAMERA_CAPTIONS:
        caption = []
    found = {
        "caption": tuple(caption),
        "creator": tuple(name for name in artists if name),
        "copyright": (", ".join(tags.texts(_COPYRIGHT)),),
        "date_created": tuple(_taken(tags)),
    }
    return {name: values for name, values in found.items() if any(values)}


def orientation_of(block: bytes) -> int:
    """How the picture must be turned to be seen upright: 1 (as it is) to 8 (EXIF 2.32, tag 274)."""
    tags = read_tags(block, frozenset({_ORIENTATION}))
    turned = tags.short(_ORIENTATION) if tags else 1
    return turned if turned in range(1, 9) else 1


def _taken(tags: Tags) -> list[str]:
    moment = iso_date("".join(tags.texts(_TAKEN)[:1]))
    zoned = iso_date("".join((moment or "", *tags.texts(_OFFSET)[:1])))
    return [text for text in (zoned or moment,) if text]


def _directory(block: bytes, at: int, order: str, wanted: frozenset[int]) -> dict[int, bytes]:
    values: dict[int, bytes] = {}
    for entry in range(at + 2, at + 2 + 12 * _number(block, at, order, size=2), 12):
        tag, kind = _number(block, entry, order, size=2), _number(block, entry + 2, order, size=2)
        if tag in wanted and kind in _SIZES:
            length = _SIZES[kind] * _number(block, entry + 4, order)
            start = entry + 8 if length <= 4 else _number(block, entry + 8, order)
            values.setdefault(tag, block[start : start + length])
    return values


def _number(block: bytes, at: int, order: str, size: int = 4) -> int:
    return int.from_bytes(block[at : at + size], "little" if order == "<" else "big")
