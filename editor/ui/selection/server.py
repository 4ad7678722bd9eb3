"""The few words of X11 that reading a selection takes, said through libxcb, which Qt has loaded already.

The connection is our own: Qt's is the window's, and who waits on that one halts the window.
"""

import ctypes
import select
from collections.abc import Iterator
from contextlib import contextmanager
from struct import unpack_from
from time import monotonic
from typing import Any, NamedTuple

LIBRARY = "libxcb.so.1"
_SLICE = 1 << 20
"""Bytes asked of the server at once; copying them here keeps other threads waiting."""
_ANY_TYPE, _CURRENT_TIME, _INPUT_ONLY = 0, 0, 2
_EVENTS_WANTED, _PROPERTY_CHANGE = 1 << 11, 1 << 22
_PROPERTY_NOTIFY, _SELECTION_NOTIFY, _NEW_VALUE = 28, 31, 0
_EVENT_SIZE = 32


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    """What `data` points to begins with the number of a screen's root window."""

    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class _Reply(ctypes.Structure):
    """The head of a reply: `atom` is a name's number, or the type of a property; the rest is a property's."""

    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("format", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("atom", ctypes.c_uint32),
        ("bytes_after", ctypes.c_uint32),
        ("value_len", ctypes.c_uint32),
    )


_AT, _INT, _U8, _U16, _U32 = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_uint32
_REPLY = ctypes.POINTER(_Reply)
_FUNCTIONS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "connect": (_AT, (ctypes.c_char_p, _AT)),
    "connection_has_error": (_INT, (_AT,)),
    "disconnect": (None, (_AT,)),
    "get_setup": (_AT, (_AT,)),
    "setup_roots_iterator": (_Screens, (_AT,)),
    "get_file_descriptor": (_INT, (_AT,)),
    "generate_id": (_U32, (_AT,)),
    "flush": (_INT, (_AT,)),
    "poll_for_event": (_AT, (_AT,)),
    "create_window": (_Cookie, (_AT, _U8, _U32, _U32, *(_U16,) * 6, _U32, _U32, _AT)),
    "change_window_attributes": (_Cookie, (_AT, _U32, _U32, _AT)),
    "intern_atom": (_Cookie, (_AT, _U8, _U16, ctypes.c_char_p)),
    "intern_atom_reply": (_REPLY, (_AT, _Cookie, _AT)),
    "get_atom_name": (_Cookie, (_AT, _U32)),
    "get_atom_name_reply": (_REPLY, (_AT, _Cookie, _AT)),
    "get_atom_name_name": (_AT, (_REPLY,)),
    "get_atom_name_name_length": (_INT, (_REPLY,)),
    "convert_selection": (_Cookie, (_AT, *(_U32,) * 5)),
    "get_property": (_Cookie, (_AT, _U8, *(_U32,) * 5)),
    "get_property_reply": (_REPLY, (_AT, _Cookie, _AT)),
    "get_property_value": (_AT, (_REPLY,)),
    "get_property_value_length": (_INT, (_REPLY,)),
    "delete_property": (_Cookie, (_AT, _U32, _U32)),
}
"""What each function of the library returns and takes, without its `xcb_`."""


class Unreachable(Exception):
    """There is no server to ask, or it went away."""


class Told(NamedTuple):
    """What the server tells: that a selection was answered, in a property or (0) not at all; or that one has a new value.

    `target` is what an answered selection was asked for as.
    """

    answered: bool
    property: int
    target: int = 0


