"""A finished rendition read back: whether each placement of its texts says what it was to say, and nothing else does."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from editor.domain.errors import Refused
from editor.media.containers.found import Blocks
from editor.media.exif import read_exif
from editor.media.fields import LABELS, EmbeddedMetadata, Layer
from editor.media.finished import blocks_of, is_turned, kind_of, profile_of
from editor.media.iim import is_utf8, read_iim
from editor.media.placed import in_iim, in_short_iim, in_xmp
from editor.media.tiff import IIM_TAG, structure_of
from editor.media.xmp import others, read_xmp

_NOT_WHOLE = "metadata whole"


@dataclass(frozen=True, slots=True)
class Difference:
    """One text that a rendition does not carry: what a person calls it, and where it should stand (`XMP`, `IIM`)."""

    text: str
    placement: str


def differences(
    data: bytes, use: EmbeddedMetadata, unknown: Collection[str] = (), profile: bytes = b""
) -> list[Difference]:
    """Where a rendition says something else than `use`; nothing when it may go out.

    Args:
        data: The file.
        use: The texts of the use.
        unknown: Fields that `use` cannot say: XMP and IIM must agree in them.
        profile: The colour profile that it must carry; one it must have even where nobody knows which.
    """
    blocks = blocks_of(data)
    warnings: list[str] = list(blocks.warnings)
    said = {"XMP": read_xmp(blocks.xmp, warnings), "IIM": read_iim(blocks.iim, warnings)}
    if unknown:
        own = EmbeddedMetadata.of_layer(said["XMP"])
        use = replace(use, **{name: getattr(own, name) for name in unknown})
    found = [*_apart("XMP", said["XMP"], in_xmp(use))]
    found += _apart("IIM", said["IIM"], in_iim(use), in_xmp(use), in_short_iim(use))
    if not all(is_utf8(block) for block in blocks.iim) or len(blocks.iim) != 1:
        found.append(Difference("declaration of its charset", "IIM"))
    if warnings and not found:
        found.append(Difference(_NOT_WHOLE, "XMP and IIM"))
    found += _foreign(kind_of(data), blocks)
    if is_turned(data):
        found.append(Difference("absence of a turn", "picture"))
    if not _has_profile(data, profile):
        found.append(Difference("colour profile", "ICC data"))
    return found


def texts_of(data: bytes) -> list[EmbeddedMetadata]:
    """What a rendition says, in each placement by itself, whatever is amiss with it."""
    blocks = blocks_of(data)
    placed = read_xmp(blocks.xmp, []), read_iim(blocks.iim, []), read_exif(blocks.exif, []), blocks.texts
    return [EmbeddedMetadata.of_layer(layer) for layer in placed if layer]


def _has_profile(data: bytes, wanted: bytes) -> bool:
    try:
        there = profile_of(data, "A rendition")
    except Refused:
        return False
    return there == wanted if wanted else bool(there)


def _apart(placement: str, said: Layer, *wanted: Layer) -> Iterator[Difference]:
    """The fields in which a placement says none of what it may say: packages of before have IIM cut shorter, or not at all."""
    for field, label in LABELS.items():
        there = said.get(field, ())
        if field not in wanted[0] and there:
            yield Difference(f"absence of a {label}", placement)
        elif field in wanted[0] and not any(_same(field, there, layer.get(field, ())) for layer in wanted):
            yield Difference(label, placement)


def _same(field: str, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return one == other or (field == "creator" and ", ".join(one) == ", ".join(other))


def _foreign(form: str, blocks: Blocks) -> Iterator[Difference]:
    """What no rendition has: EXIF, with its place on the map, its orientation and its thumbnail, and the file's own words."""
    ours = {structure_of(IIM_TAG, block) for block in blocks.iim} if form in {"WEBP", "AVIF"} else set()
    if blocks.exif and blocks.exif not in ours:
        told = ", ".join(LABELS[field] for field in read_exif(blocks.exif, []))
        yield Difference(f"absence of other metadata{f' ({told})' if told else ''}", "EXIF")
    if strange := others(blocks.xmp):
        yield Difference(f"absence of other metadata ({', '.join(strange)})", "XMP")
    if blocks.texts:
        yield Difference("absence of other metadata", f"{form} text")
