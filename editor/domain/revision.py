"""One saved state of a story's copy."""

from dataclasses import dataclass
from datetime import datetime

from editor.domain.copy import Copy


@dataclass(frozen=True, slots=True)
class Revision:
    """One immutable saved state of a story's copy; `sha256` is of the canonical text as stored."""

    story_id: str
    number: int
    copy: Copy
    sha256: str
    author: str
    at: datetime