class Server:
    """A connection to the X server, with one window that is never shown, or one of the program's."""

    def __init__(self, window: int = 0) -> None:
        """`window` is the number of the program's; what is told to that one alone is not heard here. Raises `Unreachable`."""
        try:
            library = ctypes.CDLL(LIBRARY)
        except OSError as error:
            raise Unreachable from error
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = (_AT,)
        self._xcb: dict[str, Any] = {}
        for name, (returned, taken) in _FUNCTIONS.items():
            self._xcb[name] = function = getattr(library, f"xcb_{name}")
            function.restype, function.argtypes = returned, taken
        self._server = self._xcb["connect"](None, None)
        if self._broken():
            self.close()
            raise Unreachable
        self._poll = select.poll()
        self._poll.register(self._xcb["get_file_descriptor"](self._server), select.POLLIN)
        wanted = (_U32 * 1)(_PROPERTY_CHANGE)
        if window:
            self._window = window
            self._say("change_window_attributes", window, _EVENTS_WANTED, wanted)
            return
        self._window = self._xcb["generate_id"](self._server)
        root = self._xcb["setup_roots_iterator"](self._xcb["get_setup"](self._server)).data[0]
        size = (0, 0, 1, 1, 0)
        self._say("create_window", 0, self._window, root, *size, _INPUT_ONLY, 0, _EVENTS_WANTED, wanted)

    def close(self) -> None:
        """Let go of the connection. The window goes with it, and who is still sending to it hears of that."""
        self._xcb["disconnect"](self._server)

    def atom(self, name: str) -> int:
        """The server's number for a name."""
        with self._reply("intern_atom", 0, len(name), name.encode("ascii")) as reply:
            return int(reply.contents.atom)

    def name(self, atom: int) -> str:
        """The name that a number stands for."""
        with self._reply("get_atom_name", atom) as reply:
            size = self._xcb["get_atom_name_name_length"](reply)
            return ctypes.string_at(self._xcb["get_atom_name_name"](reply), size).decode("latin-1")

    def ask(self, selection: int, target: int, property_: int) -> None:
        """Ask whoever holds a selection to put it into a property, as such a thing."""
        self._say("convert_selection", self._window, selection, target, property_, _CURRENT_TIME)

    def told(self, until: float) -> Told | None:
        """The next thing the server tells; None when there was none by then."""
        self._xcb["flush"](self._server)
        while True:
            if event := self._xcb["poll_for_event"](self._server):
                data = ctypes.string_at(event, _EVENT_SIZE)
                self._free(event)
                if (told := _told(data)) is not None:
                    return told
            elif self._broken():
                raise Unreachable
            elif (left := until - monotonic()) > 0:
                self._poll.poll(left * 1000)
            else:
                return None

    def look(self, property_: int) -> tuple[int, int]:
        """Of what type a property is, and how many bytes it has."""
        with self._reply("get_property", 0, self._window, property_, _ANY_TYPE, 0, 0) as reply:
            return int(reply.contents.atom), int(reply.contents.bytes_after)

    def read(self, property_: int) -> Iterator[bytes]:
        """What is in a property, in slices."""
        start, left = 0, 1
        while left:
            place = start // 4, _SLICE // 4  # the server counts in fours
            with self._reply("get_property", 0, self._window, property_, _ANY_TYPE, *place) as reply:
                size = self._xcb["get_property_value_length"](reply)
                yield ctypes.string_at(self._xcb["get_property_value"](reply), size)
                start, left = start + size, reply.contents.bytes_after

    def remove(self, property_: int) -> None:
        """Take a property away: who sends in parts puts the next one there then."""
        self._say("delete_property", self._window, property_)

    def _say(self, what: str, *arguments: Any) -> None:
        self._xcb[what](self._server, *arguments)

    @contextmanager
    def _reply(self, what: str, *arguments: Any) -> Iterator[Any]:
        reply = self._xcb[f"{what}_reply"](self._server, self._xcb[what](self._server, *arguments), None)
        if not reply:
            raise Unreachable
        try:
            yield reply
        finally:
            self._free(reply)

    def _broken(self) -> bool:
        return bool(self._xcb["connection_has_error"](self._server))


def _told(event: bytes) -> Told | None:
    kind = event[0] & 0x7F
    if kind == _SELECTION_NOTIFY:
        target, place = unpack_from("=II", event, 16)
        return Told(answered=True, property=place, target=target)
    if kind == _PROPERTY_NOTIFY and event[16] == _NEW_VALUE:
        return Told(answered=False, property=unpack_from("=I", event, 8)[0])
    return None
