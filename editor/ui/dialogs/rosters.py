"""The rosters, edited as the plain text they are; what is wrong with them is told by line."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.text.captions.rosters import Rosters
from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named

PAUSE = 200
"""Milliseconds after the last key before the rosters are read again."""
_TOLD = 4
Check = Callable[[str, Callable[[Rosters], None]], None]


class RostersDialog(Dialog):
    """`check` reads rosters off the GUI thread; `save` keeps them."""

    def __init__(self, text: str, check: Check, save: Callable[[str], None], parent: QWidget) -> None:
        super().__init__("rosters_dialog", "Rosters", parent, width=620)
        self._check = check
        self._save = save
        self.text = named(QPlainTextEdit(), "rosters_text", "Rosters, their codes and names")
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabStopDistance(QFontMetricsF(self.text.font()).averageCharWidth() * 10)
        self.text.setMinimumHeight(300)
        self.text.setPlainText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.found = label("rosters_found", " ", "small", wraps=True)
        words = label(
            "rosters_words",
            "A heading such as [h Avel Rovers] begins a roster; below it, a shirt number, a tab, the name. "
            "In a caption \\h7\\ becomes the name with (7), and \\h\\ the roster's name.",
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

    def _on_read(self, rosters: Rosters) -> None:
        count = len(rosters.codes)
        self.found.setText("1 code" if count == 1 else f"{count:,} codes")
        told = [f"Line {number}: {fault}" for number, fault in rosters.problems[:_TOLD]]
        more = len(rosters.problems) - _TOLD
        self.show_problem("\n".join(told + ([f"And {more:,} more lines."] if more > 0 else [])))

    def _answer(self) -> None:
        self.accept()
        self._save(self.text.toPlainText())
