"""The keys and menu entries of spelling. All that does the work is made at leisure: the start waits for none of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.config import paths
from editor.config.resources import resource
from editor.ui.messages import Messages
from editor.ui.preferences import Preferences
from editor.ui.spelling.followed import Followed
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.ui.spelling.checking import StorySpelling


IGNORED = "ignored-words.json"


class SpellingDesk(QObject):
    """Checks one story at a time. Nothing is checked before `begin`.

    `words` is the file of the person's own words; those ignored in a story are kept beside it.
    """

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        preferences: Preferences,
        words: Path,
        followed: Followed,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._work: StorySpelling | None = None
        self._followed = followed

        def make() -> "StorySpelling":
            from editor.ui.spelling.checking import StorySpelling
            from editor.ui.word_jobs import SpellingFiles

            files = SpellingFiles(
                resource("dictionaries"), paths.dictionaries_folder(), words, words.with_name(IGNORED)
            )
            return StorySpelling(tasks, messages, preferences, files, self._followed, self)

        self._make: Callable[[], StorySpelling] = make

    @property
    def work(self) -> "StorySpelling | None":
        """The check of the story in the window, once it has begun."""
        return self._work

    def begin(self) -> None:
        """Check from now on."""
        self._work = self._work or self._make()

    def turn_to(self, followed: Followed) -> None:
        """Check this story from now on, and no other.

        What was followed before may be destroyed afterwards, not sooner.
        """
        before, self._followed = self._followed, followed
        if self._work is not None and self._followed != before:
            self._work.turn_to(self._followed)

    def next(self) -> None:
        """Select the next misspelt word."""
        self._walk(forward=True)

    def previous(self) -> None:
        """Select the misspelt word before."""
        self._walk(forward=False)

    def show_menu(self) -> None:
        """What can be done about the word that the cursor stands in."""
        if self._work is not None:
            self._work.show_menu()

    def _walk(self, *, forward: bool) -> None:
        if self._work is None:
            self._messages.notice("Spelling is not checked yet.")
        else:
            self._work.walk(forward=forward)
