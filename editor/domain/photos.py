"""A photo in the library: a picture file known by its SHA-256, with what it arrived with."""

import json
from datetime import datetime
from typing import Any, Final, NamedTuple

from editor.domain.errors import Unavailable

READING: Final = 2
"""The version of reading files: it grows when more is read from them, or terms for one story are told in more ways.

Photos that were read by an earlier one are read once more. Whoever changes what a reader of `media` makes of a file raises
it, or verifying tells of sound stores: what they keep is not what the file says to the changed reader.
"""


class Photo(NamedTuple):
    """A library photo; `metadata` is the JSON of what the program read from the file when it arrived."""

    sha256: str
    file_name: str
    media_type: str
    width: int
    height: int
    size: int
    metadata: str
    by: str
    at: datetime

    @property
    def said(self) -> dict[str, Any]:
        """What the file said when it arrived, by field."""
        return words_kept(self.metadata)


def words_kept(text: str) -> dict[str, Any]:
    """What is kept of a picture file, by field, from its JSON.

    Raises:
        Unavailable: it is not what any version of the program kept.
    """
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        said = None
    besides = [said.get(name) or {} for name in ("alternatives", "contradicted")] if isinstance(said, dict) else [None]
    if not all(isinstance(one, dict) and all(isinstance(each, dict) for each in one.values()) for one in besides):
        raise Unavailable("What is kept of a picture’s file cannot be read; restore the store from a backup.")
    return dict(said)
