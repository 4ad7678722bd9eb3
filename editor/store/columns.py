"""The kinds of column that the tables are made of, and the columns that lists are sorted by."""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import Column, Dialect, FetchedValue, Integer, LargeBinary, Text
from sqlmodel import Field

from editor.domain.errors import Unavailable

SORTS: dict[str, tuple[str, ...]] = {  # a page of any queue in any order is read off an index
    "updated": ("updated", "id"),
    "deadline": ("deadline", "id"),
    "headline": ("headline", "id"),
    "slug": ("slug",),
    "priority": ("priority", "id"),
}

_READ = Callable[[Any], Any]


def damaged() -> Unavailable:
    """What to say of a row that no program of ours wrote so."""
    return Unavailable("The store is damaged: it holds what cannot be read; restore it from a backup.")


def _only(kind: type[Any], dialect: Dialect) -> _READ | None:
    """Takes values of one kind alone: a column of SQLite holds whatever the owner of the file put there.

    NULL is left to whoever reads: an outer join gives it, too.
    """
    if dialect.name != "sqlite":
        return None

    def read(value: Any) -> Any:
        if value is not None and type(value) is not kind:
            raise damaged()
        return value

    return read


class Words(Text):
    """A column of texts."""

    def result_processor(self, dialect: Dialect, coltype: object) -> _READ | None:
        """Texts, and nothing else."""
        return _only(str, dialect)


class Number(Integer):
    """A column of whole numbers."""

    def result_processor(self, dialect: Dialect, coltype: object) -> _READ | None:
        """Whole numbers, and nothing else."""
        return _only(int, dialect)


class File(LargeBinary):
    """A column of files."""

    def result_processor(self, dialect: Dialect, coltype: object) -> _READ | None:
        """Bytes, and nothing else."""
        return _only(bytes, dialect)


KINDS: Final = {Words: "text", Number: "integer", File: "blob"}
"""What SQLite calls the kinds of value in each kind of column."""


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
