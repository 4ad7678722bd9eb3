"""Moving paragraphs up or down: which two neighbouring stretches of lines change places.

A paragraph is the lines between blank lines; it moves past a list as a whole. An item of a list moves among the items
beside it, with all that hangs under it; numbers stay in their places. The blank lines between stay where they are. A
note between `<!--` and `-->` is never parted: all its lines belong to the paragraph it begins in.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from editor.text.asides import ASIDE

_ITEM = re.compile(r"(?P<indent>\s*)(?:[-+*]|(?P<number>\d{1,9})[.)])(?:\s|$)")


class Edit(NamedTuple):
    """Lines `start` up to `end` become `lines`."""

    start: int
    end: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """What is to be done, one edit after the other; the first line of what was moved was `was` and is then `at`."""

    edits: tuple[Edit, ...]
    at: int
    was: int


def move_up(lines: Sequence[str], first: int, last: int | None = None) -> Move | None:
    """What to do for the paragraph or item with line `first` to stand before the one above; nothing if it is the first.

    With a line `last`, all from the one to the other go together.
    """
    shapes = _without_notes(lines)
    moved = _chosen(shapes, first, first if last is None else last)
    above = _above(shapes, moved) if moved else None
    return _swap(lines, above, moved, moves_down=False) if moved and above else None


def move_down(lines: Sequence[str], first: int, last: int | None = None) -> Move | None:
    """What to do for the paragraph or item with line `first` to stand after the one below; nothing if it is the last.

    With a line `last`, all from the one to the other go together.
    """
    shapes = _without_notes(lines)
    moved = _chosen(shapes, first, first if last is None else last)
    below = _below(shapes, moved) if moved else None
    return _swap(lines, moved, below, moves_down=True) if moved and below else None


def _without_notes(lines: Sequence[str]) -> Sequence[str]:
    """The lines, with words in the place of those that go on with a note: neither blank nor an item's."""
    text = "\n".join(lines)
    if "<!--" not in text:
        return lines
    shapes = list(lines)
    for note in ASIDE.finditer(text):
        first = text.count("\n", 0, note.start())
        end = first + 1 + note[0].count("\n")
        shapes[first + 1 : end] = ["-->"] * (end - first - 1)
    return shapes


def _swap(lines: Sequence[str], first: range, second: range, *, moves_down: bool) -> Move:
    above, below = list(lines[first.start : first.stop]), list(lines[second.start : second.stop])
    between = list(lines[first.stop : second.start])
    if _ITEM.match(above[0]) and _ITEM.match(below[0]):
        _renumber(above, below)
    elif not between:
        # Without a blank line the paragraph would run on as part of the list.
        between = [""]
    at = first.start + len(below) + len(between) if moves_down else first.start
    was = first.start if moves_down else second.start
    return Move(tuple(_edits(lines, first, second, [*below, *between, *above])), at, was)


def _edits(lines: Sequence[str], first: range, second: range, after: Sequence[str]) -> Iterator[Edit]:
    """The longer stretch stays where it is, should its lines be the same: the shorter is put on its other side."""
    if len(first) >= len(second) and after[-len(first) :] == lines[first.start : first.stop]:
        yield Edit(first.stop, second.stop, ())
        yield Edit(first.start, first.start, tuple(after[: -len(first)]))
    elif after[: len(second)] == lines[second.start : second.stop]:
        yield Edit(second.stop, second.stop, tuple(after[len(second) :]))
        yield Edit(first.start, second.start, ())
    else:
        yield Edit(first.start, second.stop, tuple(after))


def _renumber(above: list[str], below: list[str]) -> None:
    """Give the items the numbers of the places they come to, if what hangs under each stays under it."""
    heads = [(stretch, place, hangs) for stretch in (above, below) for place, hangs in _heads(stretch)]
    found = [_ITEM.match(stretch[place]) for stretch, place, _ in heads]
    numbers = [item["number"] for item in found if item]
    if not all(numbers):
        return
    of_above = sum(stretch is above for stretch, _, _ in heads)
    after = heads[of_above:] + heads[:of_above]
    for (stretch, place, hangs), number in zip(after, numbers, strict=True):
        stretch[place] = _numbered(stretch[place], number, hangs=hangs)


def _heads(stretch: Sequence[str]) -> list[tuple[int, bool]]:
    """The lines of a stretch of items where those begin that stand furthest out, and whether something hangs under each."""
    indent = _indent(stretch[0])
    heads = [place for place, line in enumerate(stretch) if _ITEM.match(line) and _indent(line) == indent]
    return [(place, place + 1 != below) for place, below in zip(heads, [*heads[1:], len(stretch)], strict=True)]


def _numbered(item: str, number: str, *, hangs: bool) -> str:
    own = _ITEM.match(item)
    assert own is not None
    if len(own["number"]) != len(number) and hangs:
        return item
    return item[: own.start("number")] + number + item[own.end("number") :]


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


def _chosen(lines: Sequence[str], first: int, last: int) -> range | None:
    """The paragraphs or items from one line to another; where they are not beside each other, whole lists."""
    while first < last and _blank(lines, first):
        first += 1
    while first < last and _blank(lines, last):
        last -= 1
    begins, ends = _stretch(lines, first), _stretch(lines, last)
    if not begins or not ends or last < begins.stop:
        return begins
    begins, ends = _level(lines, begins, ends), _level(lines, ends, begins)
    items = bool(_ITEM.match(lines[begins.start])), bool(_ITEM.match(lines[ends.start]))
    if items == (True, True) and _indent(lines[begins.start]) == _indent(lines[ends.start]):
        return range(begins.start, max(begins.stop, ends.stop))
    whole = _whole(lines, first), _whole(lines, last)
    return range(whole[0].start, whole[1].stop) if whole[0] and whole[1] else None


def _level(lines: Sequence[str], one: range, other: range) -> range:
    """The item as far out as the other is, or as far as it goes."""
    start = one.start
    while _ITEM.match(lines[start]) and _indent(lines[start]) > _indent(lines[other.start]):
        over = _item_over(lines, start)
        if over is None:
            break
        start = over
    return one if start == one.start else range(start, _item_end(lines, start))


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
