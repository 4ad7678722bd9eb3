"""Straightening leaves no blank corner: what is shown never reaches outside the pixels of the picture."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from editor.domain.copy import Crop, FocalPoint, Tone
from editor.domain.crops import SIDE, Framing, holds
from editor.domain.straightening import Size, Way, carried, frame, share, way
from editor.domain.treatment import Treatment
from editor.media.fields import EmbeddedMetadata
from editor.media.pixels import full_size
from editor.media.renditions import make_renditions
from tests.unit.media.pictures import saved
from tests.unit.media.test_renditions import opened

SIZES = st.tuples(st.integers(1, 12_000), st.integers(1, 12_000))
ANGLES = st.integers(-1_500, 1_500)
SHARES = st.integers(0, SIDE)


def _led(by: Way, x: float, y: float) -> tuple[float, float]:
    return by[0] * x + by[1] * y + by[2], by[3] * x + by[4] * y + by[5]


@given(SIZES, ANGLES)
def test_every_pixel_of_the_frame_lies_in_the_picture(size: Size, angle: int) -> None:
    width, height = frame(size, angle)
    for x in (0.5, width - 0.5):
        for y in (0.5, height - 0.5):
            over, down = _led(way(size, angle), x, y)
            assert 0 <= over <= size[0]
            assert 0 <= down <= size[1]


@given(SIZES, ANGLES, SHARES, SHARES, st.integers(1, SIDE), st.integers(1, SIDE))
def test_no_crop_of_a_straightened_picture_reaches_outside(
    size: Size, angle: int, x: int, y: int, width: int, height: int
) -> None:
    part = Crop(x=min(x, SIDE - width), y=min(y, SIDE - height), width=width, height=height)
    whole = frame(size, angle)
    left, top = (min(round(side * at / SIDE), side - 1) for side, at in zip(whole, (part.x, part.y), strict=True))
    shown = Framing.of(size, part, None, angle).pixels
    assert left + shown[0] <= whole[0]
    assert top + shown[1] <= whole[1]
    by = way(size, angle, left, top)
    for corner in ((0.5, 0.5), (shown[0] - 0.5, 0.5), (0.5, shown[1] - 0.5), (shown[0] - 0.5, shown[1] - 0.5)):
        over, down = _led(by, *corner)
        assert 0 <= over <= size[0]
        assert 0 <= down <= size[1]


@given(st.tuples(st.integers(100, 12_000), st.integers(100, 12_000)), ANGLES.filter(bool))
def test_the_frame_is_the_largest_of_its_shape(size: Size, angle: int) -> None:
    part = share(size, angle)
    turn = math.radians(abs(angle) / 100)
    width, height = size[0] * part * 1.001, size[1] * part * 1.001
    reach = (
        width * math.cos(turn) + height * math.sin(turn) - size[0],
        width * math.sin(turn) + height * math.cos(turn) - size[1],
    )
    assert max(reach) > 0
    assert part < 1


@given(SIZES)
def test_a_picture_that_is_level_stays_as_it_is(size: Size) -> None:
    assert frame(size, 0) == size
    assert way(size, 0) == (1, 0, 0, 0, 1, 0)


@pytest.mark.parametrize(
    ("size", "angle", "expected"),
    [((6000, 4000), 100, (5_847, 3_898)), ((6000, 4000), -100, (5_847, 3_898)), ((4000, 6000), 100, (3_898, 5_847)),
     ((1000, 1000), 1_500, (816, 816)), ((1, 500), 1_500, (1, 3)), ((1, 1), -1_500, (1, 1))],
)  # fmt: skip
def test_the_frame_of_a_picture(size: Size, angle: int, expected: Size) -> None:
    assert frame(size, angle) == expected


@given(SIZES, ANGLES, ANGLES, st.floats(0, 1), st.floats(0, 1))
def test_a_point_carried_there_and_back_is_where_it_was(
    size: Size, before: int, after: int, x: float, y: float
) -> None:
    assert carried(size, after, before, *carried(size, before, after, x, y)) == pytest.approx((x, y), abs=1e-6)


@given(SIZES, ANGLES, ANGLES, SHARES, SHARES)
def test_the_focal_point_stays_in_the_crop(size: Size, before: int, after: int, x: int, y: int) -> None:
    level = Framing.of(size, None, FocalPoint(x=x, y=y), before).shaped("1:1")
    framing = level.straightened(after)
    assert holds(framing.crop, framing.focus)
    assert (framing.straighten, framing.shape, framing.crop) == (after, level.shape, level.crop)


def test_the_focal_point_stays_on_what_it_is_on() -> None:
    framing = Framing.of((6000, 4000), None, FocalPoint(x=9_000, y=5_000)).straightened(500)
    assert framing.focus is not None
    at = _led(way((6000, 4000), 500), *(part / SIDE * side for part, side in zip((framing.focus.x, framing.focus.y), frame((6000, 4000), 500), strict=True)))  # fmt: skip
    assert at == pytest.approx((5_400, 2_000), abs=2)
    assert framing.straightened(5_000).straighten == 1_500
    assert framing.reset().straighten == 0


def test_clockwise_is_clockwise() -> None:
    """What lies at the right of a picture goes down when it is turned clockwise."""
    picture = Image.new("L", (400, 300), 255)
    picture.paste(0, (300, 145, 400, 155))
    made = make_renditions(saved(picture, "PNG"), [400], EmbeddedMetadata(), Treatment(straighten=1_000))
    image = opened(made[0].data).convert("L")
    right = [y for y in range(image.height) if image.getpixel((image.width - 3, y)) < 128]  # type: ignore[operator]
    assert min(right) > image.height / 2 + 10


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("angle", [-1_500, -730, -1, 1, 120, 1_500])
@pytest.mark.parametrize("size", [(400, 300), (300, 400), (3, 200), (1, 1), (64, 64)])
def test_no_corner_is_blank(form: str, angle: int, size: Size) -> None:
    """A white picture stays white to its last pixel, at full size and smaller."""
    data = saved(Image.new("RGB", size, "white"), form)
    for part in (None, Crop(width=5_000, height=3_000), Crop(x=7_000, y=9_000, width=3_000, height=1_000)):
        treatment = Treatment(part, angle)
        for made in make_renditions(data, [20, 400], EmbeddedMetadata(), treatment):
            low, _ = opened(made.data).convert("L").getextrema()
            assert low >= 250  # type: ignore[operator]
        assert (made.width, made.height) == full_size(data, "white", treatment)


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_colour_is_straightened_and_toned(mode: str) -> None:
    plain = Image.new("L", (300, 200), 120)
    deep = Image.new("I", (300, 200), 120 * 257).convert("I;16")
    data = saved(deep if mode == "I;16" else plain.convert(mode), "TIFF")
    (made,) = make_renditions(data, [100], EmbeddedMetadata(), Treatment(None, 300, Tone(brightness=20)))
    low, high = opened(made.data).convert("L").getextrema()
    assert 135 < low <= high < 160  # type: ignore[operator]
