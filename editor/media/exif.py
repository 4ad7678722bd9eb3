"""EXIF: the few tags that hold text and a date."""

from editor.media.dates import iso_date
from editor.media.fields import Layer
from editor.media.tiff import Tags, read_tags
from editor.media.values import clean, decoded

_DESCRIPTION, _ARTIST, _COPYRIGHT, _COMMENT = 270, 315, 33432, 37510
_TAKEN, _OFFSET = 36867, 36881
_XP_TITLE, _XP_COMMENT, _XP_AUTHOR, _XP_KEYWORDS = 40091, 40092, 40093, 40094
_TEXT_TAGS = frozenset({
    _DESCRIPTION, _ARTIST, _COPYRIGHT, _COMMENT, _TAKEN, _OFFSET, _XP_TITLE, _XP_COMMENT, _XP_AUTHOR, _XP_KEYWORDS,
})  # fmt: skip
_PLAIN = frozenset({_DESCRIPTION, _ARTIST, _COPYRIGHT, _TAKEN, _OFFSET})
_CAMERA_CAPTIONS = {
    "OLYMPUS DIGITAL CAMERA", "SONY DSC", "DCIM", "DIGITAL CAMERA", "KONICA MINOLTA DIGITAL CAMERA", "Screenshot",
    "MINOLTA DIGITAL CAMERA", "SAMSUNG", "Exif_JPEG_PICTURE", "default",
}  # fmt: skip
"""What cameras write where a caption belongs."""
_CHARSETS = {b"ASCII": "", b"UNICODE": "utf-16", b"JIS": "iso2022_jp", b"": ""}
"""The charsets of a comment by the code it starts with (EXIF 2.32, table 10)."""
_LONGEST = 100_000
"""Bytes of a tag that are read: in a TIFF file, one whose length lies may be all of the picture."""


def read_exif(block: bytes, warnings: list[str]) -> Layer:
    """What an EXIF block says: caption, creators (parted by semicolons), copyrights of photographer and editor, date, and Windows' own tags."""
    tags = read_tags(block, _TEXT_TAGS)
    if tags is None:
        warnings.append("The EXIF block is damaged and was not read.")
        return {}
    if lying := tags.cut | {tag for tag, value in tags.values.items() if len(value) > _LONGEST}:
        warnings.append("The EXIF block is damaged; what could be read of it was read.")
        tags.values.update({tag: _ended(tag, tags.values[tag][:_LONGEST]) for tag in lying})
    found = {
        "caption": (_caption(tags),),
        "creator": _parted(tags.texts(_ARTIST)) or _parted([_windows(tags, _XP_AUTHOR)]),
        "copyright": tuple(tags.texts(_COPYRIGHT)),
        "title": (_windows(tags, _XP_TITLE),),
        "keywords": _parted([_windows(tags, _XP_KEYWORDS)]),
        "date_created": (_taken(tags),),
    }
    return {name: values for name, values in found.items() if any(values)}


def _ended(tag: int, value: bytes) -> bytes:
    """What a tag whose length lies holds up to the end of its first text; the others look for that themselves."""
    return value.partition(b"\0")[0] if tag in _PLAIN else value


def _caption(tags: Tags) -> str:
    captions = [*tags.texts(_DESCRIPTION)[:1], _windows(tags, _XP_COMMENT), _comment(tags)]
    return next((caption for caption in captions if caption and caption not in _CAMERA_CAPTIONS), "")


def _parted(texts: list[str]) -> tuple[str, ...]:
    return tuple(name for text in texts for part in text.split(";") if (name := clean(part)))


def _windows(tags: Tags, tag: int) -> str:
    """A tag of Windows' own, always UTF-16 with the low byte first."""
    value = tags.values.get(tag)
    return clean(value.decode("utf-16-le", "ignore").partition("\0")[0]) if value else ""


def _comment(tags: Tags) -> str:
    value = tags.values.get(_COMMENT)
    if not value:
        return ""
    charset = _CHARSETS.get(value[:8].rstrip(b"\0 "))
    text = value[8:]
    if charset is None or not text.strip(b"\0 "):
        return ""
    if charset == "utf-16":
        return clean(text.decode(_utf_16(text, tags), "ignore").partition("\0")[0])
    said = text.partition(b"\0")[0]
    return clean(said.decode(charset, "ignore") if charset else decoded(said))


def _utf_16(text: bytes, tags: Tags) -> str:
    """The order of a comment's bytes: as marked, else as most blanks and Latin letters say, else as the block's."""
    if text[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "utf-16"
    low, high = text[1::2].count(0), text[::2].count(0)
    little = tags.order == "little" if low == high else low > high
    return "utf-16-le" if little else "utf-16-be"


def _taken(tags: Tags) -> str:
    if _TAKEN not in tags.values:
        return ""
    moment = "".join(tags.texts(_TAKEN)[:1])
    return iso_date(moment + "".join(tags.texts(_OFFSET)[:1])) or iso_date(moment) or ""
