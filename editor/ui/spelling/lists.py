"""The words that pass whatever the dictionary says: the person's own, the newsroom's, and those ignored in one story."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.people import Person
from editor.domain.words import objection
from editor.ui import word_jobs
from editor.ui.messages import Messages
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.style.spelling.speller import Speller


class WordLists(QObject):
    """Adds words to the lists. `changed` says that a list of one's own has another word.

    The newsroom's list is told by a `Change` like anything else in the store.
    """

    changed = Signal()

    def __init__(
        self, tasks: Tasks, messages: Messages, own: Path, person: Callable[[], Person | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._messages = messages
        self._person = person
        self._ignored: dict[str, frozenset[str]] = {}
        self.own = own
        self.story = ""
        self.language = ""

    @property
    def ignored(self) -> frozenset[str]:
        """The words ignored in the story that is open, until the window is closed."""
        return self._ignored.get(self.story, frozenset())

    @property
    def objection(self) -> str:
        """Why the person may not add to the newsroom's words, or nothing."""
        person = self._person()
        return objection(person) if person is not None else "Sign in first."

    def add_own(self, word: str) -> None:
        """To the person's own list."""

        def added(_: None) -> None:
            self._messages.notice(f"“{word}” is one of your words now.")
            self.changed.emit()

        self._tasks.work(word_jobs.add_own_word(self.own, word), added, self._messages.fault, newest=f"own word {word}")

    def add_to_newsroom(self, word: str, speller: "Speller") -> None:
        """To the newsroom's list, for the language of the story in all its varieties."""
        language = (self.language or speller.language).partition("-")[0].lower()
        self._tasks.change(
            word_jobs.add_word(word, language),
            lambda _: self._messages.notice(f"“{word}” is one of the newsroom's words now."),
            self._messages.fault,
        )

    def ignore(self, word: str) -> None:
        """In this story."""
        self._ignored[self.story] = self.ignored | {word}
        self.changed.emit()
