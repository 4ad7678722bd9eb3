"""What the palette offers, and which of it is meant by a few letters."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from editor.ui.actions.fuzzy import fit


class Command(NamedTuple):
    """One thing to run: an action of the window, or a list to go to. `where` is its menu, or what kind of list.

    `objection` says why it cannot be run now; empty when it can.
    """

    name: str
    label: str
    where: str
    help: str
    icon: str
    key: str
    objection: str
    run: Callable[[], None]


class Found(NamedTuple):
    """A command, and which letters of its label were typed."""

    command: Command
    places: tuple[int, ...]


def found(commands: Iterable[Command], typed: str, recent: Sequence[str]) -> list[Found]:
    """The commands meant, best first.

    With nothing typed all of them: those used last, then what can be done now, then the rest. A command whose label
    does not fit is found by words of its menu and its help, after the others.
    """
    words = typed.casefold().split()
    ranks = {name: number for number, name in enumerate(recent)}
    sortable: list[tuple[tuple[int, int, int, int], Found]] = []
    for number, command in enumerate(commands):
        place = ranks.get(command.name, len(ranks))
        blocked = int(bool(command.objection))
        fits = fit(typed, command.label)
        if not words:
            order = (0, place, blocked, number)
            sortable.append((order, Found(command, ())))
        elif fits is not None:
            sortable.append(((0, -fits.score, place, number), Found(command, fits.places)))
        elif _told(command, words):
            sortable.append(((1, blocked, place, number), Found(command, ())))
    return [one for _, one in sorted(sortable, key=lambda pair: pair[0])]


def _told(command: Command, words: list[str]) -> bool:
    """Whether every word begins one of the command's menu, label or help."""
    told = f"{command.where} {command.label} {command.help}".casefold().split()
    return all(any(one.startswith(word) for one in told) for word in words)
