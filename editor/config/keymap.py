"""Which key does what: the keys actions come with, and those a person gave them instead, kept in a file.

The file holds only what was changed. It is read with care: what cannot stand falls back to the key the action came
with, one by one, and is told. Two actions never share a key.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from editor.config.keys import needed_for, normal
from editor.config.own_file import replace_text


class Given(NamedTuple):
    """An action as it comes: its name, what people call it, and its key, which may be none."""

    name: str
    label: str
    key: str


class KeyMap:
    """The keys in force. `faults` are sentences about what was read and could not stand."""

    def __init__(self, path: Path, given: Iterable[Given]) -> None:
        """The keys as they come; `read` takes up what the file at `path` says."""
        self._path = path
        self._given = {one.name: one._replace(key=normal(one.key)) for one in given}
        self._changed: dict[str, str] = {}
        self._writing = Lock()
        self.faults: tuple[str, ...] = ()

    def read(self) -> None:
        """Take up what was kept, as far as it is sound."""
        faults: list[str] = []
        sound: dict[str, str] = {}
        for name, key in _read(self._path, faults).items():
            fault = self._fault(name, key)
            if fault:
                faults.append(fault)
            elif normal(str(key)) != self._given[name].key:
                sound[name] = normal(str(key))
        self._changed = sound
        while clash := self._clash():
            name, other = clash
            faults.append(
                f"“{self._label(name)}” keeps its usual key: {self.key(name)} belongs to “{self._label(other)}”."
            )
            del self._changed[name]
        self.faults = tuple(faults)

    def key(self, name: str) -> str:
        """The key of an action, empty for none. Raises KeyError for a name that is no action."""
        return self._changed.get(name, self._given[name].key)

    def usual(self, name: str) -> str:
        """The key an action comes with. Raises KeyError for a name that is no action."""
        return self._given[name].key

    def keys(self) -> dict[str, str]:
        """The key of every action."""
        return {name: self.key(name) for name in self._given}

    def objection(self, name: str, key: str) -> str:
        """Why an action may not have a key, in a sentence; empty when it may, or has it already."""
        try:
            wanted = normal(key)
        except ValueError:
            return "This key cannot be told apart from others; choose another one."
        if not wanted:
            return ""
        needed = needed_for(wanted)
        if needed and wanted != self._given[name].key:
            return f"{wanted} cannot be given away: {needed}."
        holder = next((other for other in self._given if other != name and self.key(other) == wanted), "")
        return f"{wanted} is the key of “{self._label(holder)}”. Give that action another one first." if holder else ""

    def choose(self, name: str, key: str) -> None:
        """Give an action a key, or none; `write` keeps it.

        Raises:
            KeyError: no such action.
            ValueError: the key may not be given; the sentence of `objection`.
        """
        objection = self.objection(name, key)
        if objection:
            raise ValueError(objection)
        wanted = normal(key)
        self._changed.pop(name, None)
        if wanted != self._given[name].key:
            self._changed[name] = wanted

    def reset(self) -> None:
        """Every action has the key it came with."""
        self._changed = {}

    def write(self) -> None:
        """Keep the changes: written beside, then renamed into place. Any thread may; one does at a time."""
        with self._writing:
            replace_text(self._path, json.dumps(dict(self._changed), indent=1, sort_keys=True))

    def _label(self, name: str) -> str:
        return self._given[name].label.rstrip("…")

    def _fault(self, name: str, key: object) -> str:
        if name not in self._given:
            return f"There is no action “{name[:40]}” to give a key to."
        try:
            wanted = normal(key) if isinstance(key, str) else None
        except ValueError:
            wanted = None
        if wanted is None:
            return f"“{self._label(name)}” keeps its usual key: {str(key)[:40]!r} names none."
        needed = needed_for(wanted) if wanted and wanted != self._given[name].key else ""
        return f"“{self._label(name)}” keeps its usual key: {wanted} is not free, {needed}." if needed else ""

    def _clash(self) -> tuple[str, str] | None:
        """A changed action whose key another one has too, and that one; the keys as they come never clash."""
        holders: dict[str, str] = {}
        for name in self._given:
            key = self.key(name)
            other = holders.setdefault(key, name)
            if key and other != name:
                return (name, other) if name in self._changed else (other, name)
        return None


def _read(path: Path, faults: list[str]) -> dict[str, object]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        read = None
    if not isinstance(read, dict):
        faults.append(f"“{path.name}” could not be read: every action has its usual key.")
        return {}
    return read
