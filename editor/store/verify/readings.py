"""What is kept of the files of photos besides what was read when they came: no event tells of it, so the file is read again."""

import json
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Join, RowMapping, Table

from editor.domain.errors import Refused, Unavailable
from editor.domain.photos import READING, words_kept
from editor.store.library_tables import ReadingRow
from editor.store.tables import METADATA

_READING: Final = METADATA.tables[str(ReadingRow.__tablename__)]
_BEFORE: Final = _READING.alias("before")


def beside(photos: Join, photo: Table) -> Join:
    """Each photo beside what this version of the program and the one before keep of its file, if they do."""
    now = photos.outerjoin(_READING, (_READING.c.sha256 == photo.c.sha256) & (_READING.c.version == READING))
    return now.outerjoin(_BEFORE, (_BEFORE.c.sha256 == photo.c.sha256) & (_BEFORE.c.version == READING - 1))


def columns() -> list[Any]:
    """What is kept, under names that no photo has."""
    return [
        _READING.c.words.label("reading_words"),
        _READING.c.bound.label("reading_bound"),
        _BEFORE.c.words.label("reading_before"),
    ]


def faults(row: RowMapping, name: str) -> Iterator[str]:
    """A sentence where what is kept is not what the file says; `row` is a sound photo's, with its file."""
    from editor.media.rereading import Reading, is_bound, reread

    if row["reading_words"] is None:
        return
    kept = json.loads(row["metadata_json"])
    try:
        said = reread(row["content"], row["file_name"], kept)
    except Refused:  # an earlier program took it in with wider bounds: what that read is all there is
        before = row["reading_before"] or "{}"
        said = Reading(before, is_bound(kept, _of(before) or {}))
    if (_of(row["reading_words"]), bool(row["reading_bound"])) != (_of(said.words), said.bound):
        yield f"What is kept of the file of {name[:1].lower()}{name[1:]} besides is not what the file says."


def _of(words: str) -> dict[str, Any] | None:
    try:
        return words_kept(words)
    except Unavailable:
        return None
