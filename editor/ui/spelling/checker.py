"""Checks a story's paragraphs off the GUI thread: what was edited first, then what is in sight, the rest in idle moments."""

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from editor.domain.errors import CopydeskError
from editor.ui import word_jobs
from editor.ui.spelling.register import Register
from editor.ui.spelling.story_text import StoryText
from editor.ui.tasks import Tasks
from editor.ui.word_jobs import Seen, Stretch

if TYPE_CHECKING:
    from editor.style.spelling.speller import Speller

SOON = 300
"""Milliseconds from a key to the check of its paragraph; further keys do not push it back."""
LATEST = 3_000
"""Milliseconds that takes at most, for a paragraph that is long to check."""
_SHARE = 5
"""A check that took so long is repeated after so many times that."""
_PAUSE = 20
"""Milliseconds between two steps through the story."""
_REST = 600
"""Milliseconds after a key until that goes on."""
_TELL = 400
"""Milliseconds until names that were found are told."""


class Checker(QObject):
    """Underlines what is misspelt, while it has a speller.

    `names_found` says that the story's names are other ones now; `failed` carries why no more is checked.
    """

    names_found = Signal()
    failed = Signal(object)

    def __init__(self, text: StoryText, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._story = text
        self._tasks = tasks
        self._register = Register()
        self._speller: Speller | None = None
        self._text = 0
        self._flying = False
        self._held: tuple[int, Stretch, bool] | None = None
        self._wait = SOON
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._on_soon)
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._on_idle)
        self._telling = QTimer(self, singleShot=True, interval=_TELL)
        self._telling.timeout.connect(self.names_found)
        text.blocks_changed.connect(self._on_blocks_changed)
        text.text_set.connect(self._on_text_set)
        text.moved.connect(self._on_cursor_moved)
        text.left.connect(self._on_left)

    @property
    def busy(self) -> bool:
        """Whether something is still to be checked, or to be told."""
        timers = (self._soon, self._idle, self._telling)
        return self._flying or any(timer.isActive() for timer in timers)

    @property
    def speller(self) -> "Speller | None":
        """What the story is checked with now."""
        return self._speller

    def begin(self, speller: "Speller") -> None:
        """Check with this speller from now on: the whole story again, for its words may be other ones."""
        if self._speller is None:
            self._register.begin(self._story.count)
            self._text += 1
            self._telling.start()
        self._register.renew()
        self._speller = speller
        self._idle.start(0)

    def stop(self) -> None:
        """Check nothing; no word is underlined any more."""
        for timer in (self._soon, self._idle, self._telling):
            timer.stop()
        self._speller = None
        self._text += 1
        self._held, self._flying = None, False
        self._register.begin(0)
        self._story.clear()
        self.names_found.emit()

    def end(self) -> None:
        """Check no more; the story's text is ended as well. What is underlined in it stays as it is."""
        for timer in (self._soon, self._idle, self._telling):
            timer.stop()
        self._speller = None
        self._text += 1
        self.deleteLater()

    def names(self) -> list[str]:
        """The names of the story that nobody knows, in order."""
        return sorted(self._register.names, key=lambda name: (name.casefold(), name))

    def go_to_name(self, name: str) -> None:
        """Select a name where it stands first."""
        found = self._register.first(name)
        if found is not None:
            self._story.choose(*found).centerCursor()

    def misspelt(self, cursor: QTextCursor) -> QTextCursor | None:
        """The misspelt word that a cursor stands in, as a selection; also the one being written."""
        number = self._story.number(cursor)
        place = cursor.selectionStart() - cursor.document().findBlock(cursor.selectionStart()).position()
        found = [one for one in self._story.underlined(number) if one[0] <= place <= sum(one)]
        if self._held is not None:
            held_in, held, wrong = self._held
            if wrong and held_in == number and held.touches(place):
                found.append((held.start, held.length))
        return self._story.selection(number, *found[-1]) if found else None

    def _on_blocks_changed(self, first: int, removed: int, added: int) -> None:
        if self._speller is None:
            return
        if self._held is not None:
            if self._held[0] != first:
                self._register.touch(self._held[0])
            self._held = None
        self._register.follow(first, removed, added)
        if not self._soon.isActive():
            self._soon.start(self._wait)
        if self._register.sweeping:
            self._idle.start(_REST)

    def _on_text_set(self) -> None:
        if self._speller is not None:
            self._text += 1
            self._held, self._flying = None, False
            self._register.begin(self._story.count)
            self._telling.start()
            self._idle.start(0)

    def _on_cursor_moved(self) -> None:
        if self._held is None:
            return
        number, held, _ = self._held
        caret = self._story.caret(self._story.place(number))
        if caret.number != number or not held.touches(caret.offset):
            self._let_go()

    def _on_left(self) -> None:
        if self._held is not None:
            self._let_go()

    def _let_go(self) -> None:
        """The word being written is left: now it is judged like any other."""
        assert self._held is not None
        number, self._held = self._held[0], None
        self._register.touch(number)
        self._soon.start(0)

    def _on_soon(self) -> None:
        self._send(idle=False)

    def _on_idle(self) -> None:
        self._send(idle=True)

    def _send(self, *, idle: bool) -> None:
        """Have some paragraphs checked, unless some are being checked: then their answer asks for more."""
        if self._speller is None or self._flying:
            return
        story = self._story
        writing = story.writing
        caret = story.caret(writing if writing is not None and not writing.textCursor().hasSelection() else None)
        asked = self._register.take(story.line, caret, story.in_sight() if idle else None, story.apart)
        if asked is None:
            self._rest()
            return
        self._flying = True
        job = word_jobs.check_lines(self._speller, asked.lines, self._register.known)
        done = partial(self._on_checked, self._text, perf_counter())
        self._tasks.work(job, done, partial(self._on_failed, self._speller), newest="spelling")

    def _rest(self) -> None:
        if not self._register.sweeping:
            self._register.settle()
        if self._register.sweeping and not self._idle.isActive():
            self._idle.start(0)

    def _on_checked(self, text: int, begun: float, seen: tuple[Seen, ...]) -> None:
        if text != self._text:
            return
        self._flying = False
        self._wait = min(LATEST, max(SOON, int((perf_counter() - begun) * 1_000) * _SHARE))
        for number, one in self._register.put(seen):
            self._story.underline(number, [(wrong.start, wrong.length) for wrong in one.wrong])
            if one.held is not None:
                self._held = (number, one.held, one.held_wrong)
        self._on_cursor_moved()
        if self._register.renamed and not self._telling.isActive():
            self._register.renamed = False
            self._telling.start()
        if self._register.edited and not self._soon.isActive():
            self._soon.start(0)
        if self._soon.isActive():
            return
        if not self._idle.isActive():
            self._idle.start(_PAUSE if self._register.sweeping else 0)

    def _on_failed(self, speller: "Speller", error: CopydeskError) -> None:
        if speller is self._speller:
            self.stop()
            self.failed.emit(error)
        elif self._speller is not None:  # one that was put away meanwhile; its successor goes through all of it
            self._flying = False
            self._idle.start(0)
