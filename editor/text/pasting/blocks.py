"""What a page is made of once its tags are read: runs of words, and blocks that stand in quotes and list items."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["paragraph", "crosshead", "rule", "picture", "table"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of words is set. `link` is an address or nothing."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    link: str = ""


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike. A line end in `text` is a line break; no other white space but single blanks."""

    text: str
    look: Look = PLAIN


@dataclass(eq=False, slots=True)
class Quote:
    """A quotation that blocks stand in."""


@dataclass(eq=False, slots=True)
class Listing:
    """A list; its items point to it."""

    ordered: bool


@dataclass(eq=False, slots=True)
class Item:
    """One item of a list, with the number it bears in an ordered one."""

    of: Listing
    number: int = 1


Container = Quote | Item
Containers = tuple[Container, ...]
Cell = list[Run]


@dataclass(slots=True)
class Block:
    """One block. `runs` hold its words; a table has `rows` of cells instead, a picture its `number`."""

    kind: Kind
    containers: Containers = ()
    runs: list[Run] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    number: int = 0
