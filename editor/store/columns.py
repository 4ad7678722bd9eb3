"""What the columns of the tables are for, and those that lists are sorted by."""

from typing import Any

from sqlalchemy import Column, FetchedValue
from sqlmodel import Field

from editor.store.kinds import Number, Words

SORTS: dict[str, tuple[str, ...]] = {  # a page of any queue in any order is read off an index
    "updated": ("updated", "id"),
    "deadline": ("deadline", "id"),
    "headline": ("headline", "id"),
    "slug": ("slug",),
    "priority": ("priority", "id"),
}


def optional(**options: Any) -> Any:
    """A text that may be left out, and is empty then."""
    return Field(default="", sa_column=Column(Words, nullable=False, **options))


def given(**options: Any) -> Any:
    """A text the client gives."""
    return Field(sa_column=Column(Words, nullable=False, **options))


def whole(**options: Any) -> Any:
    """A whole number the client gives."""
    return Field(sa_column=Column(Number, nullable=False, **options))


def switch(*, default: int = 0) -> Any:
    """A number that is 0 or 1."""
    return Field(default=default, sa_column=Column(Number, nullable=False))


def made(kind: type[Any] = Words, **options: Any) -> Any:
    """A column the server fills on PostgreSQL."""
    return Field(default=None, sa_column=Column(kind, FetchedValue(), nullable=False, **options))
