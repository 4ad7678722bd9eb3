"""The kinds of column there are. Each takes values of its own kind alone, also from a file that somebody else wrote to."""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import Dialect, Integer, LargeBinary, Text

from editor.domain.errors import Unavailable

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
