"""A table of the person's own, edited as the plain text it is; what is wrong with it is told by line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named

PAUSE = 200
"""Milliseconds after the last key before the table is read again."""
_TOLD = 4


class TableRead(Protocol):
    """A table as it was read."""

    @property
    def problems(self) -> Sequence[tuple[int, str]]:
        """Lines that are wrong, by number, and why."""


T = TypeVar("T", bound=TableRead)
Check = Callable[[str, Callable[[T], None]], None]


@dataclass(frozen=True, slots=True)
class TableWords(Generic[T]):
    """What a dialog says of its table: `count` says how much is in it; sizes are in characters and in pixels."""

    name: str
    title: str
    field: str
    help: str
    tab: int
    height: int
    count: Callable[[T], str]


class TableTextDialog(Dialog, Generic[T]):
    """`check` reads a table off the GUI thread; `save` keeps it."""

    def __init__(
        self, words: TableWords[T], text: str, check: Check[T], save: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(f"{words.name}_dialog", words.title, parent, width=620)
        self._words = words
        self._check = check
        self._save = save
        self.text = named(QPlainTextEdit(), f"{words.name}_text", words.field)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabStopDistance(QFontMetricsF(self.text.font()).averageCharWidth() * words.tab)
        self.text.setMinimumHeight(words.height)
        self.text.setPlainText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.found = label(f"{words.name}_found", " ", "small", wraps=True)
        told = label(f"{words.name}_words", words.help, "muted", wraps=True)
        self.lay_out(column(told, self.text, self.found, gap=8), "Save", self._answer)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read)
        self.text.textChanged.connect(self._pause.start)
        self._read()
        self.text.setFocus()

    def _read(self) -> None:
        self._check(self.text.toPlainText(), self._on_read)

    def _on_read(self, table: T) -> None:
        self.found.setText(self._words.count(table))
        told = [f"Line {number}: {fault}" for number, fault in table.problems[:_TOLD]]
        more = len(table.problems) - _TOLD
        self.show_problem("\n".join(told + ([f"And {more:,} more lines."] if more > 0 else [])))

    def _answer(self) -> None:
        self.accept()
        self._save(self.text.toPlainText())


def counted(number: int, one: str) -> str:
    """How many of something there are."""
    return f"1 {one}" if number == 1 else f"{number:,} {one}s"
