"""A photo in the library: a picture file known by its SHA-256, with what it arrived with."""

from datetime import datetime
from typing import Final, NamedTuple

READING: Final = 1
"""The version of reading files: it grows when more is read from them, or terms for one story are told in more ways.

Photos that were read by an earlier one are read once more.
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
