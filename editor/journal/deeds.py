"""What undo can take back of earlier sittings: a journal's steps, gathered as an editor gathers keys, up to a size."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from editor.journal.replica import from_units, units
from editor.journal.undo import History, Step
from editor.text.edits import changed

LARGEST = 8_000_000
"""Characters that all deeds of a story may hold together, what each of them costs besides counted in."""
EACH = 100
"""Characters that a deed costs besides its text."""
RUN = 2_000
"""Characters from which on typing on is another deed."""
_UNIT = 2


class Deed(NamedTuple):
    """At `position`, in UTF-16 units, `gone` went and `came` came."""

    position: int
    gone: str
    came: str

    @property
    def size(self) -> int:
        """What keeping it costs, in characters."""
        return EACH + len(self.gone) + len(self.came)


class Deeds(NamedTuple):
    """What can be taken back, the earliest first; `trimmed` says that more was done before than is kept."""

    deeds: tuple[Deed, ...] = ()
    trimmed: bool = False


def deeds(history: History, most: int = LARGEST) -> Deeds:
    """The last deeds that lead to the end of a history, as many as fit."""
    made = list(_gathered(_with_what_went(history)))
    size = 0
    for kept, deed in enumerate(reversed(made)):
        size += deed.size
        if size > most:
            return Deeds(tuple(made[len(made) - kept :]), trimmed=True)
    return Deeds(tuple(made), history.more)


def _with_what_went(history: History) -> Iterator[Deed]:
    """Each step with the text that it took away, and no more of it than differs."""
    text = bytearray(units(history.start))
    for step in history.steps:
        start, end = _UNIT * step.position, _UNIT * (step.position + step.removed)
        gone = from_units(text[start:end])
        text[start:end] = units(step.inserted)
        yield _narrowed(step, gone)


def _narrowed(step: Step, gone: str) -> Deed:
    came = step.inserted
    stretch = changed(gone, came)
    before = len(units(gone[: stretch.start])) // _UNIT
    gone, came = gone[stretch.start : stretch.end_before], came[stretch.start : stretch.end_now]
    return Deed(step.position + before, gone, came)


def _gathered(deeds: Iterable[Deed]) -> Iterator[Deed]:
    """Keys that follow each other at one place are one deed, as Qt takes them back while a story is open."""
    last: Deed | None = None
    for deed in deeds:
        if not deed.gone and not deed.came:
            continue
        both = _joined(last, deed) if last is not None else None
        if last is not None and both is None:
            yield _whole(last)
        last = both or deed
    if last is not None:
        yield _whole(last)


def _whole(deed: Deed) -> Deed:
    """Halves of pairs that have met are one character."""
    return Deed(deed.position, from_units(units(deed.gone)), from_units(units(deed.came)))


def _joined(one: Deed, other: Deed) -> Deed | None:
    """Two deeds as one: typing on in a paragraph, or taking out sign after sign; None where they are two."""
    if "\n" in one.came + one.gone + other.came + other.gone or len(one.came) + len(one.gone) > RUN:
        return None
    if not one.gone and not other.gone and other.position == one.position + len(units(one.came)) // _UNIT:
        return Deed(one.position, "", one.came + other.came)
    if one.came or other.came:
        return None
    if other.position == one.position:
        return Deed(one.position, one.gone + other.gone, "")
    if other.position + len(units(other.gone)) // _UNIT == one.position:
        return Deed(other.position, other.gone + one.gone, "")
    return None
