"""A table of the person's own, edited as the plain text it is; what is wrong with it is told by line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named

PAUSE = 200
"""Milliseconds after the last key before the table is read again."""
_TOLD = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
    """`check` reads a table off the GUI thread; `save` keeps it. What was typed is not left without a second word."""

    def __init__(
        self, words: TableWords[T], text: str, check: Check[T], save: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(f"{words.name}_dialog", words.title, parent, width=620)
        self._words, self._kept, self._warned = words, text, ""
        self._check = check
        self._save = save
        self.text = named(QPlainTextEdit(), f"{words.name}_text", words.field)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabStopDistance(QFontMetricsF(self.text.font()).averageCharWidth() * words.tab)
        self.text.setMinimumHeight(words.height)
        self.text.setPlainText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.found = label(f"{words.name}_found", " ", "small", wraps=True)
        told = label(f"{words.name}_words", f"{words.help} Ctrl+Return saves.", "muted", wraps=True)
        self.lay_out(column(told, self.text, self.found, gap=8), "Save", self._answer)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read)
        self.text.textChanged.connect(self._pause.start)
        self._read()
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab and Return are of the table, so the answer has a key of its own."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.answer.click()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        typed = self.text.toPlainText()
        if typed in (self._kept, self._warned):
            super().reject()
        else:
            self._warned = typed
            self.show_problem("What you typed is not kept yet: save it, or cancel once more to leave it.")

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
