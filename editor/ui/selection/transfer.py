"""Reading a selection from the program that holds it (ICCCM 2.4 and 2.7.2): its size is known before it is sent."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from struct import unpack
from time import monotonic

from editor.domain.errors import Refused
from editor.ui.selection.server import Server, Told, Unreachable

SILENT = 5.0
"""Seconds in which the other program must say something."""
LONGEST = 60.0
"""Seconds in which it must have said all, unless somebody cannot wait as long."""
_MOST_PLACES = 1_000
_NUMBERS = count()
_MOST_TARGETS = 40_000
"""Bytes of the list of what a selection can be had as."""
_SILENCE = "The program that holds the clipboard does not answer, so nothing was pasted."
_GONE = "The clipboard cannot be reached, so nothing was pasted."
DRAGGED = "XdndSelection"
"""The name under which a program holds what it drags."""
_DRAG_SILENCE = "The program that this was dragged from does not answer, so nothing was put in."
_DRAG_GONE = "What was dragged cannot be reached, so nothing was put in."
_UNCHANGED = "Nothing in the text has changed."


class TooLarge(Exception):
    """There is more of it than was asked for: `size` bytes at least."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


class Selection:
    """What one program holds for the others, by its name in X11: `CLIPBOARD`, `PRIMARY` or `XdndSelection`."""

    def __init__(self, server: Server, name: str, seconds: float) -> None:
        self._server = server
        self._silence = _DRAG_SILENCE if name == DRAGGED else _SILENCE
        self._selection = server.atom(name)
        self._incremental = server.atom("INCR")
        self._until = monotonic() + seconds
        self._is_drop = name == DRAGGED
        self._asked: list[int] = []
        self._places: dict[str, int] = {}
        self._answers: list[Told] = []
        self._put: set[int] = set()

    def targets(self) -> list[str]:
        """What it can be had as; nothing when no program holds it."""
        parts: list[bytes] = []
        self.read("TARGETS", _MOST_TARGETS, parts.append)
        data = b"".join(parts)
        return [self._server.name(atom) for atom in unpack(f"={len(data) // 4}I", data) if atom]

    def ask(self, *targets: str) -> None:
        """Ask for it as each of these, to be read later. The other program has been asked once this returns."""
        for target in targets:
            # Of its own: what was given up may still arrive.
            self._places[target] = place = self._server.atom(f"COPYDESK_{next(_NUMBERS) % _MOST_PLACES}")
            self._asked.append(place)
            self._server.ask(self._selection, self._server.atom(target), place)
        self._server.atom("INCR")  # comes back when the server has done what was said before

    def read(self, target: str, most: int, put: Callable[[bytes], object]) -> bool:
        """Have it as such a thing, and put its bytes somewhere, in parts. False when the other program will not.

        Raises:
            TooLarge: it is more than so many bytes; of those beyond them none was sent for.
            Refused: the other program does not answer.
        """
        if target not in self._places:
            self.ask(target)
        place = self._places.pop(target)
        if not (self._was_put(place) if self._is_drop else self._was_answered(place, target)):
            return False
        kind, size = self._server.look(place)
        if kind == self._incremental:
            self._read_parts(place, most, put)
            return True
        if size > most:
            raise TooLarge(size)
        self._take(place, put)
        return True

    def _read_parts(self, place: int, most: int, put: Callable[[bytes], object]) -> None:
        announced = b"".join(self._server.read(place))[:4]
        if len(announced) == 4 and unpack("=I", announced)[0] > most:
            raise TooLarge(unpack("=I", announced)[0])
        taken = 0
        self._server.remove(place)
        while True:
            self._wait(lambda told: not told.answered and told.property == place)
            _, size = self._server.look(place)
            if taken + size > most:
                raise TooLarge(taken + size)
            self._take(place, put)
            if not size:
                return
            taken += size

    def _take(self, place: int, put: Callable[[bytes], object]) -> None:
        for part in self._server.read(place):
            put(part)
        self._server.remove(place)

    def clear(self) -> None:
        """Take away what was asked for and not read. What would go on in parts is left to end by itself."""
        for place in self._places.values():
            if self._server.look(place)[0] != self._incremental:
                self._server.remove(place)

    def _was_answered(self, place: int, target: str) -> bool:
        """Whether it was put there; the answers to what else was asked are kept."""
        wanted = self._server.atom(target)

        def is_it(told: Told) -> bool:
            return told.answered and (told.property == place or (not told.property and told.target == wanted))

        answer = next((told for told in self._answers if is_it(told)), None)
        if answer is None:
            answer = self._wait(is_it)
        else:
            self._answers.remove(answer)
        return bool(answer.property)

    def _was_put(self, place: int) -> bool:
        """The same of a drop, where a refusal is told to the window: it is one when what was asked later has come."""
        later = set(self._asked[self._asked.index(place) + 1 :])
        try:
            while place not in self._put and not later & self._put:
                self._wait(lambda told: not told.answered, keep=True)
        except Refused:
            if not self._put:
                raise
        return place in self._put

    def _wait(self, is_it: Callable[[Told], bool], *, keep: bool = False) -> Told:
        until = min(self._until, monotonic() + SILENT)
        while (told := self._server.told(until)) is not None:
            is_wanted = is_it(told)
            if told.answered and not is_wanted:
                self._answers.append(told)
            elif not told.answered and (keep or not is_wanted):
                self._put.add(told.property)
            if is_wanted:
                return told
        raise Refused(self._silence, _UNCHANGED)


@contextmanager
def selection(name: str, seconds: float = LONGEST) -> Iterator[Selection]:
    """What is held under that name now; all of it must have come within so many seconds.

    Raises:
        Refused: there is no way to it.
    """
    try:
        server = Server()
        try:
            yield Selection(server, name, seconds)
        finally:
            server.close()
    except Unreachable as error:
        raise Refused(_GONE, _UNCHANGED) from error


class Dropped:
    """What was dropped on a window: asked for now, read later, and then let go of.

    Whoever drags it may let go of it once the window has taken the drop, so it must have been asked before that. Some
    (Qt) give it only to the window it was dropped on, unless they are told the moment of the drop, which Qt keeps.
    """

    def __init__(self, window: int, *targets: str) -> None:
        """Raises `Refused`: there is no way to it."""
        try:
            self._server = Server(window)
            try:
                self._selection = Selection(self._server, DRAGGED, LONGEST)
                self._selection.ask(*targets)
            except Unreachable:
                self._server.close()
                raise
        except Unreachable as error:
            raise Refused(_DRAG_GONE, _UNCHANGED) from error

    @contextmanager
    def held(self) -> Iterator[Selection]:
        """It, to be read once. Raises `Refused`: it is gone."""
        try:
            yield self._selection
            self._selection.clear()
        except Unreachable as error:
            raise Refused(_DRAG_GONE, _UNCHANGED) from error
        finally:
            self._server.close()
