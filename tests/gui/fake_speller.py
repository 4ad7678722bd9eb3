"""A speller without a dictionary, and what a test wants to know of the window."""

from collections.abc import Iterable
from threading import Event

from PySide6.QtGui import QTextCursor

from editor.domain.errors import CopydeskError
from editor.style.spelling.allowed import Allowed
from editor.ui.manuscript.widget import Manuscript
from editor.ui.panels.copy_line import CopyLine

KNOWN = frozenset(
    ["the", "last", "ferry", "left", "at", "ten", "nobody", "asked", "why", "and", "came", "back", "to", "town"]
)


class FakeSpeller:
    """Knows a few words; answers when it is let."""

    def __init__(self, language: str = "en-GB", known: Iterable[str] = KNOWN) -> None:
        self.language = language
        self.known = frozenset(known)
        self.allowed = Allowed()
        self.open = Event()
        self.open.set()
        self.fault: CopydeskError | None = None
        self.asked: list[str] = []
        self.ended = False

    def unknown(self, words: Iterable[str]) -> set[str]:
        assert self.open.wait(10)
        if self.fault is not None:
            raise self.fault
        asked = list(words)
        self.asked += asked
        return {word for word in asked if word.lower() not in self.known and word not in self.allowed}

    def suggest(self, word: str) -> tuple[str, ...]:
        assert self.open.wait(10)
        return tuple(f"{word}{number}" for number in range(9)) if word != "zzz" else ()

    def end(self) -> None:
        self.ended = True


def underlined(manuscript: Manuscript | CopyLine) -> list[str]:
    """The misspelt words, as they are shown, from top to bottom."""
    found = []
    for number in range(manuscript.blockCount()):
        block = manuscript.document().findBlockByNumber(number)
        for mark in sorted(manuscript.marks.of(number)):
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + mark.start)
            cursor.setPosition(block.position() + mark.start + mark.length, QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor.selectedText())
    return found
