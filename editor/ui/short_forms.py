"""The person's short forms: one table for all open stories, read once and edited in a dialog."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.ui import expansion_file
from editor.ui.messages import Messages
from editor.ui.preferences import writing
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.text.expansions import Table

_FILE = "Your short forms"


class ShortForms(QObject):
    """`changed` says that there is another `table`."""

    changed = Signal()

    def __init__(self, path: Path, tasks: Tasks, messages: Messages, window: QWidget) -> None:
        """Read them."""
        super().__init__(window)
        self._path, self._tasks, self._messages, self._window = path, tasks, messages, window
        self.table: Table | None = None
        tasks.work(self._read, self._on_read, messages.fault)

    def show(self) -> None:
        """All of them, to be edited."""
        self._tasks.work(partial(expansion_file.read, self._path), self._on_text_read, self._messages.fault)

    def _read(self) -> "Table":
        from editor.text.expansions import read_table

        return read_table(expansion_file.read(self._path))

    def _on_read(self, table: "Table") -> None:
        self.table = table
        self.changed.emit()

    def _on_text_read(self, text: str) -> None:
        from editor.ui.dialogs.expansions import ExpansionsDialog

        ExpansionsDialog(text, self._check, self._save, self._window).open()

    def _check(self, text: str, done: "Callable[[Table], None]") -> None:
        from editor.text.expansions import read_table

        self._tasks.work(partial(read_table, text), done, newest="expansions")

    def _save(self, text: str) -> None:
        work = writing(partial(expansion_file.write, self._path, text), _FILE)
        self._tasks.work(work, self._on_read, self._messages.fault)
