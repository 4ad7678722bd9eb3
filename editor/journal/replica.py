"""The writer's own copy of a story's fields, to which it applies each edit as the window did."""

import hashlib
from collections.abc import Mapping

from editor.journal.records import Edit, Whole

_ENCODING = "utf-16-le"
_UNIT = 2


def units(text: str) -> bytes:
    """The UTF-16 code units of a text, halves of pairs included."""
    return text.encode(_ENCODING, "surrogatepass")


def from_units(data: bytes | bytearray) -> str:
    """The text of UTF-16 code units; two halves that have met become one character."""
    return data.decode(_ENCODING, "surrogatepass")


def digest(fields: Mapping[str, str]) -> str:
    """SHA-256 of all fields: names, lengths and code units, in the order of the names."""
    return _digest({name: units(text) for name, text in fields.items()})


class OutOfStep(ValueError):
    """An edit does not fit the text it is said to be of."""


class Replica:
    """The fields as UTF-16 units, so that an edit is one splice at the speed of a memory copy."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self._fields = {name: bytearray(units(text)) for name, text in fields.items()}

    def apply(self, change: Edit | Whole) -> None:
        """Do what the window did.

        Raises:
            OutOfStep: the edit does not fit; nothing was changed.
        """
        if isinstance(change, Whole):
            self._fields[change.field] = bytearray(units(change.text))
            return
        text = self._fields.setdefault(change.field, bytearray())
        inserted = units(change.inserted)
        start, end = _UNIT * change.position, _UNIT * (change.position + change.removed)
        after = len(text) - (end - start) + len(inserted)
        if not 0 <= start <= end <= len(text) or change.length not in {None, after // _UNIT}:
            raise OutOfStep(f"edit {change.number} of {change.field} does not fit")
        text[start:end] = inserted

    def text(self, field: str) -> str:
        """One field; empty if there is none."""
        return from_units(self._fields.get(field, b""))

    def fields(self) -> dict[str, str]:
        """All fields."""
        return {name: from_units(text) for name, text in self._fields.items()}

    def size(self) -> int:
        """Bytes in all fields."""
        return sum(map(len, self._fields.values()))

    def digest(self) -> str:
        """As the function `digest` of the same fields."""
        return _digest(self._fields)


def _digest(fields: Mapping[str, bytes | bytearray]) -> str:
    made = hashlib.sha256()
    for name in sorted(fields):
        made.update(f"{name}\0{len(fields[name])}\0".encode())
        made.update(fields[name])
    return made.hexdigest()
