"""Rows into domain values: nothing of a table leaves the store."""

from dataclasses import fields
from datetime import datetime
from typing import Any, Final

from sqlalchemy import RowMapping

from editor.domain import moments
from editor.domain.copy import digest, from_canonical
from editor.domain.errors import Unavailable
from editor.domain.people import FourEyes, Person, Policy, Role
from editor.domain.photos import Photo
from editor.domain.revision import Revision
from editor.domain.story import Event, Lease, Live, Status, Story

_EVENT_FIELDS: Final = tuple(field.name for field in fields(Event))
_MOMENTS: Final = ("deadline", "embargo", "scheduled_for")
_PLAIN: Final = tuple(
    field.name
    for field in fields(Story)
    if field.name not in {*_MOMENTS, "status", "live", "created", "updated", "lease"}
)


def story(row: RowMapping) -> Story:
    """A story from its projection, its lease and the number of its blocking notes."""
    lease = None
    if row["holder"] is not None:
        lease = Lease(row["holder"], row["client"], moments.from_text(row["expires"]))
    values: dict[str, Any] = {name: row[name] for name in _PLAIN}
    values.update((name, _moment(row[name])) for name in _MOMENTS)
    return Story(
        **values,
        status=Status(row["status"]),
        live=Live(row["live"]),
        created=moments.from_text(row["created"]),
        updated=moments.from_text(row["updated"]),
        lease=lease,
    )


def event(row: RowMapping) -> Event:
    """A line of history."""
    return Event(**{name: row[name] for name in _EVENT_FIELDS if name != "at"}, at=moments.from_text(row["at"]))


def revision(row: RowMapping, slug: str) -> Revision:
    """A saved state.

    Raises:
        Unavailable: its text is not what its fingerprint says.
    """
    if digest(row["copy_json"]) != row["sha256"]:
        raise Unavailable(
            f"Revision {row['number']} of “{slug}” does not match its fingerprint; restore it from a backup.",
            "Nothing was changed.",
        )
    copy = from_canonical(row["copy_json"])
    at = moments.from_text(row["at"])
    return Revision(row["story_id"], row["number"], copy, row["sha256"], row["author"], at)


def person(row: RowMapping) -> Person:
    """A member of staff, from the latest version."""
    roles = frozenset(Role(role) for role in row["roles"].split(",") if role)
    return Person(row["login"], row["name"], roles, active=bool(row["active"]))


def policy(row: RowMapping) -> Policy:
    """The policy of one version."""
    publish = bool(row["subeditors_publish"])
    return Policy(row["newsroom"], row["language"], FourEyes(row["four_eyes"]), subeditors_publish=publish)


def photo(row: RowMapping) -> Photo:
    """A library photo without its bytes."""
    names = ("sha256", "file_name", "media_type", "width", "height", "size", "by")
    return Photo(**{name: row[name] for name in names}, metadata=row["metadata_json"], at=moments.from_text(row["at"]))


def _moment(text: str) -> datetime | None:
    return moments.from_text(text) if text else None
