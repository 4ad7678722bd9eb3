"""The table of incoming formats."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from editor.domain.errors import Refused
from editor.wire import documents
from editor.wire.article import read_article
from editor.wire.files import Arrived, Text, read_arrived, tidy
from editor.wire.result import WireStory


def _text(reader: Callable[[Text], WireStory], file: Arrived) -> list[WireStory]:
    return [reader(file.text())]


def _document(kind: str, file: Arrived) -> list[WireStory]:
    data = file.whole(documents.MOST_BYTES)
    if not data.strip(b"\0 \t\r\n"):
        raise Refused(f"“{file.name}” is empty: there is nothing to read.")
    return [documents.convert(data, kind, file.name)]


FORMATS: Mapping[str, Callable[[Arrived], list[WireStory]]] = {
    "article": partial(_text, read_article),
    "docx": partial(_document, "docx"),
    "html": partial(_document, "html"),
    "markdown": partial(_text, documents.read_markdown),
    "odt": partial(_document, "odt"),
    "rtf": partial(_document, "rtf"),
    "text": partial(_text, documents.read_plain_text),
}
"""Format name to reader of one file."""

_UNNAMED: Mapping[str, Callable[[Arrived], list[WireStory]]] = {documents.OFFICE: partial(_document, documents.OFFICE)}
"""Readers for what a file shows itself to be, where that is no format a person could name."""


def arrived(path: Path) -> Arrived:
    """An incoming file, read from where it lies and not yet looked into.

    Raises:
        Refused: missing, not a file, or not readable.
    """
    return read_arrived(path, documents.MOST_BYTES)


def stories(file: Arrived, format_name: str | None = None) -> list[WireStory]:
    """The stories of one incoming file, in the format named, else in the one it shows, else as a pasted page.

    Raises:
        Refused: the format is unknown, or the file is not what it must be; the sentence names it.
    """
    if format_name and format_name not in FORMATS:
        raise Refused(f"There is no format “{format_name}”; known are: {', '.join(sorted(FORMATS))}.")
    shown = format_name or documents.kind_of(file.data[: documents.HEAD], file.name) or "article"
    return {**FORMATS, **_UNNAMED}[shown](file)


def read(path: Path, format_name: str | None = None) -> list[WireStory]:
    """The same of a file that is yet to be read."""
    return stories(arrived(path), format_name)


def read_text(text: str, name: str) -> WireStory:
    """The story of pasted text; `name` is what messages call it.

    Raises:
        Refused: nothing to read, or not text.
    """
    return read_article(Text(tidy(text, name)))
