"""What a journal says, one record a line: how a story began, each edit, whole states now and then, what the store took.

Positions and lengths count UTF-16 code units, because that is what `QTextDocument.contentsChange` counts: an emoji is
two. One keystroke may deliver half of a pair, so texts here may hold lone surrogates; they are carried as they are.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

FORMAT = 1


class Standing(NamedTuple):
    """How far a story is: the number of its last edit, the revision it builds on, the last edit that revision holds."""

    number: int = 0
    base: int = 0
    base_sha256: str = ""
    taken: int = 0


class Begin(NamedTuple):
    """The first record: whose words these are, and all of them as they stood."""

    newsroom: str
    story: str
    slug: str
    login: str
    key: str
    continues: str
    fields: Mapping[str, str]
    standing: Standing


class Edit(NamedTuple):
    """At `position` of a field, `removed` units went and `inserted` came.

    `length` is the field's length afterwards if the window says it (`characterCount() - 1` costs it nothing): the
    writer then knows at once when its own copy of the field has fallen out of step. It is not written down.
    """

    number: int
    field: str
    position: int
    removed: int
    inserted: str
    length: int | None = None


class Whole(NamedTuple):
    """A field has this text now."""

    number: int
    field: str
    text: str


class Snapshot(NamedTuple):
    """The SHA-256 of all fields, and the fields themselves unless little was typed into a long story since the last."""

    fields: Mapping[str, str] | None
    sha256: str
    standing: Standing


class Saved(NamedTuple):
    """The store has taken all edits up to number `taken` as this revision."""

    revision: int
    sha256: str
    taken: int


@dataclass(frozen=True, slots=True)
class Closed:
    """The story was closed; nothing follows."""


Record = Begin | Edit | Whole | Snapshot | Saved | Closed


def encoded(record: Record, at: int) -> bytes:
    """One record as a line of JSON without its end; `at` is in milliseconds since 1970, UTC."""
    text = json.dumps({"at": at, **_said(record)}, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def decoded(line: bytes) -> tuple[Record, int]:
    """The record of a line, and when it was made.

    Raises:
        ValueError: not a record of this format.
    """
    try:
        said = json.loads(line.decode("utf-8", "surrogatepass"))
        kind = next(kind for kind in _READERS if kind in said)
        return _READERS[kind](said), int(said["at"])
    except (KeyError, TypeError, IndexError, StopIteration) as error:
        raise ValueError("not a record of a journal") from error


def _said(record: Record) -> dict[str, Any]:
    match record:
        case Begin():
            return {"begin": {"format": FORMAT, **_plain(record)}}
        case Edit():
            return {"n": record.number, "edit": [record.field, record.position, record.removed, record.inserted]}
        case Whole():
            return {"n": record.number, "set": [record.field, record.text]}
        case Snapshot():
            return {"snapshot": _plain(record)}
        case Saved():
            return {"saved": [record.revision, record.sha256, record.taken]}
        case Closed():
            return {"closed": True}


def _plain(record: Begin | Snapshot) -> dict[str, Any]:
    plain = {name: getattr(record, name) for name in record._fields}
    plain["standing"] = [getattr(record.standing, name) for name in Standing._fields]
    if record.fields is not None:
        plain["fields"] = dict(record.fields)
    return plain


def _begin(said: dict[str, Any]) -> Begin:
    told = said["begin"]
    if told.pop("format") != FORMAT:
        raise ValueError("written by another version")
    return Begin(**{**told, "standing": Standing(*told["standing"])})


def _snapshot(said: dict[str, Any]) -> Snapshot:
    told = said["snapshot"]
    return Snapshot(**{**told, "standing": Standing(*told["standing"])})


_READERS: Mapping[str, Callable[[dict[str, Any]], Record]] = {
    "edit": lambda said: Edit(said["n"], *said["edit"]),
    "set": lambda said: Whole(said["n"], *said["set"]),
    "saved": lambda said: Saved(*said["saved"]),
    "snapshot": _snapshot,
    "begin": _begin,
    "closed": lambda _: Closed(),
}
