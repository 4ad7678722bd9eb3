"""The table of options, and the file they are kept in."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

THEMES = ("system", "light", "dark")
SORTS = ("updated", "deadline", "headline", "slug", "priority")


@dataclass(frozen=True, slots=True)
class Option:
    """One thing a person may choose, or that the window remembers; `sound` says whether a value may stand."""

    name: str
    default: Any
    sound: Callable[[Any], bool]
    help: str


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _switch(value: Any) -> bool:
    return isinstance(value, bool)


def _widths(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(width, int) and width >= 0 for width in value)


def _hex(value: Any) -> bool:
    return isinstance(value, str) and all(sign in "0123456789abcdef" for sign in value)


OPTIONS: tuple[Option, ...] = (
    Option("theme", "system", THEMES.__contains__, "Light, dark, or as the desktop is."),
    Option("store", "", _text, "The newsroom opened last: a file or a server's address."),
    Option("login", "", _text, "Who signed in last."),
    Option("site", "", _text, "The folder packages are published to; empty means the usual one."),
    Option("sort", "updated", SORTS.__contains__, "What queues are ordered by."),
    Option("geometry", "", _hex, "Size and place of the window."),
    Option("columns", [], _widths, "Widths of the window's columns."),
    Option("picture_rows", [], _widths, "Heights of the picture sheet and the picture form."),
    Option(
        "details_open",
        default=False,
        sound=_switch,
        help="Whether keywords, source, sign-off and editor's note are unfolded.",
    ),
)
_TABLE = {option.name: option for option in OPTIONS}


class Options:
    """The values in force. Reading forgives a damaged file: what is not sound is its default."""

    def __init__(self, path: Path) -> None:
        """Read the file at `path`, if there is one."""
        self._path = path
        self._values: dict[str, Any] = {}
        self._writing = Lock()
        for name, value in _read(path).items():
            if name in _TABLE and _TABLE[name].sound(value):
                self._values[name] = value

    def value(self, name: str) -> Any:
        """The value of an option. Raises KeyError for a name that is no option."""
        return self._values.get(name, _TABLE[name].default)

    def choose(self, name: str, value: Any) -> None:
        """Set an option; `write` keeps it.

        Raises:
            KeyError: no such option.
            ValueError: the value may not stand.
        """
        if not _TABLE[name].sound(value):
            raise ValueError(f"{value!r} is not a value of the option {name}")
        self._values[name] = value

    def write(self) -> None:
        """Keep the values: written beside, then renamed into place. Any thread may; one does at a time."""
        with self._writing:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_suffix(".new")
            beside.write_text(json.dumps(dict(self._values), indent=1, sort_keys=True), encoding="utf-8")
            beside.replace(self._path)


def _read(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}
