"""A place in the copy, told so that both the manuscript and the page find it."""

from typing import NamedTuple


class Spot(NamedTuple):
    """How far into which block, and at which height of the window it stands; both from 0, the top, to 1.

    `at_top`: nothing of the copy is above the window.
    """

    block: int
    share: float
    height: float
    at_top: bool = False
