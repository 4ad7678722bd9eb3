"""Spelling for the story in the window: which dictionary, which words pass, and what the person is told of it."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from editor.domain.changes import Change
from editor.domain.errors import CopydeskError, Refused
from editor.ui import jobs, word_jobs
from editor.ui.messages import Messages
from editor.ui.preferences import Preferences
from editor.ui.spelling import walking
from editor.ui.spelling.checker import Checker
from editor.ui.spelling.followed import Followed
from editor.ui.spelling.lists import WordLists
from editor.ui.spelling.menu import SpellingMenu
from editor.ui.spelling.story_text import StoryText
from editor.ui.tasks import Tasks
from editor.ui.word_jobs import Ready, SpellingFiles

if TYPE_CHECKING:
    from editor.domain.people import Person
    from editor.style.spelling.speller import Speller

OPTION = "spelling"


class _Wanted(NamedTuple):
    """What the words of the lists are asked for: a story, in a language."""

    story: str
    language: str


class StorySpelling(QObject):
    """Checks as soon as it is made, and leaves nothing behind when the tasks are closed."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        preferences: Preferences,
        files: SpellingFiles,
        followed: Followed,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._messages = messages
        self._preferences = preferences
        self._files = files
        self._speller: Speller | None = None
        self._leaving: list[Speller] = []
        self._told: set[str] = set()
        self.lists = WordLists(tasks, messages, files, self._person, self)
        self.lists.changed.connect(self._read_lists)
        preferences.chosen.connect(self._on_chosen)
        tasks.changed.connect(self._on_changed)
        tasks.closing.connect(self._on_tasks_closing)
        self._follow(followed)

    def turn_to(self, followed: Followed) -> None:
        """Check another story; the dictionary stays, if it is in the same language."""
        self._field.setToolTip(self._field.accessibleName())
        self._field.editingFinished.disconnect(self._choose)
        self._followed.desk.story_shown.disconnect(self._on_story_shown)
        self._followed.checks.name_chosen.disconnect(self.checker.go_to_name)
        same = self._followed.checks is followed.checks
        self.menu.end()
        self.checker.end()
        self._text.end()
        self._follow(followed)
        if same:
            self._on_names_found()

    def _follow(self, followed: Followed) -> None:
        self._followed = followed
        fields = followed.story.fields
        self._field = fields.lines["language"]
        self._text = StoryText(fields.copy_lines, followed.story.manuscript, self)
        self.checker = Checker(self._text, self._tasks, self)
        self.menu = SpellingMenu(self._text, self._tasks, self.checker, self.lists, self)
        self.checker.names_found.connect(self._on_names_found)
        self.checker.failed.connect(self._on_failed)
        followed.checks.name_chosen.connect(self.checker.go_to_name)
        followed.desk.story_shown.connect(self._on_story_shown)
        self._field.editingFinished.connect(self._choose)
        opened = followed.desk.opened
        self._begin(opened.story.id if opened is not None else "")

    def show_menu(self) -> None:
        """What can be done about the word that the cursor stands in."""
        writing = self._text.writing
        if writing is not None:
            self.menu.show(writing)
        else:
            self._text.body.setFocus()

    def walk(self, *, forward: bool) -> None:
        """Select the next misspelt word, or the one before."""
        if self.checker.speller is None:
            self._messages.notice("Spelling is not checked now.")
        elif not walking.go(self._text, forward=forward):
            more = " so far; the rest is still being checked" if self.checker.busy else ""
            self._messages.notice(f"No misspelt word{more}.")

    @property
    def _wanted(self) -> "_Wanted":
        return _Wanted(self.lists.story, self._language)

    def _person(self) -> "Person | None":
        newsroom = self._followed.inspector.newsroom
        return newsroom.person if newsroom is not None else None

    def _on_story_shown(self, opened: jobs.Opened | None) -> None:
        story = opened.story.id if opened is not None else ""
        if story != self.lists.story:
            self.checker.stop()
            self._begin(story)
        elif not self._field.hasFocus():  # or it may be half a word
            self._choose()

    def _begin(self, story: str) -> None:
        self.lists.story = story
        self._language = ""
        self._choose()

    def _on_chosen(self, option: str) -> None:
        if option == OPTION:
            self._choose()

    def _choose(self) -> None:
        """The dictionary for the story, as its field names it now."""
        if not self.lists.story:
            return
        if not self._preferences.value(OPTION):
            self._language = ""
            self.checker.stop()
            self._let_go()
            return
        newsroom = self._followed.inspector.newsroom
        language = self._field.text().strip() or (newsroom.policy.language if newsroom is not None else "")
        if language != self._language:
            self._language = language
            self._read_lists()

    def _on_changed(self, change: Change) -> None:
        if change.action == "word":
            self._read_lists()

    def _read_lists(self) -> None:
        """The words of all lists; the newsroom's first, which are the store's."""
        wanted = self._wanted
        if wanted.language:
            self._tasks.run(
                word_jobs.newsroom_words(wanted.language),
                partial(self._prepare, wanted),
                lambda error: self._prepare(wanted, frozenset()),
            )

    def _prepare(self, wanted: "_Wanted", newsroom: frozenset[str]) -> None:
        if wanted != self._wanted:
            return
        before = self._speller if self.lists.language == wanted.language else None
        job = word_jobs.prepare(wanted.language, before, self._files, newsroom, self.lists.reading())
        ready, none = partial(self._on_ready, wanted, before), partial(self._on_none, wanted)
        self._tasks.work(job, ready, none, newest="speller")

    def _on_ready(self, wanted: "_Wanted", before: "Speller | None", ready: Ready) -> None:
        if wanted != self._wanted or (before is not None and before is not self._speller):
            return
        if ready.fault and ready.fault not in self._told:
            self._told.add(ready.fault)
            self._messages.notice(ready.fault)
        if ready.speller is not self._speller:
            self._let_go()
        self._speller = ready.speller
        self.lists.language = wanted.language
        self.lists.ignored = ready.ignored
        ready.speller.allowed = ready.allowed
        self.checker.begin(ready.speller)

    def _on_none(self, wanted: "_Wanted", error: CopydeskError) -> None:
        if wanted == self._wanted:
            self.checker.stop()
            self._let_go()
            self._tell(f"No spelling for {wanted.language}", error)

    def _on_failed(self, error: CopydeskError) -> None:
        """The dictionary proved to be of no use; another story tries it again."""
        self._let_go()
        self._tell(str(error), error)

    def _tell(self, words: str, error: CopydeskError) -> None:
        """Once, in the status line; afterwards, the language says it when it is pointed at."""
        self._field.setToolTip(str(error) if isinstance(error, Refused) else words)
        if words not in self._told:
            self._told.add(words)
            self._messages.notice(words)

    def _let_go(self) -> None:
        """End the program that holds the dictionary, away from the window."""
        speller, self._speller = self._speller, None
        self._field.setToolTip(self._field.accessibleName())
        if speller is not None:
            self._leaving.append(speller)
            self._tasks.work(speller.end, lambda _: self._leaving.remove(speller), newest=f"speller {id(speller)}")

    def _on_names_found(self) -> None:
        self._followed.checks.show_names(self.checker.names())

    def _on_tasks_closing(self) -> None:
        """Nobody waits for an answer any more, and a dictionary may take long over one."""
        self.checker.stop()
        for speller in (self._speller, *self._leaving):
            if speller is not None:
                speller.end()
        self._speller = None
        self._leaving.clear()
