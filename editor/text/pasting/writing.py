"""Blocks written as Markdown."""

import re
from itertools import pairwise

from editor.text.pasting.blocks import Block, Cell, Item, Listing
from editor.text.pasting.dropped import Dropped, Tally
from editor.text.pasting.inline import write
from editor.text.pasting.limits import LARGEST, refuse_larger
from editor.text.pasting.result import place_of

_PIPE = re.compile(r"(?<!\\)\|")


def written(blocks: list[Block], tally: Tally) -> str:
    """The copy, without a line end at its end. Raises `Refused` if it would be larger than may be pasted."""
    parts: list[str] = []
    size = 0
    delimiters: dict[Listing, str] = {}
    for before, block in pairwise([None, *blocks]):
        if block is None:
            continue
        _choose_delimiters(before, block, delimiters)
        if before:
            parts.append(_gap(before, block, delimiters))
        first, rest = _margins(before, block, delimiters)
        text = first + _block(block, tally).replace("\n", "\n" + rest)
        size += len(text)
        refuse_larger(size, LARGEST)
        parts.append(text)
    return "".join(parts)


def _block(block: Block, tally: Tally) -> str:
    if block.kind == "rule":
        return "---"
    if block.kind == "picture":
        return place_of(block.number)
    if block.kind == "table":
        rows = ["| " + " | ".join(_cell(cell, tally) for cell in row) + " |" for row in block.rows]
        return "\n".join([rows[0], "|" + " --- |" * len(block.rows[0]), *rows[1:]])
    # A list may hold a crosshead nowhere but in its items, where it would be one no longer.
    in_item = any(isinstance(container, Item) for container in block.containers)
    return _inline(block.runs, tally, crosshead=block.kind == "crosshead" and not in_item)


def _inline(runs: Cell, tally: Tally, *, crosshead: bool = False) -> str:
    markdown, complete = write(runs, crosshead=crosshead)
    if not complete:
        tally.add(Dropped.EMPHASIS)
    return markdown


def _cell(runs: Cell, tally: Tally) -> str:
    if not runs:
        return ""
    markdown = _inline(runs, tally)
    # A table takes the backslash before a wall away, and with it the sense of the one before that.
    return (
        _PIPE.sub(r"\\|", markdown) if "\\\\" not in markdown else markdown.replace("\\|", "|").replace("|", "&#124;")
    )


def _shared(before: Block, block: Block) -> int:
    """How many of its containers the block stands in together with the one before."""
    shared = 0
    for one, other in zip(before.containers, block.containers, strict=False):
        if one is not other:
            break
        shared += 1
    return shared


def _choose_delimiters(before: Block | None, block: Block, delimiters: dict[Listing, str]) -> None:
    """Ordered lists that follow each other straight away are told apart by the sign after the number."""
    beside = before.containers if before else ()
    for place, container in enumerate(block.containers):
        if isinstance(container, Item) and container.of not in delimiters:
            other = beside[place] if place < len(beside) else None
            follows = isinstance(other, Item) and other.of.ordered and delimiters.get(other.of) == "."
            delimiters[container.of] = ")" if follows else "."


def _marker(item: Item, delimiters: dict[Listing, str]) -> str:
    return f"{item.number}{delimiters[item.of]} " if item.of.ordered else "- "


def _margins(before: Block | None, block: Block, delimiters: dict[Listing, str]) -> tuple[str, str]:
    """What stands before the block's first line, and before its other lines."""
    shared = _shared(before, block) if before else 0
    first, rest = [], []
    for place, container in enumerate(block.containers):
        if isinstance(container, Item):
            marker = _marker(container, delimiters)
            rest.append(" " * len(marker))
            first.append(rest[-1] if place < shared else marker)
        else:
            first.append("> ")
            rest.append("> ")
    return "".join(first), "".join(rest)


def _gap(before: Block, block: Block, delimiters: dict[Listing, str]) -> str:
    """Items follow each other without an empty line; between all else there is one, marked where both are quoted."""
    shared = _shared(before, block)
    if block.containers[shared:] and before.kind == "paragraph" and _is_next_item(before, block, shared):
        return "\n"
    return "\n" + _margins(before, Block("rule", block.containers[:shared]), delimiters)[0].rstrip() + "\n"


def _is_next_item(before: Block, block: Block, shared: int) -> bool:
    opened = block.containers[shared]
    if not isinstance(opened, Item):
        return False
    beside = before.containers[shared] if shared < len(before.containers) else None
    if isinstance(beside, Item):
        return beside.of is opened.of or not (beside.of.ordered or opened.of.ordered)
    # A list inside an item may follow its words at once, but a paragraph is broken only by a bullet or a 1.
    inside = shared > 0 and isinstance(block.containers[shared - 1], Item)
    return inside and (not opened.of.ordered or opened.number == 1)
