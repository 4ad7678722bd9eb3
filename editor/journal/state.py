"""What the window can say about the safety of what is typed."""

from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import NamedTuple


class State(NamedTuple):
    """How things stand with the journals.

    Attributes:
        folder: Where they lie.
        sentence: What is wrong, for the status line; empty when all is well.
        safe_until: What was typed up to this moment is on disk; None if nothing was written yet.
        waiting: Bytes in memory only; they are written as soon as the disk takes them.
        out_of_step: Stories whose window must send a field whole, as `Journal.set`, because an edit did not fit.
    """

    folder: Path
    sentence: str = ""
    safe_until: datetime | None = None
    waiting: int = 0
    out_of_step: frozenset[str] = field(default_factory=frozenset)


class Pace(NamedTuple):
    """When things are due; seconds, edits, bytes."""

    gather: float = 0.06
    snapshot_edits: int = 200
    snapshot_seconds: float = 30.0
    retry_first: float = 0.25
    retry_longest: float = 5.0
    batch: int = 256
    waiting: int = 4_000_000
    """Beyond this many bytes in memory the edits give way to one whole state: the text is kept, some undo steps not."""


PACE = Pace()
