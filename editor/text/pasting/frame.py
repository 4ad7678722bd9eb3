"""What holds within one open element while a page is read."""

from dataclasses import dataclass, field

from editor.text.pasting.blocks import PLAIN, Block, Cell, Containers, Item, Listing, Look
from editor.text.pasting.table import Spans


@dataclass(slots=True)
class Listed:
    """A list being read: its next number, and the item that a list put straight into it belongs to."""

    of: Listing
    number: int = 1
    last: Item | None = None


@dataclass(slots=True)
class Tabled:
    """A table being read."""

    spans: Spans
    rows: list[list[Cell]] = field(default_factory=list)


@dataclass(slots=True)
class Figured:
    """A figure being read: how many pictures there were before it, and its caption."""

    pictures_before: int
    captions: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Frame:
    """Inherited from element to element, but for `listed`, `tabled` and `figured`, which belong to one.

    `around` is where a list stands whose items say their level themselves (`outlined`).
    """

    tag: str = ""
    look: Look = PLAIN
    containers: Containers = ()
    around: Containers = ()
    outlined: bool = False
    crosshead: bool = False
    keeps_lines: bool = False
    block: bool = False
    listed: Listed | None = None
    tabled: Tabled | None = None
    figured: Figured | None = None
