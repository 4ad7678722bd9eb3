"""Which picture lines of a text stand together as a gallery. Pure: lines are asked for one by one, those beside it alone.

What the page becomes is decided by `editor.text.markdown` alone; this follows it closely enough to show what is meant.
"""

from collections.abc import Callable

from editor.ui.manuscript.markup import look_plain, places_picture

_ENDS_ABOVE = frozenset({"crosshead", "subhead"})
_ENDS_BELOW = frozenset({"crosshead", "subhead", "quote", "list"})


def gallery_at(line: Callable[[int], str], count: int, number: int) -> range:
    """The lines of the gallery that picture line `number` of `count` lines belongs to; empty when it stands alone.

    `line` gives a line by its number.
    """
    run = run_at(line, count, number)
    above, below = run.start - 1, run.stop
    apart = len(run) > 1 and (above < 0 or _ends(line(above), _ENDS_ABOVE))
    return run if apart and (below == count or _ends(line(below), _ENDS_BELOW)) else range(0)


def run_at(line: Callable[[int], str], count: int, number: int) -> range:
    """The picture lines that stand one below the other around line `number`, itself included."""
    start, stop = number, number + 1
    while start and places_picture(line(start - 1)):
        start -= 1
    while stop < count and places_picture(line(stop)):
        stop += 1
    return range(start, stop)


def _ends(text: str, kinds: frozenset[str]) -> bool:
    """Whether a line beside a paragraph is not a part of it."""
    return not text.strip() or look_plain(text).kind in kinds
