"""Rows into domain values: nothing of a table leaves the store, and nothing of a row that no program of ours wrote so."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Final, TypeVar

from sqlalchemy import RowMapping

from editor.domain import moments
from editor.domain.agencies import OwnAgency
from editor.domain.copy import digest, from_canonical
from editor.domain.errors import Refused, Unavailable
from editor.domain.kills import Kill
from editor.domain.people import FourEyes, Person, Policy, Role
from editor.domain.photos import Photo
from editor.domain.revision import Revision
from editor.domain.story import Event, Lease, Live, Status, Story
from editor.domain.words import Word
from editor.store.kinds import damaged
from editor.store.seen import STORY

V = TypeVar("V")
_EVENT_FIELDS: Final = Event._fields
STORY_FIELDS: Final = tuple(name for name in Story._fields if name != "lease")
"""The columns a story is read from, in order; its lease's holder, client and expiry follow."""
_STATUS, _LIVE, _CREATED, _UPDATED = (STORY_FIELDS.index(name) for name in ("status", "live", "created", "updated"))
_OPTIONAL: Final = tuple(STORY_FIELDS.index(name) for name in ("deadline", "embargo", "scheduled_for"))
_COUNTED: Final = {column.name for column in STORY.c if column.type.python_type is int}
_KINDS: Final = [int if name in _COUNTED or name == "blocking_notes" else str for name in STORY_FIELDS]


def _sound(read: Callable[[RowMapping], V]) -> Callable[[RowMapping], V]:
    """Refuses a row of which something is missing, or is no time or switch: no guard lets such in."""

    @wraps(read)
    def reading(row: RowMapping) -> V:
        if None in row.values():
            raise damaged()
        try:
            return read(row)
        except ValueError as error:
            raise damaged() from error

    return reading


def story(row: Sequence[Any]) -> Story:
    """A story from the columns `STORY_FIELDS` and its lease."""
    *own, holder, client, expires = row
    if list(map(type, own)) != _KINDS:
        raise damaged()
    try:
        own[_STATUS], own[_LIVE] = Status(own[_STATUS]), Live(own[_LIVE])
        own[_CREATED], own[_UPDATED] = moments.from_text(own[_CREATED]), moments.from_text(own[_UPDATED])
        for place in _OPTIONAL:
            own[place] = moments.from_text(own[place]) if own[place] else None
        own.append(Lease(holder, client, moments.from_text(expires)) if holder is not None else None)
    except ValueError as error:
        raise damaged() from error
    return Story(*own)


@_sound
def event(row: RowMapping) -> Event:
    """A line of history."""
    return Event(**{name: row[name] for name in _EVENT_FIELDS if name != "at"}, at=moments.from_text(row["at"]))


def revision(row: RowMapping, slug_of: Callable[[], str]) -> Revision:
    """A saved state; its story's slug is only needed to say what is wrong with it.

    Raises:
        Unavailable: its text is not what its fingerprint says.
    """
    if None in row.values():
        raise damaged()
    if digest(row["copy_json"]) != row["sha256"]:
        raise Unavailable(
            f"Revision {row['number']} of “{slug_of()}” does not match its fingerprint; restore it from a backup.",
            "Nothing was changed.",
        )
    try:
        copy, at = from_canonical(row["copy_json"]), moments.from_text(row["at"])
    except (ValueError, RecursionError, Refused) as error:
        raise damaged() from error
    return Revision(row["story_id"], row["number"], copy, row["sha256"], row["author"], at)


@_sound
def person(row: RowMapping) -> Person:
    """A member of staff, from the latest version.

    Raises:
        Unavailable: one of the roles is none, which no guard lets in.
    """
    try:
        roles = frozenset(Role(role) for role in row["roles"].split(",") if role)
    except ValueError as error:
        sentence = f"The roles of “{row['login']}” cannot be read; restore the store from a backup."
        raise Unavailable(sentence, "Nothing was changed.") from error
    return Person(row["login"], row["name"], roles, active=bool(row["active"]))


@_sound
def policy(row: RowMapping) -> Policy:
    """The policy of one version."""
    publish = bool(row["subeditors_publish"])
    territory, outlets = (tuple(filter(None, row[name].split(","))) for name in ("territory", "outlets"))
    return Policy(
        row["newsroom"], row["language"], FourEyes(row["four_eyes"]), publish, territory, outlets, row["time_zone"]
    )


@_sound
def photo(row: RowMapping) -> Photo:
    """A library photo without its bytes."""
    names = ("sha256", "file_name", "media_type", "width", "height", "size", "by")
    return Photo(**{name: row[name] for name in names}, metadata=row["metadata_json"], at=moments.from_text(row["at"]))


BETWEEN: Final = "; "
"""What parts the texts of a list in one column."""


@_sound
def agency(row: RowMapping) -> OwnAgency:
    """One version of an agency that the newsroom added."""
    lists = {name: tuple(filter(None, row[name].split(BETWEEN))) for name in ("spellings", "hosts", "restrictions")}
    return OwnAgency(row["name"], row["credit"], **lists, active=bool(row["active"]))


@_sound
def word(row: RowMapping) -> Word:
    """A word of the newsroom's own."""
    return Word(row["text"], row["language"])


@_sound
def kill(row: RowMapping) -> Kill:
    """One version of a killed picture."""
    names = ("of", "subject", "reason", "agency", "name", "signs", "by")
    given = {name: row[name] for name in names}
    return Kill(**given, active=bool(row["active"]), at=moments.from_text(row["at"]))
