"""Renditions are as sharp as can be: of a fine chart they keep the contrast that the best scaling and sharpening would."""

import math
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageFilter

from editor.media import pixels, renditions
from editor.media.fields import EmbeddedMetadata
from editor.media.renditions import make_renditions
from tests.unit.media.pictures import saved

SPOKES = 48
SIDE = 1000
FINE = (0.25, 0.35)
"""Spokes for each pixel of a rendition, along a circle; two pixels are the finest that any picture can show."""
KEPT = 0.88
"""The part of the best contrast that must be left when it was encoded, too."""
WIDTHS = (500, 400, 333, 260, 250, 166)
"""Just under and over what a JPEG file can be decoded at, a half, a quarter, an eighth, and far from it."""
HOUSE = ImageFilter.Kernel((3, 3), (-1, -2, -1, -2, 44, -2, -1, -2, -1), 32)
_resize = Image.Image.resize


def star() -> Image.Image:
    """A Siemens star: spokes that grow finer towards its middle, in soft waves, so that only scaling can blur them."""
    middle = (SIDE - 1) / 2
    angles = (math.atan2(y - middle, x - middle) for y in range(SIDE) for x in range(SIDE))
    return Image.frombytes("L", (SIDE, SIDE), bytes(round(127.5 + 80 * math.sin(SPOKES * angle)) for angle in angles))


def contrast(image: Image.Image, fineness: float) -> float:
    """How far light and dark are apart on the circle where the spokes are so fine."""
    middle, radius = (image.width - 1) / 2, SPOKES / (2 * math.pi * fineness)
    count = 40 * SPOKES
    light, swing = 0.0, 0j
    grey = image.convert("L")
    for step in range(count):
        angle = 2 * math.pi * step / count
        seen = at(grey, middle + radius * math.cos(angle), middle + radius * math.sin(angle))
        light += seen
        swing += seen * complex(math.cos(SPOKES * angle), math.sin(SPOKES * angle))
    return 2 * abs(swing) / light


def at(image: Image.Image, x: float, y: float) -> float:
    """The light between four pixels."""
    left, top = int(x), int(y)
    dark, bright = (
        _light(image, left, row) * (1 - x + left) + _light(image, left + 1, row) * (x - left) for row in (top, top + 1)
    )
    return dark * (1 - y + top) + bright * (y - top)


def _light(image: Image.Image, x: int, y: int) -> float:
    light = image.getpixel((x, y))
    assert isinstance(light, int)
    return light


@pytest.fixture(scope="module")
def chart() -> Image.Image:
    return star().convert("RGB")


@pytest.fixture(scope="module")
def files(chart: Image.Image) -> dict[str, bytes]:
    return {"JPEG": saved(chart, quality=95), "PNG": saved(chart, "PNG")}


@pytest.fixture(scope="module")
def best(chart: Image.Image) -> dict[tuple[int, float], float]:
    """The contrast of the whole chart scaled in one step by Lanczos' way and sharpened as the house does."""
    scaled = {width: chart.resize((width, width), Image.Resampling.LANCZOS).filter(HOUSE) for width in WIDTHS}
    return {(width, fine): contrast(scaled[width], fine) for width in WIDTHS for fine in FINE}


Best = dict[tuple[int, float], float]


def shares(data: bytes, widths: tuple[int, ...], best: Best) -> dict[tuple[str, int, float], float]:
    """What is left of the best contrast, by kind, width and fineness."""
    made = make_renditions(data, widths, EmbeddedMetadata(credit="PA"), small=True)
    return {
        (one.format, one.width, fine): contrast(Image.open(BytesIO(one.data)), fine) / best[one.width, fine]
        for one in made
        for fine in FINE
    }


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
@pytest.mark.parametrize("widths", [*((width,) for width in WIDTHS), (166, 333, 500)], ids=str)
def test_a_fine_chart_stays_sharp(files: dict[str, bytes], best: Best, form: str, widths: tuple[int, ...]) -> None:
    kept = shares(files[form], widths, best)
    assert len(kept) == 3 * len(widths) * len(FINE)
    assert {each: share for each, share in kept.items() if not KEPT <= share <= 1.1} == {}


def scaling_by(way: Image.Resampling) -> Callable[[pytest.MonkeyPatch], None]:
    def resize(self: Image.Image, size: tuple[int, int], resample: int, *args: Any, **named: Any) -> Image.Image:
        return _resize(self, size, way, *args, **named)

    return lambda patch: patch.setattr(Image.Image, "resize", resize)


FAULTS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "scaled by pixels between": scaling_by(Image.Resampling.BILINEAR),
    "scaled by areas": scaling_by(Image.Resampling.BOX),
    "scaled by neighbours between": scaling_by(Image.Resampling.BICUBIC),
    "not sharpened": lambda patch: patch.setattr(renditions, "sharpened", lambda image: image),
    "decoded no larger than it is shown": lambda patch: patch.setattr(pixels, "_SPARE", 1.0),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_blurs_is_noticed(
    files: dict[str, bytes], best: Best, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    FAULTS[fault](monkeypatch)
    kept = shares(files["JPEG"], (250,), best)
    assert all(share < KEPT for (_, _, fine), share in kept.items() if fine == max(FINE)), kept
