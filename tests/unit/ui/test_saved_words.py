"""What the status line says of where the text is."""

from datetime import UTC, datetime

import pytest

from editor.ui.save_state import JournalNote, SaveState, saved_tip, saved_words

AT = datetime(2026, 1, 10, 12, 4, 31, tzinfo=UTC).astimezone()
CLOCK = f"{AT:%H:%M:%S}"
WELL = JournalNote("", AT, "folder")
FULL = JournalNote("The disk is full.", AT, "folder")
NEVER = JournalNote("The disk is full.", None, "folder")


@pytest.mark.parametrize(
    ("state", "journal", "said"),
    [
        (SaveState.SAVED, WELL, f"Saved {CLOCK} · rev 8"),
        (SaveState.SAVED, FULL, f"Saved {CLOCK} · rev 8 · no journal"),
        (SaveState.TYPED, WELL, "Saving… · rev 8"),
        (SaveState.SAVING, FULL, "Saving… · rev 8 · no journal"),
        (SaveState.FAILED, WELL, f"Not saved; kept in the journal {CLOCK} · rev 8"),
        (SaveState.FAILED, JournalNote(), "Not saved; your text is safe in this window · rev 8"),
        (SaveState.FAILED, FULL, f"Neither saved nor in the journal since {CLOCK}: your text is in this window only"),
        (SaveState.FAILED, NEVER, "Neither saved nor in the journal: your text is in this window only"),
        (SaveState.CLASHED, WELL, f"Not saved: someone else saved first; kept in the journal {CLOCK}"),
        (SaveState.CLASHED, NEVER, "Neither saved nor in the journal: your text is in this window only"),
    ],
)
def test_it_says_what_is_safe_and_where(state: SaveState, journal: JournalNote, said: str) -> None:
    assert saved_words(state, 8, AT, journal) == said


def test_the_tip_names_the_folder_and_the_fault() -> None:
    assert saved_tip(JournalNote()) == ""
    assert saved_tip(WELL) == "Each key is written to the journal in folder."
    assert saved_tip(FULL).startswith("The disk is full. ")
