"""Reading a selection from the program that holds it (ICCCM 2.4 and 2.7.2): its size is known before it is sent."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from struct import unpack
from time import monotonic

from editor.domain.errors import Refused
from editor.ui.selection.server import Server, Told, Unreachable

SILENT = 5.0
"""Seconds in which the other program must say something."""
LONGEST = 60.0
"""Seconds in which it must have said all, unless somebody cannot wait as long."""
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
        self._asked = 0
        self._places: dict[str, int] = {}
        self._answers: list[Told] = []

    def targets(self) -> list[str]:
        """What it can be had as; nothing when no program holds it."""
        parts: list[bytes] = []
        self.read("TARGETS", _MOST_TARGETS, parts.append)
        data = b"".join(parts)
        return [self._server.name(atom) for atom in unpack(f"={len(data) // 4}I", data) if atom]

    def ask(self, *targets: str) -> None:
        """Ask for it as each of these, to be read later. The other program has been asked once this returns."""
        for target in targets:
            self._asked += 1
            # Of its own: what was given up may still arrive.
            self._places[target] = self._server.atom(f"COPYDESK_{self._asked}")
            self._server.ask(self._selection, self._server.atom(target), self._places[target])
        self._server.atom("INCR")  # comes back when the server has done what was said before

    def read(self, target: str, most: int, put: Callable[[bytes], object]) -> bool:
        """Have it as such a thing, and put its bytes somewhere, in parts. False when the other program will not.

        Raises:
            TooLarge: it is more than so many bytes; of those beyond them none was sent for.
            Refused: the other program does not answer.
        """
        if target not in self._places:
            self.ask(target)
        place, wanted = self._places.pop(target), self._server.atom(target)
        answer = self._answer(lambda told: told.property == place or (not told.property and told.target == wanted))
        if not answer.property:
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

    def _answer(self, is_it: Callable[[Told], bool]) -> Told:
        """The answer that is waited for; those to what else was asked are kept."""
        answer = next((told for told in self._answers if is_it(told)), None)
        if answer is None:
            return self._wait(lambda told: told.answered and is_it(told))
        self._answers.remove(answer)
        return answer

    def _wait(self, is_it: Callable[[Told], bool]) -> Told:
        until = min(self._until, monotonic() + SILENT)
        while (told := self._server.told(until)) is not None:
            if is_it(told):
                return told
            if told.answered:
                self._answers.append(told)
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
    give it only to a window that is within the one it was dropped on.
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
        except Unreachable as error:
            raise Refused(_DRAG_GONE, _UNCHANGED) from error
        finally:
            self._server.close()
