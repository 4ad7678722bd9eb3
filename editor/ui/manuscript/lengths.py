"""How long the copy is, kept up to date as it is typed: each key recounts the paragraphs it touched, and no others."""

from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from editor.ui.manuscript.ledger import Ledger
from editor.ui.manuscript.widget import Manuscript
from editor.ui.settled import PAINTED

if TYPE_CHECKING:
    from editor.text.counting import Count, Tally

SLICE = 0.004
"""Seconds an idle moment may last."""
PAUSE = 250
"""Milliseconds after which a change is told, however many there were."""
_AT_ONCE = 32
"""Paragraphs counted within the edit that brought them."""
LONG = 10_000
"""Signs of a paragraph that is counted at the next pause instead: it would be felt in each key."""


class Entry(NamedTuple):
    """What a paragraph adds, and whether a note is still open at its end."""

    tally: "Tally"
    noted: bool


class Lengths(QObject):
    """`counted` carries the `Count` of the story, and of the selection or None."""

    counted = Signal(object, object)

    def __init__(self, manuscript: Manuscript) -> None:
        super().__init__(manuscript)
        self._edit = manuscript
        self._entries: Ledger[Entry] = Ledger(manuscript.blockCount())
        self._words = self._characters = 0
        self._missing = manuscript.blockCount()
        self._next = self._end = 0
        self._put_off = self._resting = False
        self.long = LONG
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._on_idle)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._tell)
        manuscript.blocks_changed.connect(self._on_blocks_changed)
        manuscript.text_set.connect(self.begin)
        manuscript.selectionChanged.connect(self._later)

    @property
    def busy(self) -> bool:
        """Whether some paragraphs are still to be counted."""
        return self._put_off or self._idle.isActive()

    def begin(self) -> None:
        """Another text: count it in idle moments."""
        self._put_off = False
        self._missing = self._edit.blockCount()
        self._entries.forget(self._missing)
        self._words = self._characters = 0
        self._next, self._end = 0, self._missing
        self._idle.start(PAINTED)

    def rest(self) -> None:
        """No story is shown: what the text counts is nobody's, until `wake`."""
        self._resting = True
        self._pause.stop()

    def wake(self) -> None:
        """A story is shown: say at once how long it is, if that is known; the same one may be opened again."""
        if self._resting:
            self._resting = False
            self._tell()

    def _on_blocks_changed(self, first: int, removed: int, added: int) -> None:
        before = self._entries[first + removed - 1]
        gone = self._tallies(first, first + removed)
        self._words -= sum(tally.words for tally in gone)
        self._characters -= sum(tally.characters for tally in gone)
        self._entries.replace(first, removed, added)
        self._missing += added - removed + len(gone)
        block = self._edit.document().findBlockByNumber(first)
        if self.busy:
            self._end = max(self._end + added - removed, first + added)
            self._next = min(self._next, first)
        elif added > _AT_ONCE:
            self._next, self._end = first, first + added
            self._idle.start()
        elif block.length() > self.long:
            self._next, self._end = first, first + added
            self._put_off = True
        else:
            for number in range(first, first + added):
                self._count(number, block.text())
                block = block.next()
            after = self._entries[first + added - 1]
            if before is None or after is None or before.noted is not after.noted:
                self._next = self._end = first + added
                self._idle.start()
        self._later()

    def _count(self, number: int, text: str) -> bool:
        """Count one paragraph; says whether what follows it may now count otherwise."""
        from editor.text.counting import count_line

        above = self._entries[number - 1] if number else None
        before, after = self._entries[number], Entry(*count_line(text, in_note=above is not None and above.noted))
        self._take(number, after)
        return before is None or before.noted is not after.noted

    def _take(self, number: int, entry: Entry) -> None:
        """Put another entry in the place of the one there is."""
        before = self._entries[number]
        if before is None:
            self._missing -= 1
        else:
            self._words -= before.tally.words
            self._characters -= before.tally.characters
        self._words += entry.tally.words
        self._characters += entry.tally.characters
        self._entries[number] = entry

    def _on_idle(self) -> None:
        """Count some more, from the first that is in doubt until nothing can be different any more."""
        self._idle.setInterval(0)
        until = perf_counter() + SLICE
        block = self._edit.document().findBlockByNumber(self._next)
        while block.isValid() and perf_counter() < until:
            changed = self._count(self._next, block.text())
            block = block.next()
            self._next += 1
            if not changed and self._next > self._end and not self._missing:
                block = self._edit.document().end()
        if not block.isValid():
            self._idle.stop()
            self._later()

    def _later(self) -> None:
        if not self._pause.isActive() and not self._resting:
            self._pause.start()

    def _tell(self) -> None:
        if self._missing:
            self._put_off = False
            self._idle.start()
            self._pause.start()
            return
        self.counted.emit(self._made(self._words, self._characters), self._selected())

    def _selected(self) -> "Count | None":
        """The length of the selection: its whole paragraphs are known already, only its ends are counted."""
        from editor.text.counting import count_line, total

        cursor = self._edit.textCursor()
        if not cursor.hasSelection():
            return None
        document = self._edit.document()
        first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
        number, end = first.blockNumber(), last.blockNumber()
        above = self._entries[number - 1] if number else None
        head = self._part(cursor.selectionStart(), min(cursor.selectionEnd(), first.position() + first.length() - 1))
        tally, _ = count_line(head, in_note=above is not None and above.noted)
        tallies = [tally, *self._tallies(number + 1, end)]
        if end > number:
            over = self._entries[end - 1]
            tail, _ = count_line(
                self._part(last.position(), cursor.selectionEnd()), in_note=over is not None and over.noted
            )
            tallies.append(tail)
        return total(tallies)

    def _tallies(self, first: int, end: int) -> "list[Tally]":
        return [entry.tally for entry in self._entries.between(first, end)]

    def _part(self, start: int, end: int) -> str:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    @staticmethod
    def _made(words: int, characters: int) -> "Count":
        from editor.text.counting import Tally, total

        return total([Tally(words, characters)])
