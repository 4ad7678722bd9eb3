"""Reading a journal as far as it can be trusted."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from editor.domain.errors import Unavailable
from editor.journal import disk, framing, names
from editor.journal.records import Begin, Record, decoded


class Gap(NamedTuple):
    """From this byte on something is missing or not as written; edits after it mean nothing until a whole state."""

    at_byte: int
    torn: bool
    """Whether it is only the last line, cut off as it was being written: what a crash leaves, and no damage."""


class Read(NamedTuple):
    """A record that is as it was written, and when, in milliseconds since 1970, UTC."""

    record: Record
    at: int


def read(path: Path) -> Iterator[Read | Gap]:
    """The records of a journal in order, with one gap wherever lines cannot be trusted.

    Raises:
        Unavailable: the file cannot be read at all.
    """
    name = names.parsed(path)
    key = name.key if name else ""
    before, offset, whole = framing.START, 0, True
    try:
        with path.open("rb") as file:
            for line in file:
                found = _record(line, key, before)
                if found is None and offset == 0:
                    key, found = _renamed(line, key)
                if found is not None:
                    whole = True
                    yield found
                elif whole:
                    whole = False
                    yield Gap(offset, torn=not line.endswith(b"\n"))
                before = framing.hash_of(line)
                offset += len(line)
    except OSError as error:
        why = disk.why(error)
        raise Unavailable(f"The journal “{path.name}” cannot be read: {why}.") from error


def _record(line: bytes, key: str, before: bytes) -> Read | None:
    payload = framing.opened(key, before, line)
    if payload is None:
        return None
    try:
        return Read(*decoded(payload))
    except ValueError:
        return None


def _renamed(line: bytes, key: str) -> tuple[str, Read | None]:
    """A first line that fits the key it names itself: the file was given another name by somebody who copied it."""
    payload = line[len(framing.START) + 1 : -1]
    try:
        record, _ = decoded(payload)
    except ValueError:
        return key, None
    if not isinstance(record, Begin):
        return key, None
    return record.key, _record(line, record.key, framing.START)
