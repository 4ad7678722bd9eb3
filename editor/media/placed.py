"""What each placement in a picture file holds of a use's texts: XMP all of it, IIM what it has datasets and room for."""

from editor.media import dates
from editor.media.cuts import LENGTHS
from editor.media.fields import EmbeddedMetadata, Layer
from editor.media.values import clean

DATE = "date_created"


def in_xmp(meta: EmbeddedMetadata) -> Layer:
    """Every text of `meta`, whole; several by-lines each by itself, in their order."""
    layer = {name: values for name, values in meta.layer().items() if values}
    if meta.creator:
        layer["creator"] = _by_lines(meta.creator)
    return layer


def in_iim(meta: EmbeddedMetadata) -> Layer:
    """The texts of `meta` that IIM has a dataset for, each cut where its dataset ends and nowhere else."""
    layer = {name: tuple(_cut(name, text) for text in texts) for name, texts in in_xmp(meta).items() if name in LENGTHS}
    if meta.date_created and (moment := dates.from_iim(*dates.to_iim(meta.date_created))):
        layer[DATE] = (moment,)
    return layer


def _by_lines(creator: str) -> tuple[str, ...]:
    """By-lines joined by ", " taken apart where each part is a name of two words: “Probe, Ana” and “Test, Jr.” stay."""
    names = tuple(creator.split(", "))
    return names if all(name == clean(name) and len(name.split()) > 1 for name in names) else (creator,)


def _cut(field: str, text: str) -> str:
    """A text in the octets that its dataset may have (IIM 4.2, chapter 6), without half a character at its end."""
    octets = text.encode("utf-8")
    if len(octets) <= LENGTHS[field]:
        return text
    return octets[: LENGTHS[field]].decode("utf-8", "ignore").rstrip()
