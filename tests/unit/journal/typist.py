"""A program that types through the journal until it is killed, and says of each keystroke when it was done.

`python -m tests.unit.journal.typist FOLDER SEED HOW`: HOW is `honest`, or `debounce` for the fault that the test of the
kills must catch: a writer that waits for a pause in typing.
"""

import os
import sys
import time
from pathlib import Path
from threading import Event, Timer

from editor.journal.writer import Journal, Journals
from tests.unit.journal.keystrokes import FIELDS, Deed, deeds, start

PAUSE = 0.25
BETWEEN_KEYS = 0.004


class Debounced:
    """Hands on what was typed once nothing was typed for a while, as autosave often does."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._held: list[Deed] = []
        self._timer = Timer(PAUSE, self._hand_on)

    def edit(self, field: str, *deed: *Deed) -> None:
        assert field == "body"
        self._held.append(deed)
        self._timer.cancel()
        self._timer = Timer(PAUSE, self._hand_on)
        self._timer.start()

    def _hand_on(self) -> None:
        for deed in self._held:
            self._journal.edit("body", *deed)
        self._held.clear()


def main(folder: str, seed: str, how: str) -> None:
    journals = Journals(Path(folder))
    journal = journals.open(start())
    journals.flush(20.0)
    typed = journal if how == "honest" else Debounced(journal)
    pause = Event()
    for deed, _ in deeds(int(seed), FIELDS["body"]):
        typed.edit("body", *deed)
        os.write(1, f"{time.monotonic()}\n".encode())
        pause.wait(BETWEEN_KEYS)


if __name__ == "__main__":
    main(*sys.argv[1:])
