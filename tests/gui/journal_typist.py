"""A manuscript with its journal, typed into with key events until the program is killed.

`python -m tests.gui.journal_typist FOLDER SEED HOW` says of each edit, before the journal hears of it, when it was made,
how many characters it is and what the text is then. HOW is `honest`, or one of the faults that the test of the kills
must catch: `debounce`, a journal that waits for a pause in typing, and `muddle`, one that mistakes a place.
"""

import hashlib
import os
import random
import sys
import time
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from editor.journal.replica import units
from editor.journal.writer import Journal
from editor.ui.journal_keeper import JournalKeeper
from editor.ui.journal_room import JournalRoom
from editor.ui.manuscript.widget import Manuscript
from editor.ui.save_state import SaveState
from editor.ui.theme import Theme
from tests.unit.journal.typist import Debounced

RESOURCES = Path(__file__).parents[2] / "resources"
BODY = "The ferry to Skerry costs more.\n\nFrom May it is £4. 🛳 Ja\u0301 ok.\n"
BETWEEN_KEYS = 8
"""Milliseconds: as fast as two people."""
WORDS = ("a", "e", " ", "t", "“", "ß", "é", "🛳", "-", "'", '"', ".", "1")
KEYS = (
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
)


class Muddled:
    """Hands every edit on, now and then for another place."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def edit(self, field: str, position: int, removed: int, inserted: str, length: int) -> None:
        place = 0 if inserted == "a" else position
        self._journal.edit(field, place, removed, inserted, length)


class Parts(QObject):
    """What the keeper listens to besides the manuscript, where nothing happens."""

    edited = Signal()
    copy_shown = Signal()
    gathered = Signal()
    taken = Signal(object)
    past_dropped = Signal()
    state_changed = Signal()
    story_shown = Signal(object)
    objection = ""
    unsaved = False
    base = 3
    state = SaveState.SAVED
    uses = ()


def digest(text: str) -> str:
    return hashlib.sha256(units(text)).hexdigest()


def main(folder: str, seed: str, how: str) -> None:
    app = QApplication([])
    theme = Theme(app, RESOURCES)
    theme.apply("light")
    manuscript = Manuscript(theme)
    manuscript.set_text(BODY)
    manuscript.resize(800, 600)
    manuscript.show()

    def report(position: int, removed: int, inserted: str) -> None:
        del position
        size = removed + len(units(inserted)) // 2
        os.write(1, f"{time.monotonic()} {size} {digest(manuscript.text())}\n".encode())

    manuscript.contents_changed.connect(report)  # before the keeper, so that no state is on disk untold
    parts = Parts()
    parts.saver = parts
    parts.fields = lambda: {"headline": "Ferry fares rise", "body": manuscript.text(), "pictures": ()}
    panel = SimpleNamespace(manuscript=manuscript, fields=parts)
    room = JournalRoom(Path(folder))
    room.newsroom = "room"
    keeper = JournalKeeper(room, parts, parts, panel, parts)
    story = SimpleNamespace(id="story-1", slug="ferry-fares", revision=3, sha256="ab" * 32)
    parts.story_shown.emit(SimpleNamespace(story=story))
    faults = {"debounce": Debounced, "muddle": Muddled}
    if how in faults:
        keeper._journal = faults[how](keeper._begun())
    chance = random.Random(int(seed))

    def press() -> None:
        text, key, modifiers = chance.choice(WORDS), Qt.Key(0), Qt.KeyboardModifier.NoModifier
        if chance.random() < 0.2:
            text, (key, modifiers) = "", chance.choice(KEYS)
        if key is Qt.Key.Key_Return:
            text = "\r"
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            app.sendEvent(manuscript, QKeyEvent(kind, key, modifiers, text))

    keys = QTimer(interval=BETWEEN_KEYS)
    keys.timeout.connect(press)
    keys.start()
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
