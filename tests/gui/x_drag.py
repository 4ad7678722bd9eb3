"""Another X11 program that drags something over a window and drops it there (XDND 5), without a mouse.

Whoever is dragged over hears of it by messages alone, so a test says where and when.
"""

from collections.abc import Mapping
from queue import Queue
from typing import Any

from Xlib import X, Xatom, display
from Xlib.protocol import event as events

from tests.gui.x_owner import Owner

_VERSION = 5
ANSWER = 20
"""Seconds within which the window must answer."""


class Dragger(Owner):
    """Holds what is dragged while the `with` lasts. Once told that the drop is done it answers nobody any more
    who had not asked before."""

    def __init__(self, screen: str, offers: Mapping[str, bytes], **how: Any) -> None:
        super().__init__(screen, offers, name="XdndSelection", **how)
        self.heard: Queue[tuple[str, list[int]]] = Queue()
        self._sender = display.Display(screen)

    def __exit__(self, *told: object) -> None:
        super().__exit__(*told)
        self._sender.close()

    def over(self, target: int, x: int, y: int) -> bool:
        """Drag it over a window, to a place on the screen; whether it may be dropped there."""
        kinds = [self._sender.intern_atom(name) for name in self._offers]
        listed = self._sender.create_resource_object("window", self._window.id)
        listed.change_property(self._sender.intern_atom("XdndTypeList"), Xatom.ATOM, 32, kinds)
        more = int(len(kinds) > 3)
        self._say(target, "XdndEnter", _VERSION << 24 | more, *[*kinds, 0, 0, 0][:3])
        return self.on(target, x, y)

    def on(self, target: int, x: int, y: int) -> bool:
        """Go on to another place; whether it may be dropped there."""
        copy = self._sender.intern_atom("XdndActionCopy")
        self._say(target, "XdndPosition", 0, x << 16 | y, X.CurrentTime, copy)
        return bool(self._told("XdndStatus")[1] & 1)

    def drop(self, target: int) -> bool:
        """Let go of it; whether it was taken."""
        self._say(target, "XdndDrop", 0, X.CurrentTime, 0, 0)
        return bool(self._told("XdndFinished")[1] & 1)

    def _told(self, wanted: str) -> list[int]:
        while True:
            name, words = self.heard.get(timeout=ANSWER)
            if name == wanted:
                return words

    def _say(self, target: int, what: str, *words: int) -> None:
        window = self._sender.create_resource_object("window", target)
        data = 32, [self._window.id, *words]
        message = events.ClientMessage(window=window, client_type=self._sender.intern_atom(what), data=data)
        window.send_event(message)
        self._sender.sync()

    def _hear(self, event: Any) -> None:
        name = self._display.get_atom_name(event.client_type)
        if name == "XdndFinished":
            self._offers = {}
        self.heard.put((name, list(event.data[1])))
