"""What can be done about a misspelt word, at the head of the menu."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QMenu
from shiboken6 import Shiboken

from editor.domain.errors import CopydeskError
from editor.ui import word_jobs
from editor.ui.spelling.checker import Checker
from editor.ui.spelling.lists import WordLists
from editor.ui.spelling.story_text import Place, StoryText
from editor.ui.tasks import Tasks

LOOKING = "Looking…"
NONE = "No suggestions"


class _Asked(NamedTuple):
    """A menu that waits for suggestions: the line that says so, and the word they are for.

    Asked for with a key, its first suggestion is a second key away.
    """

    menu: QMenu
    looking: QAction
    word: QTextCursor
    text: str
    by_key: bool


class SpellingMenu(QObject):
    """Adds to the menu when it is asked for on a misspelt word; suggestions follow as soon as they are known."""

    def __init__(self, story: StoryText, tasks: Tasks, checker: Checker, lists: WordLists, parent: QObject) -> None:
        super().__init__(parent)
        self._story = story
        self._tasks = tasks
        self._checker = checker
        self._lists = lists
        self._by_key = False
        story.menu_asked.connect(self._on_menu_asked)

    def end(self) -> None:
        """Add to this story's menus no more."""
        self._story.menu_asked.disconnect(self._on_menu_asked)
        self.deleteLater()

    def show(self, place: Place) -> None:
        """The menu, for the word that the cursor stands in."""
        at = place.cursorRect().center()
        above = place.viewport().mapToGlobal(at)
        self._by_key = True
        place.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, above))
        self._by_key = False

    def _on_menu_asked(self, menu: QMenu, cursor: QTextCursor) -> None:
        speller = self._checker.speller
        word = self._checker.misspelt(cursor)
        if speller is None:
            return
        if word is None:
            self._offer_to_heed(menu, cursor)
            return
        text = word.selectedText()
        first = menu.actions()[0] if menu.actions() else None
        looking = _said(LOOKING, menu)
        ours = [looking, _line(menu), *self._keeping(text, menu), _line(menu)]
        menu.insertActions(first, ours) if first is not None else menu.addActions(ours)
        done = partial(self._on_found, _Asked(menu, looking, word, text, self._by_key))
        self._tasks.work(word_jobs.suggest(speller, text), done, partial(_on_lost, looking), newest="suggestions")

    def _offer_to_heed(self, menu: QMenu, cursor: QTextCursor) -> None:
        """A word that is ignored may be underlined again."""
        if not self._lists.ignored:
            return
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        word = word_jobs.bare(cursor.selectedText())
        if word in self._lists.ignored:
            whose = self._lists.whose
            heed = _act("heed_word", f"Underline “{word}” again", menu)
            heed.triggered.connect(lambda: self._lists.heed(whose, word))
            first = menu.actions()[0] if menu.actions() else None
            menu.insertActions(first, [heed, _line(menu)]) if first is not None else menu.addAction(heed)

    def _keeping(self, word: str, menu: QMenu) -> list[QAction]:
        """Let the word pass from now on: mine, the newsroom's, or in this story."""
        speller = self._checker.speller
        assert speller is not None
        objection = self._lists.objection
        newsroom = _act("add_to_newsroom", "Add to the newsroom’s words", menu)
        newsroom.triggered.connect(lambda: self._lists.add_to_newsroom(word_jobs.bare(word), speller))
        newsroom.setEnabled(not objection)
        if objection:
            newsroom.setText("Add to the newsroom’s words (subeditors and admins)")
            newsroom.setToolTip(objection)
            menu.setToolTipsVisible(True)
        own = _act("add_to_own", "Add to my words", menu)
        own.triggered.connect(lambda: self._lists.add_own(word_jobs.bare(word)))
        ignore = _act("ignore_word", "Ignore in this story", menu)
        whose = self._lists.whose
        ignore.triggered.connect(lambda: self._lists.ignore(whose, word_jobs.bare(word)))
        return [own, newsroom, ignore]

    def _on_found(self, asked: "_Asked", suggestions: tuple[str, ...]) -> None:
        menu, looking = asked.menu, asked.looking
        if not Shiboken.isValid(menu):
            return
        if not suggestions:
            looking.setText(NONE)
            return
        made = []
        place = self._story.place(self._story.number(asked.word))
        for number, suggestion in enumerate(suggestions):
            action = _act(f"suggestion_{number}", suggestion.replace("&", "&&"), menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.setEnabled(not place.isReadOnly())
            action.triggered.connect(partial(self._replace, asked.word, asked.text, suggestion))
            made.append(action)
        menu.insertActions(looking, made)
        unmoved = asked.by_key and menu.activeAction() in (None, looking)
        menu.removeAction(looking)
        if unmoved:
            menu.setActiveAction(made[0])
        _keep_on_screen(menu)

    def _replace(self, word: QTextCursor, text: str, suggestion: str) -> None:
        """One step that can be undone. Nothing when the word is no longer what it was."""
        place = self._story.place(self._story.number(word))
        if word.selectedText() == text and not place.isReadOnly():
            word.insertText(suggestion)
            place.setTextCursor(word)
            place.setFocus()


def _act(name: str, words: str, menu: QMenu) -> QAction:
    action = QAction(words, menu)
    action.setObjectName(name)
    return action


def _said(words: str, menu: QMenu) -> QAction:
    action = _act("suggestions_said", words, menu)
    action.setEnabled(False)
    return action


def _line(menu: QMenu) -> QAction:
    line = QAction(menu)
    line.setSeparator(True)
    return line


def _on_lost(looking: QAction, error: CopydeskError) -> None:
    """The dictionary went away meanwhile; the checker says so."""
    del error
    if Shiboken.isValid(looking):
        looking.setText(NONE)


def _keep_on_screen(menu: QMenu) -> None:
    """It has grown: move it up when its foot would be out of sight."""
    menu.adjustSize()
    beyond = menu.geometry().bottom() - menu.screen().availableGeometry().bottom()
    if menu.isVisible() and beyond > 0:
        menu.move(menu.pos() - QPoint(0, min(beyond, menu.y())))
