"""Crops in whole 1/10,000: their shapes, and that nothing ever leaves the picture or loses the focal point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.copy import Crop, FocalPoint
from editor.domain.crops import LEAST, SHAPES, SIDE, WHOLE, Framing, Shape, holds, largest, shape_of
from editor.domain.treatment import Treatment
from editor.media.pixels import full_size
from tests.unit.services.samples import photo

SHARES = st.integers(0, SIDE)
POINTS = st.builds(FocalPoint, x=SHARES, y=SHARES)
SIZES = st.tuples(st.integers(1, 12_000), st.integers(1, 12_000))
STEPS = st.integers(-12_000, 12_000)
RATIOS = {"16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1.0}


def crop(x: int, y: int, width: int, height: int) -> Crop:
    return Crop(x=x, y=y, width=width, height=height)


def test_there_are_the_four_shapes() -> None:
    assert SHAPES == ("original", "16:9", "4:3", "1:1")


@pytest.mark.parametrize(
    ("shape", "size", "focus", "expected"),
    [
        ("original", (6000, 4000), None, WHOLE),
        ("original", (6000, 4000), (0, 0), WHOLE),
        ("16:9", (6000, 4000), None, crop(0, 781, 10_000, 8_438)),
        ("16:9", (6000, 4000), (5_000, 0), crop(0, 0, 10_000, 8_438)),
        ("16:9", (6000, 4000), (5_000, 10_000), crop(0, 1_562, 10_000, 8_438)),
        ("16:9", (4000, 6000), (5_000, 3_000), crop(0, 1_125, 10_000, 3_750)),
        ("16:9", (1600, 900), (10_000, 0), WHOLE),
        ("16:9", (3200, 900), (2_500, 0), crop(0, 0, 5_000, 10_000)),
        ("4:3", (6000, 4000), None, crop(556, 0, 8_889, 10_000)),
        ("4:3", (6000, 4000), (10_000, 5_000), crop(1_111, 0, 8_889, 10_000)),
        ("4:3", (640, 480), None, WHOLE),
        ("1:1", (6000, 4000), (1_000, 5_000), crop(0, 0, 6_667, 10_000)),
        ("1:1", (6000, 4000), (4_000, 5_000), crop(667, 0, 6_667, 10_000)),
        ("1:1", (3, 3), None, WHOLE),
        ("1:1", (1, 30_000), None, crop(0, 5_000, 10_000, 1)),
    ],
)
def test_the_largest_crop_around_a_point(
    shape: Shape, size: tuple[int, int], focus: tuple[int, int] | None, expected: Crop
) -> None:
    assert largest(shape, size, FocalPoint(x=focus[0], y=focus[1]) if focus else None) == expected


@given(st.sampled_from(SHAPES), SIZES, POINTS)
def test_the_largest_crop_fills_a_side_and_holds_the_point(
    shape: Shape, size: tuple[int, int], focus: FocalPoint
) -> None:
    made = largest(shape, size, focus)
    assert max(made.width, made.height) == SIDE
    assert holds(made, focus)
    assert shape_of(made, size) is not None


@given(st.sampled_from(("16:9", "4:3", "1:1")), SIZES)
def test_the_largest_crop_is_the_nearest_to_its_shape(shape: Shape, size: tuple[int, int]) -> None:
    made = largest(shape, size)
    for name, other in (("width", made.height), ("height", made.width)):
        if other == SIDE and getattr(made, name) != SIDE:
            exact = (
                SIDE * size[1] * RATIOS[shape] / size[0]
                if name == "width"
                else SIDE * size[0] / size[1] / RATIOS[shape]
            )
            assert abs(getattr(made, name) - max(1.0, exact)) <= 0.5001


def _framing(size: tuple[int, int], focus: FocalPoint | None, shape: Shape) -> Framing:
    return Framing.of(size, None, focus).shaped(shape)


@given(
    SIZES, st.none() | POINTS, st.sampled_from(SHAPES), st.lists(st.tuples(st.integers(0, 4), STEPS, STEPS), max_size=8)
)
def test_nothing_leaves_the_picture_or_loses_the_point(
    size: tuple[int, int], focus: FocalPoint | None, shape: Shape, steps: list[tuple[int, int, int]]
) -> None:
    framing = _framing(size, focus, shape)
    for kind, one, other in steps:
        before = framing
        framing = (
            framing.moved(one, other), framing.grown(one), framing.pulled((one > 0, other > 0), abs(one), abs(other)),
            framing.focused(one, other), framing.focus_moved(one, other),
        )[kind]  # fmt: skip
        assert holds(framing.crop, framing.focus)
        assert framing.full == before.full
        if kind in (0, 3, 4):
            assert (framing.crop.width, framing.crop.height) == (before.crop.width, before.crop.height)


@given(SIZES, st.sampled_from(SHAPES), st.lists(st.integers(-4_000, 4_000), max_size=6))
def test_growing_keeps_the_shape(size: tuple[int, int], shape: Shape, steps: list[int]) -> None:
    framing = _framing(size, None, shape)
    for by in steps:
        framing = framing.grown(by)
    assert Framing.of(size, framing.kept, None).crop == framing.crop
    assert max(framing.crop.width, framing.crop.height) >= LEAST
    assert framing.grown(SIDE).crop == largest(shape, size)


def test_moving_stops_at_the_edge() -> None:
    framing = _framing((6000, 4000), None, "1:1")
    assert framing.moved(100, 50).crop == crop(1_767, 0, 6_667, 10_000)
    assert framing.moved(9_999, 0).crop == crop(3_333, 0, 6_667, 10_000)
    assert framing.moved(-9_999, 0).crop == crop(0, 0, 6_667, 10_000)


def test_moving_takes_the_point_along() -> None:
    framing = _framing((6000, 4000), FocalPoint(x=500, y=5_000), "1:1")
    assert framing.moved(3_333, 0).focus == FocalPoint(x=3_333, y=5_000)


def test_the_crop_follows_the_point() -> None:
    framing = _framing((6000, 4000), None, "1:1").focused(9_000, 5_000)
    assert framing.crop == crop(3_333, 0, 6_667, 10_000)
    assert framing.focus_moved(-8_000, 0).crop == crop(0, 0, 6_667, 10_000)
    assert framing.focus_moved(-20_000, -20_000).focus == FocalPoint(x=0, y=0)


def test_shrinking_stops_in_time_and_a_smaller_box_is_left_as_it_is() -> None:
    assert _framing((600, 600), None, "1:1").grown(-SIDE).crop == crop(4_750, 4_750, LEAST, LEAST)
    assert Framing.of((600, 600), crop(0, 0, 100, 100), None).grown(-1).crop == crop(0, 0, 100, 100)


@pytest.mark.parametrize(
    ("corner", "to", "expected"),
    [
        ((True, True), (5_000, 5_000), crop(0, 0, 5_000, 5_000)),
        ((False, False), (5_000, 9_000), crop(5_000, 5_000, 5_000, 5_000)),
        ((True, False), (3_000, 9_500), crop(0, 7_000, 3_000, 3_000)),
        ((False, True), (12_000, -4), crop(9_500, 0, 500, 500)),
    ],
)
def test_a_corner_is_pulled_and_the_opposite_one_stays(
    corner: tuple[bool, bool], to: tuple[int, int], expected: Crop
) -> None:
    assert Framing.of((900, 600), None, None).pulled(corner, *to).crop == expected


@pytest.mark.parametrize(
    ("made", "expected"),
    [(None, "original"), (crop(10, 20, 400, 400), "original"), (crop(0, 0, 6_667, 10_000), "1:1"),
     (crop(0, 0, 667, 1_000), "1:1"), (crop(0, 0, 668, 1_000), None), (crop(1, 1, 10, 9_000), None)],
)  # fmt: skip
def test_the_shape_of_a_crop(made: Crop | None, expected: Shape | None) -> None:
    assert shape_of(made, (6000, 4000)) == expected
    assert Framing.of((6000, 4000), made, None).shape == expected


def test_a_crop_of_its_own_shape_keeps_it() -> None:
    framing = Framing.of((900, 600), crop(1_000, 1_000, 4_000, 2_000), None)
    assert framing.grown(400).crop == crop(800, 900, 4_400, 2_200)
    assert framing.grown(SIDE).crop == crop(0, 0, 10_000, 5_000)


@pytest.mark.parametrize("made", [crop(0, 0, 10_000, 10_000), crop(333, 1, 6_667, 5_001), crop(9_999, 9_999, 1, 1)])
def test_the_pixels_told_are_those_published(made: Crop) -> None:
    published = full_size(photo(size=(350, 600)), "quay.jpg", Treatment(made))
    assert Framing.of((350, 600), made, None).pixels == published


def test_reset_gives_the_whole_picture_back() -> None:
    framing = Framing.of((900, 600), crop(1, 2, 30, 400), FocalPoint(x=5, y=5)).reset()
    assert (framing.kept, framing.focus, framing.shape) == (None, None, "original")
