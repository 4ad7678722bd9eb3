"""The words that pass whatever the dictionary says: the person's own, the newsroom's, and those ignored in one story."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.people import Person
from editor.domain.words import objection
from editor.style.spelling.ignored import IgnoredWords
from editor.ui import word_jobs
from editor.ui.messages import Messages
from editor.ui.preferences import writing
from editor.ui.tasks import Tasks
from editor.ui.word_jobs import SpellingFiles

if TYPE_CHECKING:
    from editor.style.spelling.speller import Speller


class WordLists(QObject):
    """Adds words to the lists. `changed` says that a list of one's own has another word.

    The newsroom's list is told by a `Change` like anything else in the store.
    """

    changed = Signal()

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        files: SpellingFiles,
        person: Callable[[], Person | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._messages = messages
        self._person = person
        self._kept = IgnoredWords(files.ignored)
        self._changes: dict[str, dict[str, bool]] = {}
        self.own = files.words
        self.story = ""
        self.language = ""
        self.ignored: frozenset[str] = frozenset()
        """The words ignored in the story that is checked, as they were read last."""

    @property
    def whose(self) -> str:
        """The person and the story, as the file of ignored words names them."""
        person = self._person()
        return f"{person.login if person is not None else ''} {self.story}"

    def reading(self) -> Callable[[], frozenset[str]]:
        """What reads the words ignored in this story; what was chosen here holds even while it is not kept yet."""
        kept, whose = self._kept, self.whose
        changes = dict(self._changes.get(whose, {}))

        def read() -> frozenset[str]:
            before = {word for word in kept.words(whose) if word not in changes}
            return frozenset(before | {word for word, ignored in changes.items() if ignored})

        return read

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
            lambda _: self._messages.notice(f"“{word}” is one of the newsroom’s words now."),
            self._messages.fault,
        )

    def ignore(self, whose: str, word: str) -> None:
        """In this person's and story's text, from now on."""
        self._choose(whose, word, self._kept.ignore, ignored=True)

    def heed(self, whose: str, word: str) -> None:
        """Ignore it no more."""
        self._choose(whose, word, self._kept.heed, ignored=False)

    def _choose(self, whose: str, word: str, keep: Callable[..., None], *, ignored: bool) -> None:
        self._changes.setdefault(whose, {})[word] = ignored
        job = writing(partial(keep, whose, word, today=datetime.now(UTC).date()), "The words you ignore")
        self._tasks.work(job, failed=self._messages.fault, newest=f"ignored word {word}")
        self.changed.emit()
