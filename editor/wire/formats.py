"""The table of incoming formats."""

from collections.abc import Callable, Mapping
from pathlib import Path

from editor.domain.errors import Refused
from editor.wire.article import read_article
from editor.wire.files import Text, read_file, tidy
from editor.wire.result import WireStory


def _article(path: Path) -> list[WireStory]:
    return [read_article(read_file(path))]


FORMATS: Mapping[str, Callable[[Path], list[WireStory]]] = {"article": _article}
"""Format name to reader of one file."""


def read(path: Path, format_name: str | None = None) -> list[WireStory]:
    """The stories of one incoming file.

    Raises:
        Refused: the format is unknown, or the file is not what it must be; the sentence names it.
    """
    reader = FORMATS.get(format_name or "article")
    if reader is None:
        raise Refused(f"There is no format “{format_name}”; known are: {', '.join(sorted(FORMATS))}.")
    return reader(path)


def read_text(text: str, name: str) -> WireStory:
    """The story of pasted text; `name` is what messages call it.

    Raises:
        Refused: nothing to read, or not text.
    """
    return read_article(Text(tidy(text, name)))
