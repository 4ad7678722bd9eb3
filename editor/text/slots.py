"""Where headlines and standfirsts are shown, and how much room there is: the newsroom's default table.

Widths and sizes are CSS pixels (96 to the inch), so a millimetre of print is 3.78 and a point 1.33. The article slots are
those of the shipped page template at a window of 1,280 and at a phone of 390; the card, alert, search and print slots are
common sizes of news sites, phones and tabloid columns, set in the shipped faces. A newsroom with pages of its own
replaces the table. Measuring happens where the fonts are.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

SERIF = "Source Serif 4"
SANS = "Inter"


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a page: the field shown there, its room, and the type it is set in."""

    name: str
    label: str
    field: Literal["headline", "standfirst"]
    width: int
    lines: int
    family: str
    size: int
    weight: int


SLOTS = (
    Slot("article", "Article page", "headline", 640, 3, SERIF, 50, 700),
    Slot("article-phone", "Article page, phone", "headline", 350, 5, SERIF, 33, 700),
    Slot("card", "Web card", "headline", 300, 3, SERIF, 20, 700),
    Slot("card-phone", "Mobile card beside a picture", "headline", 230, 4, SERIF, 17, 700),
    Slot("alert", "Alert on a phone", "headline", 310, 2, SANS, 15, 400),
    Slot("search", "Search result", "headline", 600, 1, SANS, 20, 400),
    # 34 mm at 22 pt, and 72 mm at 40 pt.
    Slot("print-single", "Print, single column", "headline", 129, 4, SERIF, 29, 700),
    Slot("print-double", "Print, double column", "headline", 272, 3, SERIF, 53, 700),
    Slot("standfirst", "Article page", "standfirst", 640, 4, SERIF, 22, 400),
    Slot("standfirst-phone", "Article page, phone", "standfirst", 350, 6, SERIF, 19, 400),
    Slot("standfirst-card", "Web card", "standfirst", 300, 4, SANS, 15, 400),
)


def lines_taken(words: Iterable[float], blank: float, width: float) -> int:
    """How many lines words of these widths take, set as full as they go; a word wider than a line is broken over several.

    All widths are in one unit.
    """
    lines = 0
    room = 0.0
    for word in words:
        if lines and blank + word <= room:
            room -= blank + word
            continue
        lines += max(1, math.ceil(word / width))
        room = -word % width
    return lines
