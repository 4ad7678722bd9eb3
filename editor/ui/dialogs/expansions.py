"""The table of text expansions, edited as the plain text it is; what is wrong with it is told by line."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.text.expansions import Table
from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named

PAUSE = 200
"""Milliseconds after the last key before the table is read again."""
_TOLD = 4
Check = Callable[[str, Callable[[Table], None]], None]


class ExpansionsDialog(Dialog):
    """`check` reads a table off the GUI thread; `save` keeps it."""

    def __init__(self, text: str, check: Check, save: Callable[[str], None], parent: QWidget) -> None:
        super().__init__("expansions_dialog", "Text expansions", parent, width=620)
        self._check = check
        self._save = save
        self.text = named(QPlainTextEdit(), "expansions_text", "Short forms and their words")
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabStopDistance(QFontMetricsF(self.text.font()).averageCharWidth() * 14)
        self.text.setMinimumHeight(260)
        self.text.setPlainText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.found = label("expansions_found", " ", "small", wraps=True)
        words = label(
            "expansions_words",
            "One to a line: the short form, a tab, its words. hb becomes the harbour board once a blank or a sign follows.",
            "muted",
            wraps=True,
        )
        self.lay_out(column(words, self.text, self.found, gap=8), "Save", self._answer)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read)
        self.text.textChanged.connect(self._pause.start)
        self._read()
        self.text.setFocus()

    def _read(self) -> None:
        self._check(self.text.toPlainText(), self._on_read)

    def _on_read(self, table: Table) -> None:
        count = len(table.expansions)
        self.found.setText("1 short form" if count == 1 else f"{count:,} short forms")
        told = [f"Line {number}: {fault}" for number, fault in table.problems[:_TOLD]]
        more = len(table.problems) - _TOLD
        self.show_problem("\n".join(told + ([f"And {more:,} more lines."] if more > 0 else [])))

    def _answer(self) -> None:
        self.accept()
        self._save(self.text.toPlainText())
