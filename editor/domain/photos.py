"""A photo in the library: a picture file known by its SHA-256, with what it arrived with."""

from datetime import datetime
from typing import NamedTuple


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
