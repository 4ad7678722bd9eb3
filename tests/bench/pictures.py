"""What 1,000 pictures say, against what Pillow alone needs to open them and parse the same segments."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median

from PIL import Image, IptcImagePlugin

from editor.media.metadata import read_metadata
from tests.bench.rows import Row, seconds
from tests.unit.media.layouts import LITTLE, SETS, datasets, exif_block, exif_segment, itxt, png, webp, wrapped
from tests.unit.media.pictures import app1, app13, jpeg, png_chunk, resource
from tests.unit.media.structures import UNDEFINED, tiff

ROUNDS = 7
SHARES = {"jpg": 800, "png": 80, "tif": 60, "webp": 60}
"""How many of the 1,000 are of each kind."""


def _made() -> dict[str, list[bytes]]:
    """A few pictures of each kind, as agencies fill them in: XMP, IIM and EXIF where the kind has them."""
    detail = Image.effect_noise((900, 600), 60).convert("RGB")
    made: dict[str, list[bytes]] = {kind: [] for kind in SHARES}
    for texts in SETS.values():
        packet, iim, exif = wrapped(texts).encode(), datasets(texts), exif_block(texts, LITTLE)
        segments = (exif_segment(exif), app13(resource(iim)), app1(packet))
        made["jpg"].append(jpeg(*segments, image=detail))
        made["png"].append(png(itxt(packet.decode()), png_chunk(b"eXIf", exif)))
        made["tif"].append(tiff(LITTLE, (700, UNDEFINED, packet), (33723, UNDEFINED, iim)))
        made["webp"].append(webp(packet, exif))
    return made


def _pillow(pictures: list[tuple[str, bytes]]) -> None:
    for _, data in pictures:
        with Image.open(BytesIO(data)) as image:
            image.getexif().get_ifd(0x8769)
            image.getxmp()
            IptcImagePlugin.getiptcinfo(image)


def _ours(pictures: list[tuple[str, bytes]]) -> None:
    for name, data in pictures:
        read_metadata(data, name)


def _both(pictures: list[tuple[str, bytes]]) -> tuple[float, float]:
    """Seconds for all of them, taken in turn for each hundred so that a busy machine slows both alike."""
    floor = ours = 0.0
    for at in range(0, len(pictures), 100):
        some = pictures[at : at + 100]
        floor += seconds(partial(_pillow, some))
        ours += seconds(partial(_ours, some))
    return floor, ours


def rows(folder: Path) -> Iterator[Row]:
    made = _made()
    pictures = [(f"{number}.{kind}", made[kind][number % len(SETS)]) for kind, share in SHARES.items() for number in range(share)]  # fmt: skip
    _ours(pictures)
    taken = [_both(pictures) for _ in range(ROUNDS)]
    floor, ours = (median(side) for side in zip(*taken, strict=True))
    yield Row("metadata of 1,000 pictures", "s", floor, ours, 1.5, "Pillow, opened and the same segments parsed")
