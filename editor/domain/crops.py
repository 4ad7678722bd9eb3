"""Cropping by whole 1/10,000: shapes, the largest crop of one around a point, moving it and growing it.

A crop is a part of the picture as it is seen, once it is straightened. Nothing here ever leaves the picture, turns it over or changes its shape
unasked.
"""

from dataclasses import dataclass, replace
from typing import Final, Literal, Self

from editor.domain.copy import MOST_DEGREES, Crop, FocalPoint
from editor.domain.straightening import Size, carried, frame

Shape = Literal["original", "16:9", "4:3", "1:1"]
Corner = tuple[bool, bool]
"""Whether a corner is at the right, and whether it is at the bottom."""

SHAPES: Final[tuple[Shape, ...]] = ("original", "16:9", "4:3", "1:1")
WHOLE: Final = Crop()
SIDE: Final = 10_000
LEAST: Final = 500
"""What moving and growing leave of the longer side at the least; a box that is typed may be smaller."""
_RATIOS: Final[dict[Shape, Size]] = {"16:9": (16, 9), "4:3": (4, 3), "1:1": (1, 1)}


def _part(number: int, numerator: int, denominator: int) -> int:
    """A share of a number, rounded, at least one."""
    return max(1, (2 * number * numerator + denominator) // (2 * denominator))


def _between(low: int, value: int, high: int) -> int:
    return max(low, min(value, high))


def extent(shape: Shape, size: Size) -> Size:
    """Width and height of the largest crop of a shape in a picture of so many pixels.

    The longer side fills the picture; the other is the nearest 1/10,000 to the shape.
    """
    if shape == "original":
        return SIDE, SIDE
    across, down = _RATIOS[shape]
    width, height = size
    wide, high = width * down, height * across  # the picture is wider than the shape when the first is larger
    return (_part(SIDE, high, wide), SIDE) if wide > high else (SIDE, _part(SIDE, wide, high))


def _around(extent: Size, x: int, y: int) -> Crop:
    """A crop of this extent with a point in its middle, or as near to that as the picture lets it."""
    width, height = extent
    left, top = _between(0, x - width // 2, SIDE - width), _between(0, y - height // 2, SIDE - height)
    return Crop(x=left, y=top, width=width, height=height)


def largest(shape: Shape, size: Size, focus: FocalPoint | None = None) -> Crop:
    """The largest crop of a shape, with the focal point in its middle or as near to that as the picture lets it."""
    point = focus or FocalPoint(x=SIDE // 2, y=SIDE // 2)
    return _around(extent(shape, size), point.x, point.y)


def holds(crop: Crop | None, focus: FocalPoint | None) -> bool:
    """Whether the focal point is in what is left of the picture; its edges belong to it."""
    part = crop or WHOLE
    return focus is None or (part.x <= focus.x <= part.x + part.width and part.y <= focus.y <= part.y + part.height)


def shape_of(crop: Crop | None, size: Size) -> Shape | None:
    """The shape a crop has, to the nearest 1/10,000; None for any other."""
    part = crop or WHOLE
    for shape in SHAPES:
        if _scaled(extent(shape, size), max(part.width, part.height)) == (part.width, part.height):
            return shape
    return None


def _scaled(full: Size, longer: int) -> Size:
    """The extent whose longer side is so long, of the shape of the largest one."""
    width, height = full
    if width >= height:
        return longer, _part(longer, height, width)
    return _part(longer, width, height), longer


@dataclass(frozen=True, slots=True)
class Framing:
    """A crop being made of a picture of so many pixels. The focal point, once there is one, is never cropped away.

    `full` is the extent of the largest crop of the shape that is kept while the crop grows and shrinks. `straighten` is
    in 1/100 of a degree; a straightened picture has the shape of the picture, so a crop keeps its own at every angle.
    """

    size: Size
    full: Size
    crop: Crop = WHOLE
    focus: FocalPoint | None = None
    straighten: int = 0

    @classmethod
    def of(cls, size: Size, crop: Crop | None, focus: FocalPoint | None, straighten: int = 0) -> Self:
        """The framing of a use as it stands; a crop of no known shape keeps its own."""
        part = crop or WHOLE
        shape = shape_of(crop, size)
        if shape is not None:
            return cls(size, extent(shape, size), part, focus, straighten)
        return cls(size, _scaled((part.width, part.height), SIDE), part, focus, straighten)

    @property
    def shape(self) -> Shape | None:
        """The shape that is kept; None when it is none of the named."""
        return next((shape for shape in SHAPES if extent(shape, self.size) == self.full), None)

    @property
    def kept(self) -> Crop | None:
        """The crop as a use has it: None for the whole picture."""
        return None if self.crop == WHOLE else self.crop

    @property
    def pixels(self) -> Size:
        """Width and height of what is kept, to the pixel as it is published."""
        part, (width, height) = self.crop, frame(self.size, self.straighten)
        return _pixels(width, part.x, part.width), _pixels(height, part.y, part.height)

    def shaped(self, shape: Shape) -> Self:
        """The largest crop of a shape, around the focal point, or else around the middle of the picture."""
        return replace(self, full=extent(shape, self.size), crop=largest(shape, self.size, self.focus))

    def moved(self, across: int, down: int) -> Self:
        """The crop moved as far as the picture goes; the focal point is taken along at its edge."""
        part = self.crop
        x = _between(0, part.x + across, SIDE - part.width)
        y = _between(0, part.y + down, SIDE - part.height)
        return self._with(Crop(x=x, y=y, width=part.width, height=part.height))

    def grown(self, by: int) -> Self:
        """The crop with its longer side so much longer or, below nothing, shorter, about the focal point or its middle."""
        part = self.crop
        longer = max(part.width, part.height)
        extent = _scaled(self.full, _between(min(LEAST, longer), longer + by, max(self.full)))
        focus = self.focus
        if focus is None:
            return self._with(_around(extent, part.x + part.width // 2, part.y + part.height // 2))
        left = focus.x - _part_of(focus.x - part.x, extent[0], part.width)
        top = focus.y - _part_of(focus.y - part.y, extent[1], part.height)
        return self._with(_at(left, top, extent))

    def pulled(self, corner: Corner, x: int, y: int) -> Self:
        """The crop with one corner pulled towards a point, in its shape; the opposite corner stays."""
        part, (right, bottom) = self.crop, corner
        fixed_x, fixed_y = (part.x if right else part.x + part.width), (part.y if bottom else part.y + part.height)
        room_x, room_y = (SIDE - fixed_x if right else fixed_x), (SIDE - fixed_y if bottom else fixed_y)
        wanted_x = max(0, x - fixed_x if right else fixed_x - x)
        wanted_y = max(0, y - fixed_y if bottom else fixed_y - y)
        width, height = self.full
        longest = max(self.full)
        asked = max(wanted_x * longest // width, wanted_y * longest // height)
        most = min(room_x * longest // width, room_y * longest // height, longest)
        across, down = _scaled(self.full, max(1, _between(min(LEAST, most), asked, most)))
        across, down = min(across, room_x), min(down, room_y)
        left, top = (fixed_x if right else fixed_x - across), (fixed_y if bottom else fixed_y - down)
        return self._with(Crop(x=left, y=top, width=across, height=down))

    def focused(self, x: int, y: int) -> Self:
        """The focal point put somewhere; the crop follows it, as large as it is."""
        point = FocalPoint(x=_between(0, x, SIDE), y=_between(0, y, SIDE))
        return replace(self, focus=point, crop=_around((self.crop.width, self.crop.height), point.x, point.y))

    def focus_moved(self, across: int, down: int) -> Self:
        """The focal point moved, starting from the middle of the crop."""
        part = self.crop
        start = self.focus or FocalPoint(x=part.x + part.width // 2, y=part.y + part.height // 2)
        return self.focused(start.x + across, start.y + down)

    def straightened(self, angle: int) -> Self:
        """The picture straightened by this angle instead; the focal point stays on what it is on, within the crop."""
        angle = _between(-100 * MOST_DEGREES, angle, 100 * MOST_DEGREES)
        if self.focus is None:
            return replace(self, straighten=angle)
        at = carried(self.size, self.straighten, angle, self.focus.x / SIDE, self.focus.y / SIDE)
        x, y = (round(part * SIDE) for part in at)
        return replace(self, straighten=angle, focus=_within(self.crop, x, y))

    def uncropped(self) -> Self:
        """The whole picture, straightened as it is, with its focal point."""
        return replace(self, full=(SIDE, SIDE), crop=WHOLE)

    def reset(self) -> Self:
        """The whole picture as it was sent, without a focal point."""
        return replace(self, full=(SIDE, SIDE), crop=WHOLE, focus=None, straighten=0)

    def _with(self, crop: Crop) -> Self:
        if self.focus is None:
            return replace(self, crop=crop)
        return replace(self, crop=crop, focus=_within(crop, self.focus.x, self.focus.y))


def _within(crop: Crop, x: int, y: int) -> FocalPoint:
    """A focal point, or the nearest to it in the crop."""
    return FocalPoint(x=_between(crop.x, x, crop.x + crop.width), y=_between(crop.y, y, crop.y + crop.height))


def _pixels(side: int, start: int, length: int) -> int:
    first = min(round(side * start / SIDE), side - 1)
    return max(1, round(side * (start + length) / SIDE) - first)


def _part_of(distance: int, new: int, old: int) -> int:
    """A distance within the crop, in the crop of another size."""
    return (2 * distance * new + old) // (2 * old)


def _at(left: int, top: int, extent: Size) -> Crop:
    width, height = extent
    return Crop(x=_between(0, left, SIDE - width), y=_between(0, top, SIDE - height), width=width, height=height)
