"""Where the copy in the window stands between typed and saved, and how the status line says it."""

from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple


class SaveState(Enum):
    """Where what was typed is."""

    SAVED = auto()
    TYPED = auto()
    SAVING = auto()
    FAILED = auto()
    CLASHED = auto()


class JournalNote(NamedTuple):
    """What is known of the journal: what is wrong with it, up to when what was typed is in it, and its folder."""

    fault: str = ""
    safe_until: datetime | None = None
    folder: str = ""

    @property
    def kept(self) -> str:
        """Where what was typed is while the store does not have it."""
        if self.safe_until is None:
            return "your text is safe in this window"
        return f"kept in the journal {_clock(self.safe_until)}"


NO_JOURNAL = JournalNote()


def saved_words(state: SaveState, revision: int, at: datetime | None, journal: JournalNote = NO_JOURNAL) -> str:
    """What is safe, and where. `at` is when the store took the revision."""
    rev = f"rev {revision}" if revision else "no revision yet"
    if journal.fault:
        rev += " · no journal"
    match state:
        case SaveState.SAVED:
            return f"Saved {_clock(at)} · {rev}" if at is not None else f"Saved · {rev}"
        case SaveState.TYPED | SaveState.SAVING:
            return f"Saving… · {rev}"
        case _ if journal.fault:
            since = f" since {_clock(journal.safe_until)}" if journal.safe_until is not None else ""
            return f"Neither saved nor in the journal{since}: your text is in this window only"
        case SaveState.FAILED:
            return f"Not saved; {journal.kept} · {rev}"
        case SaveState.CLASHED:
            return f"Not saved: someone else saved first; {journal.kept}"


def saved_tip(journal: JournalNote) -> str:
    """Where the journal lies, or what is wrong with it."""
    if journal.fault:
        return f"{journal.fault} It is tried again by itself. The journal’s folder is {journal.folder}."
    return f"Each key is written to the journal in {journal.folder}." if journal.folder else ""


def _clock(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M:%S}"
