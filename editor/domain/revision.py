"""One saved state of a story's copy."""

from datetime import datetime
from typing import NamedTuple

from editor.domain.copy import Copy


class Revision(NamedTuple):
    """One immutable saved state of a story's copy; `sha256` is of the canonical text as stored."""

    story_id: str
    number: int
    copy: Copy
    sha256: str
    author: str
    at: datetime
