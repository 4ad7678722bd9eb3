"""Another X11 program that holds the clipboard: a thread with a connection of its own, which does what a test says."""

import select
import threading
from collections.abc import Mapping
from typing import Any

from Xlib import X, Xatom, display
from Xlib.protocol import event as events

PART = 60_000
"""Bytes it sends at once; more than that goes in parts."""


class Owner:
    """Holds a selection while the `with` lasts. `sent` counts the bytes it handed over, by what they were asked for as.

    `announces` is the size it tells before it sends in parts, instead of the true one. It says nothing when it is asked
    for what `silent` names; when it `stalls`, no second part follows the first. It answers nobody until `may_answer` is set,
    and then as it would have when it was asked.
    """

    def __init__(
        self,
        screen: str,
        offers: Mapping[str, bytes],
        *,
        name: str = "CLIPBOARD",
        announces: int | None = None,
        silent: str = "",
        stalls: bool = False,
    ) -> None:
        self.sent = dict.fromkeys(offers, 0)
        self.may_answer = threading.Event()
        self.may_answer.set()
        self._offers, self._announces, self._silent, self._stalls = offers, announces, silent, stalls
        self._display = display.Display(screen)
        root = self._display.screen().root
        self._window = root.create_window(0, 0, 1, 1, 0, X.CopyFromParent, X.InputOnly, X.CopyFromParent)
        self._selection = self._display.intern_atom(name)
        self._window.set_selection_owner(self._selection, X.CurrentTime)
        self._display.sync()
        self._sending: dict[tuple[int, int], tuple[str, bytes, int]] = {}
        self._asked: list[tuple[Any, Mapping[str, bytes]]] = []
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="x-owner")

    def __enter__(self) -> "Owner":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended = True
        self.may_answer.set()
        self._thread.join()
        self._display.close()

    def _run(self) -> None:
        while not self._ended:
            if self._asked and self.may_answer.is_set():
                self._do(*self._asked.pop(0))
            elif not self._display.pending_events():
                select.select([self._display.fileno()], [], [], 0.05)
            elif (event := self._display.next_event()).type == X.ClientMessage:
                self._hear(event)
            else:
                self._asked.append((event, self._offers))

    def _do(self, event: Any, offers: Mapping[str, bytes]) -> None:
        if event.type == X.SelectionRequest:
            self._answer(event, offers)
        elif event.type == X.PropertyNotify and event.state == X.PropertyDelete:
            self._send_on(event.window, event.atom)

    def _hear(self, event: Any) -> None:
        """What another program says to this one; whoever only holds something expects nothing."""

    def _answer(self, asked: Any, offers: Mapping[str, bytes]) -> None:
        target = self._display.get_atom_name(asked.target)
        if target == self._silent:
            return
        place = asked.property
        if target == "TARGETS":
            atoms = [self._display.intern_atom(name) for name in ("TARGETS", *offers)]
            asked.requestor.change_property(place, Xatom.ATOM, 32, atoms)
        elif target not in offers:
            place = X.NONE
        elif len(offers[target]) <= PART and self._announces is None:
            self._put(asked.requestor, place, target, offers[target])
        else:
            asked.requestor.change_attributes(event_mask=X.PropertyChangeMask)
            size = len(offers[target]) if self._announces is None else self._announces
            self._sending[asked.requestor.id, place] = target, offers[target], 0
            asked.requestor.change_property(place, self._display.intern_atom("INCR"), 32, [size])
        asked.requestor.send_event(
            events.SelectionNotify(
                time=asked.time,
                requestor=asked.requestor,
                selection=asked.selection,
                target=asked.target,
                property=place,
            )
        )
        self._display.flush()

    def _send_on(self, window: Any, place: int) -> None:
        if (window.id, place) not in self._sending:
            return
        target, data, start = self._sending.pop((window.id, place))
        part = data[start : start + PART]
        if start and self._stalls:
            return
        self._put(window, place, target, part)
        if part:
            self._sending[window.id, place] = target, data, start + len(part)
        self._display.flush()

    def _put(self, window: Any, place: int, target: str, part: bytes) -> None:
        self.sent[target] += len(part)
        window.change_property(place, self._display.intern_atom(target), 8, part)
