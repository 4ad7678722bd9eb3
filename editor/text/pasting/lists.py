"""Where a list item stands: by nesting, or by the level it says it has (Word, Google Docs, Slack)."""

import re

from editor.text.pasting.blocks import Container, Containers, Item, Listing, Quote

_ROOM = 90
"""Levels of Markdown nesting that may be used: an item takes two, a quotation one, of the hundred the reader follows."""

_NUMBER = re.compile(r"\W{0,3}(?:\d+\.)*(\d{1,9})\W{0,2}")
_LETTER = re.compile(r"\W{0,2}([a-z]{1,6})[.)]\W{0,2}", re.IGNORECASE)
_WORD_LEVEL = re.compile(r"\blevel(\d{1,2})\b")
_WORD_LIST = re.compile(r"\bl\d+\b")


def nested(outer: Containers, inner: Container) -> Containers:
    """`inner` within `outer`, as deep as Markdown can show; a deeper item stands beside its parent."""
    weight = sum(2 if isinstance(container, Item) else 1 for container in outer)
    if weight + (2 if isinstance(inner, Item) else 1) <= _ROOM:
        return (*outer, inner)
    if isinstance(inner, Quote) or not isinstance(outer[-1], Item):
        return outer
    return (*outer[:-1], Item(outer[-1].of, outer[-1].number + 1))


def word_level(declaration: str) -> tuple[int, str] | None:
    """Level (from 1) and name of the list in Word's `mso-list: l0 level2 lfo1`."""
    level = _WORD_LEVEL.search(declaration)
    name = _WORD_LIST.search(declaration)
    return (max(1, int(level[1])), name[0] if name else "") if level else None


def number_of(marker: str) -> int | None:
    """The number a typed marker stands for (`3.`, `(b)`, `1.2.`); 0 if it is a letter; None for a bullet."""
    marker = marker.strip()
    if found := _NUMBER.fullmatch(marker):
        return int(found[1])
    return 0 if _LETTER.fullmatch(marker) else None


class Outline:
    """Items that say their level themselves, one after another, in whatever elements they come."""

    def __init__(self) -> None:
        self._open: list[tuple[Item, str]] = []
        self._around: Containers = ()

    def end(self) -> None:
        """Something that is no item has come: the next item begins a new list."""
        self._open = []

    def place(self, level: int, number: int | None, around: Containers, name: str = "") -> Containers:
        """The containers of the next item; `number` is None for a bullet and 0 for "the next one"."""
        if around != self._around:
            self.end()
            self._around = around
        level = min(level, len(self._open) + 1, _ROOM // 2)
        before = self._open[level - 1] if len(self._open) >= level else None
        del self._open[level - 1 :]
        ordered = number is not None
        if before and before[0].of.ordered == ordered and (before[1] == name or not ordered):
            item = Item(before[0].of, before[0].number + 1)
            if number and number != item.number:
                item = Item(Listing(ordered=True), number)
        else:
            item = Item(Listing(ordered), number or 1)
        self._open.append((item, name))
        placed = around
        for open_item, _ in self._open:
            placed = nested(placed, open_item)
        return placed
