"""The table of options, and the file they are kept in."""

import json
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, Literal, NamedTuple

from editor.config.own_file import replace_text

THEMES = (("system", "As the desktop"), ("light", "Light"), ("dark", "Dark"))
SORTS = (
    ("updated", "Last changed"), ("deadline", "Deadline"), ("headline", "Headline"), ("slug", "Slug"),
    ("priority", "Priority"),
)  # fmt: skip

Kind = Literal["remembered", "choice", "switch", "folder"]
Choices = tuple[tuple[str, str], ...]


class Option(NamedTuple):
    """One thing a person may choose, or that the window remembers; `sound` says whether a value may stand.

    What a person chooses also has a group, a label and a kind; a choice has its values, each with the words for it;
    a folder has words for the one that is meant by an empty value.
    """

    name: str
    default: Any
    sound: Callable[[Any], bool]
    help: str
    kind: Kind = "remembered"
    group: str = ""
    label: str = ""
    choices: Choices = ()
    empty: str = ""


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _switch(value: Any) -> bool:
    return isinstance(value, bool)


def _widths(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(width, int) and width >= 0 for width in value)


def _hex(value: Any) -> bool:
    return isinstance(value, str) and all(sign in "0123456789abcdef" for sign in value)


def _names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


def _folder(value: Any) -> bool:
    return isinstance(value, str) and (not value or (Path(value).is_absolute() and "\0" not in value))


def _one_of(choices: Choices) -> Callable[[Any], bool]:
    return [value for value, _ in choices].__contains__


def _switched(name: str, label: str, words: str, *, on: bool = False) -> Option:
    """An option of writing that is on or off."""
    return Option(name, on, _switch, words, "switch", "Writing", label)


OPTIONS: tuple[Option, ...] = (
    Option(
        "theme", "system", _one_of(THEMES), "Light, dark, or as the desktop is.",
        "choice", "Window", "Theme", THEMES,
    ),
    Option(
        "sort", "updated", _one_of(SORTS), "What queues and desks are ordered by.",
        "choice", "Lists", "Order of stories", SORTS,
    ),
    Option(
        "site", "", _folder, "Where packages are published to from this machine.",
        "folder", "Publishing", "Folder of the site", empty="The usual folder of the newsroom",
    ),
    _switched("spelling", "Check spelling as you type", "Underlines what is misspelt, and lists the names nobody knows.", on=True),
    _switched("smart_quotes", "Smart quotes and dashes", "Quotation marks, dashes and ellipses of the story’s language as one types; one undo brings the straight sign back.", on=True),
    _switched("expansions", "Text expansions", "Short forms of your own become their words as one types.", on=True),
    _switched("focus_paragraph", "Only this paragraph", "Dims every paragraph but the one being written."),
    _switched("typewriter", "Typewriter scrolling", "Keeps the line being written in the middle of the window."),
    _switched("invisibles", "Invisibles", "Shows blanks, tabs and the ends of paragraphs."),
    Option("store", "", _text, "The newsroom opened last: a file or a server’s address."),
    Option("login", "", _text, "Who signed in last."),
    Option("geometry", "", _hex, "Size and place of the window."),
    Option("columns", [], _widths, "Widths of the window’s columns."),
    Option("picture_rows", [], _widths, "Heights of the picture sheet and the picture form."),
    Option("details_open", default=False, sound=_switch, help="Whether keywords, source, sign-off and editor’s note are unfolded."),
    Option("recent_commands", [], _names, "The actions run last from the palette, the newest first."),
)  # fmt: skip
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

    def beside(self, name: str) -> Path:
        """Where another file of the same folder is."""
        return self._path.with_name(name)

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
            replace_text(self._path, json.dumps(dict(self._values), indent=1, sort_keys=True))


def _read(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
