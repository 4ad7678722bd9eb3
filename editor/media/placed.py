"""What each placement in a picture file holds of a use's texts: XMP all of it, IIM what it has datasets for."""

from collections.abc import Mapping

from editor.media import dates
from editor.media.cuts import LENGTHS, PLAIN
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
    """The texts of `meta` that IIM has a dataset for, whole as far as a plain dataset goes.

    IIM 4.2 would end a credit at 32 octets and terms at 256. Half a credit names nobody and half of the terms allows too
    much; whoever reads a dataset reads as much as it says it has.
    """
    return _in_datasets(meta, dict.fromkeys(LENGTHS, PLAIN))


def in_short_iim(meta: EmbeddedMetadata) -> Layer:
    """The same with each text cut where IIM 4.2 ends its dataset (chapter 6), as packages of before have them."""
    return _in_datasets(meta, LENGTHS)


def _in_datasets(meta: EmbeddedMetadata, most: Mapping[str, int]) -> Layer:
    layer = {
        name: tuple(_cut(text, most[name]) for text in texts) for name, texts in in_xmp(meta).items() if name in most
    }
    if meta.date_created and (moment := dates.from_iim(*dates.to_iim(meta.date_created))):
        layer[DATE] = (moment,)
    return layer


def _by_lines(creator: str) -> tuple[str, ...]:
    """By-lines joined by ", " taken apart where each part is a name of two words: “Probe, Ana” and “Test, Jr.” stay."""
    names = tuple(creator.split(", "))
    return names if all(name == clean(name) and len(name.split()) > 1 for name in names) else (creator,)


def _cut(text: str, most: int) -> str:
    """A text in so many octets, without half a character at its end."""
    octets = text.encode("utf-8")
    return text if len(octets) <= most else octets[:most].decode("utf-8", "ignore").rstrip()
