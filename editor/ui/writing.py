"""How a story is written: the options of writing put in force, the person's short forms, going to a paragraph."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from editor.ui.icons import Icons
from editor.ui.main_window import MainWindow
from editor.ui.manuscript.lengths import Lengths
from editor.ui.manuscript.shaping import Shaping
from editor.ui.messages import Messages
from editor.ui.panels.status_line import StoryStatus
from editor.ui.panels.story_page import StoryPage
from editor.ui.preferences import Preferences
from editor.ui.short_forms import ShortForms
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.ui.find import FindDesk


class WritingDesk(QObject):
    """One method for each action that says how one writes."""

    def __init__(
        self,
        window: MainWindow,
        page: StoryPage,
        status: StoryStatus,
        icons: Icons,
        preferences: Preferences,
        short_forms: ShortForms,
        tasks: Tasks,
        messages: Messages,
    ) -> None:
        """Put what the person chose in force."""
        super().__init__(window)
        self.shaping = Shaping(page.manuscript, self, page.fields.copy_lines)
        self.shaping.told.connect(messages.notice)
        page.manuscript.formatting.told.connect(messages.notice)
        page.manuscript.stages.told.connect(messages.notice)
        page.manuscript.stages.work = tasks.work
        self.lengths = Lengths(page.manuscript)
        self.lengths.counted.connect(status.show_length)
        self._page, self._icons, self._tasks = page, icons, tasks
        self._window = window
        self._manuscript = page.manuscript
        self._preferences = preferences
        self._short_forms = short_forms
        self._manuscript.signs.language = page.fields.lines["language"].text
        self._effects: dict[str, Callable[[bool], None]] = {
            "smart_quotes": self._set_smart,
            "expansions": lambda _: self._take_table(),
            "focus_paragraph": self._manuscript.set_focus_mode,
            "typewriter": self._manuscript.set_typewriter,
            "invisibles": self._manuscript.set_invisibles,
        }
        preferences.chosen.connect(self._on_chosen)
        for name in self._effects:
            if preferences.value(name):
                self._on_chosen(name, value=True)
        short_forms.changed.connect(self._take_table)

    @cached_property
    def find(self) -> "FindDesk":
        """Who finds and replaces in the story, made when first asked for."""
        from editor.ui.find import FindDesk

        return FindDesk(self._page, self._icons, self._tasks, self)

    def turn_smart_quotes(self) -> None:
        """Smart quotes and dashes, or straight ones."""
        self._turn("smart_quotes")

    def turn_expansions(self) -> None:
        """Short forms become their words, or stay."""
        self._turn("expansions")

    def turn_focus_paragraph(self) -> None:
        """Only the paragraph being written, or all of them."""
        self._turn("focus_paragraph")

    def turn_typewriter(self) -> None:
        """The line being written in the middle, or wherever it is."""
        self._turn("typewriter")

    def turn_invisibles(self) -> None:
        """Blanks, tabs and ends of paragraphs shown, or not."""
        self._turn("invisibles")

    def show_expansions(self) -> None:
        """The person's short forms, to be edited."""
        self._short_forms.show()

    def go_to(self) -> None:
        """To a paragraph or a line, by its number."""
        from editor.ui.dialogs.go_to import GoToDialog

        paragraphs = []
        blank = True
        for number, line in enumerate(self._manuscript.text().split("\n")):
            if blank and line.strip():
                paragraphs.append(number)
            blank = not line.strip()
        here = self._manuscript.textCursor().blockNumber()
        GoToDialog(paragraphs, self._manuscript.blockCount(), here, self._go, self._window).open()

    def _go(self, line: int) -> None:
        self._manuscript.setTextCursor(QTextCursor(self._manuscript.document().findBlockByNumber(line)))
        self._manuscript.centerCursor()
        self._manuscript.setFocus()

    def _turn(self, name: str) -> None:
        self._preferences.choose(name, not self._preferences.value(name))

    def _on_chosen(self, name: str, value: Any) -> None:
        if name in self._effects:
            self._effects[name](bool(value))
            self._window.actions_.show_option(name, bool(value))

    def _set_smart(self, on: bool) -> None:
        self._manuscript.signs.smart = on

    def _take_table(self) -> None:
        self._manuscript.signs.table = self._short_forms.table if self._preferences.value("expansions") else None
