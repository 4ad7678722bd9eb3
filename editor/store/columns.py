"""The kinds of column that the tables are made of, and the columns that lists are sorted by."""

from typing import Any

from sqlalchemy import Column, FetchedValue, Integer, Text
from sqlmodel import Field

SORTS: dict[str, tuple[str, ...]] = {  # a page of any queue in any order is read off an index
    "updated": ("updated", "id"),
    "deadline": ("deadline", "id"),
    "headline": ("headline", "id"),
    "slug": ("slug",),
    "priority": ("priority", "id"),
}


def optional(**options: Any) -> Any:
    """A text that may be left out, and is empty then."""
    return Field(default="", sa_column=Column(Text, nullable=False, **options))


def given(**options: Any) -> Any:
    """A text the client gives."""
    return Field(sa_column=Column(Text, nullable=False, **options))


def whole(**options: Any) -> Any:
    """A whole number the client gives."""
    return Field(sa_column=Column(Integer, nullable=False, **options))


def switch(*, default: int = 0) -> Any:
    """A number that is 0 or 1."""
    return Field(default=default, sa_column=Column(Integer, nullable=False))


def made(kind: type[Any] = Text, **options: Any) -> Any:
    """A column the server fills on PostgreSQL."""
    return Field(default=None, sa_column=Column(kind, FetchedValue(), nullable=False, **options))
