"""A comment or query on a span of copy, open or resolved."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Note:
    """One note: `start` and `end` are characters in the body of `revision`; `blocking` stops approval while open."""

    id: str
    story_id: str
    revision: int
    start: int
    end: int
    text: str
    blocking: bool
    by: str
    at: datetime
    resolved: bool = False
