"""Moving a paragraph up or down: which two neighbouring stretches of lines change places.

A paragraph is the lines between blank lines; it moves past a list as a whole. An item of a list moves among the items
beside it, with all that hangs under it; numbers stay in their places. The blank lines between stay where they are.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ITEM = re.compile(r"(?P<indent>\s*)(?:[-+*]|(?P<number>\d{1,9})[.)])(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Move:
    """Replace lines `start` up to `end` by `lines`; the first line of what was moved was `was` and is then `at`."""

    start: int
    end: int
    lines: tuple[str, ...]
    at: int
    was: int


def move_up(lines: Sequence[str], caret: int) -> Move | None:
    """What to do for the paragraph or item with line `caret` to stand before the one above; nothing if it is first."""
    moved = _stretch(lines, caret)
    above = _above(lines, moved) if moved else None
    return _swap(lines, above, moved, moves_down=False) if moved and above else None


def move_down(lines: Sequence[str], caret: int) -> Move | None:
    """What to do for the paragraph or item with line `caret` to stand after the one below; nothing if it is last."""
    moved = _stretch(lines, caret)
    below = _below(lines, moved) if moved else None
    return _swap(lines, moved, below, moves_down=True) if moved and below else None


def _swap(lines: Sequence[str], first: range, second: range, *, moves_down: bool) -> Move:
    above, below = list(lines[first.start : first.stop]), list(lines[second.start : second.stop])
    between = list(lines[first.stop : second.start])
    items = _ITEM.match(above[0]), _ITEM.match(below[0])
    if items[0] and items[1]:
        above[0], below[0] = _numbered(above, items[0], items[1]), _numbered(below, items[1], items[0])
    elif not between:
        # Without a blank line the paragraph would run on as part of the list.
        between = [""]
    at = first.start + len(below) + len(between) if moves_down else first.start
    was = first.start if moves_down else second.start
    return Move(first.start, second.stop, (*below, *between, *above), at, was)


def _numbered(item: list[str], own: re.Match[str], other: re.Match[str]) -> str:
    """The first line of an item with the number of the place it comes to, if what hangs under it stays under it."""
    if not (own["number"] and other["number"]) or (len(own["number"]) != len(other["number"]) and len(item) > 1):
        return item[0]
    return item[0][: own.start("number")] + other["number"] + item[0][own.end("number") :]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _blank(lines: Sequence[str], place: int) -> bool:
    return not lines[place].strip()


def _item_at(lines: Sequence[str], caret: int) -> int | None:
    """The line where the innermost list item that holds this line begins."""
    place, indent, lazy = caret, _indent(lines[caret]), True
    while place >= 0:
        if _blank(lines, place):
            lazy = False
        elif _ITEM.match(lines[place]):
            if place == caret or lazy or _indent(lines[place]) < indent:
                return place
        elif not lazy and _indent(lines[place]) == 0:
            return None
        if not lazy and indent == 0:
            return None
        place -= 1
    return None


def _item_end(lines: Sequence[str], start: int) -> int:
    """The line after the last that belongs to the item that begins at `start`, blank lines at its end left out."""
    indent = _indent(lines[start])
    end = place = start + 1
    while place < len(lines):
        if not _blank(lines, place):
            runs_on = end == place and not _ITEM.match(lines[place])
            if _indent(lines[place]) <= indent and not runs_on:
                break
            end = place + 1
        place += 1
    return end


def _stretch(lines: Sequence[str], caret: int) -> range | None:
    """The lines of the paragraph or item that holds line `caret`; nothing on a blank line."""
    if not 0 <= caret < len(lines) or _blank(lines, caret):
        return None
    item = _item_at(lines, caret)
    if item is not None:
        return range(item, _item_end(lines, item))
    start = end = caret
    while start > 0 and not _blank(lines, start - 1) and not _ITEM.match(lines[start - 1]):
        start -= 1
    while end < len(lines) and not _blank(lines, end) and not _ITEM.match(lines[end]):
        end += 1
    return range(start, end)


def _below(lines: Sequence[str], moved: range) -> range | None:
    place = next((place for place in range(moved.stop, len(lines)) if not _blank(lines, place)), None)
    if place is None:
        return None
    if not _ITEM.match(lines[moved.start]):
        return _whole(lines, place)
    beside = _ITEM.match(lines[place]) and _indent(lines[place]) == _indent(lines[moved.start])
    return range(place, _item_end(lines, place)) if beside else None


def _above(lines: Sequence[str], moved: range) -> range | None:
    place = next((place for place in reversed(range(moved.start)) if not _blank(lines, place)), None)
    if place is None:
        return None
    if not _ITEM.match(lines[moved.start]):
        return _whole(lines, place)
    item = _item_at(lines, place)
    indent = _indent(lines[moved.start])
    while item is not None and _indent(lines[item]) > indent:
        item = _item_at(lines, item - 1) if item > 0 and not _blank(lines, item - 1) else _item_over(lines, item)
    return range(item, _item_end(lines, item)) if item is not None and _indent(lines[item]) == indent else None


def _item_over(lines: Sequence[str], item: int) -> int | None:
    """The item before this one that stands further out, across blank lines."""
    indent = _indent(lines[item])
    for place in reversed(range(item)):
        if not _blank(lines, place) and _indent(lines[place]) < indent:
            return _item_at(lines, place)
    return None


def _whole(lines: Sequence[str], place: int) -> range | None:
    """The paragraph, or the whole list, that holds this line."""
    held = _stretch(lines, place)
    if not held or not _ITEM.match(lines[held.start]):
        return held
    start, end = held.start, held.stop
    while (item := _item_over(lines, start)) is not None:
        start, end = item, max(end, _item_end(lines, item))
    while (above := _above(lines, range(start, end))) is not None:
        start = above.start
    while (below := _below(lines, range(start, end))) is not None:
        end = below.stop
    return range(start, end)
