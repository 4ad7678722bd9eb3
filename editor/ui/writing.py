"""How the copy is written: the options of writing put in force, the person's short forms, going to a paragraph."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from editor.ui.find import FindDesk
from editor.ui.icons import Icons
from editor.ui.main_window import MainWindow
from editor.ui.manuscript.lengths import Lengths
from editor.ui.manuscript.shaping import Shaping
from editor.ui.messages import Messages
from editor.ui.preferences import Preferences, writing
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.text.expansions import Table

_FILE = "Your short forms"


class WritingDesk(QObject):
    """One method for each action that says how one writes."""

    def __init__(
        self, window: MainWindow, icons: Icons, preferences: Preferences, tasks: Tasks, messages: Messages
    ) -> None:
        """Put what the person chose in force, and read the short forms."""
        from editor.ui import expansion_file

        super().__init__(window)
        self.shaping = Shaping(window.story.manuscript, self)
        self.shaping.told.connect(messages.notice)
        self.lengths = Lengths(window.story.manuscript)
        self.lengths.counted.connect(window.status_line.show_length)
        self.find = FindDesk(window.story, icons, tasks, self)
        self._window = window
        self._manuscript = window.story.manuscript
        self._preferences = preferences
        self._tasks = tasks
        self._messages = messages
        self._path = preferences.beside(expansion_file.NAME)
        self._table: Table | None = None
        self._manuscript.signs.language = window.story.fields.lines["language"].text
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
        tasks.work(self._read, self._on_read, messages.fault)

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
        from editor.ui import expansion_file

        self._tasks.work(partial(expansion_file.read, self._path), self._on_text_read, self._messages.fault)

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
            self._window.actions_.show_option(name, on=bool(value))

    def _set_smart(self, on: bool) -> None:
        self._manuscript.signs.smart = on

    def _read(self) -> "Table":
        from editor.text.expansions import read_table
        from editor.ui import expansion_file

        return read_table(expansion_file.read(self._path))

    def _on_read(self, table: "Table") -> None:
        self._table = table
        self._take_table()

    def _take_table(self) -> None:
        self._manuscript.signs.table = self._table if self._preferences.value("expansions") else None

    def _on_text_read(self, text: str) -> None:
        from editor.ui.dialogs.expansions import ExpansionsDialog

        ExpansionsDialog(text, self._check, self._save, self._window).open()

    def _check(self, text: str, done: "Callable[[Table], None]") -> None:
        from editor.text.expansions import read_table

        self._tasks.work(partial(read_table, text), done, newest="expansions")

    def _save(self, text: str) -> None:
        from editor.ui import expansion_file

        self._tasks.work(
            writing(partial(expansion_file.write, self._path, text), _FILE), self._on_read, self._messages.fault
        )
