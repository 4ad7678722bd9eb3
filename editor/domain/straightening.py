"""Where a picture lies once it is straightened: turned about its middle, and cut so that no corner is blank.

The picture is turned by an angle, clockwise as it is seen. What is left of it is the frame: the largest upright
rectangle of the picture's own shape whose corners still lie in the turned picture, with the same middle. It has the
picture's shape, and not that of the largest area of any shape, so that a crop of 16:9 is one at every angle and
“original” keeps its meaning. Crop and focal point are parts of the frame.
"""

import math

Size = tuple[int, int]
Way = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: the point (x, y) of the frame is the point (ax + by + c, dx + ey + f) of the picture, in pixels."""


def share(size: Size, angle: int) -> float:
    """How long the sides of the frame are, as a part of the picture's; the angle is in 1/100 of a degree."""
    width, height = size
    across, down = _turn(abs(angle))
    return min(width / (width * across + height * down), height / (width * down + height * across))


def frame(size: Size, angle: int) -> Size:
    """Width and height of the frame in whole pixels of a picture of this size: at least one each way."""
    part = share(size, angle)
    return max(1, math.floor(size[0] * part)), max(1, math.floor(size[1] * part))


def way(size: Size, angle: int, left: int = 0, top: int = 0) -> Way:
    """The way from a part of the frame, which begins at `left` and `top`, to the upright picture as it was sent."""
    across, down = _turn(angle)
    width, height = frame(size, angle)
    x, y = left - width / 2, top - height / 2
    return (
        across, down, size[0] / 2 + across * x + down * y,
        -down, across, size[1] / 2 - down * x + across * y,
    )  # fmt: skip


def carried(size: Size, before: int, after: int, x: float, y: float) -> tuple[float, float]:
    """Where a point of the frame lies when the picture is straightened otherwise; in parts of the frame, 0 to 1.

    What is no longer in the frame has a part below 0 or above 1.
    """
    old, new = share(size, before), share(size, after)
    width, height = size
    dx, dy = (x - 0.5) * width * old, (y - 0.5) * height * old
    across, down = _turn(after - before)
    return 0.5 + (dx * across - dy * down) / (width * new), 0.5 + (dx * down + dy * across) / (height * new)


def _turn(angle: int) -> tuple[float, float]:
    """Cosine and sine."""
    turn = math.radians(angle / 100)
    return math.cos(turn), math.sin(turn)
