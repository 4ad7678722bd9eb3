"""The terms of a picture, line by line: the exact words, what they mean, and what a person has yet to read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from editor.ui.widgets.build import button, clear, column, label, named, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editor.services.rights import TermsLine

_SAID = {
    "block": ("danger", "Stops the picture"),
    "acknowledge": ("warning", "To be read by a person"),
    "advice": ("info", "Keep in mind"),
    "": ("", ""),
}


class TermsLines(QWidget):
    """A line for each thing the terms say. `words_read` carries the exact words that the person says to have read.

    `words_read_for_all` carries words that other pictures of the story came with too, read for all of them.
    """

    words_read = Signal(str)
    words_read_for_all = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "terms_lines", "What its terms say")
        self._shown: tuple[TermsLine, ...] = ()
        self._counts: Mapping[str, int] = {}
        self._editable = True
        self._buttons: list[QPushButton] = []
        self._rows = column(gap=6)
        self._title = label("terms_title", "What its terms say", "field")
        self.setLayout(column(self._title, self._rows, gap=4))
        self.hide()

    def show_lines(self, lines: "tuple[TermsLine, ...]", counts: "Mapping[str, int]") -> None:
        """Show these lines; the same ones are left alone. `counts` says how many pictures ask for words to be read."""
        counts = {line.words: counts.get(line.words, 1) for line in lines if line.level == "acknowledge"}
        if lines == self._shown and counts == self._counts:
            return
        self._shown, self._counts = lines, counts
        self._buttons = []
        clear(self._rows)
        for number, line in enumerate(lines, 1):
            self._rows.addWidget(self._row(number, line))
        self.setVisible(bool(lines))
        self.set_editable(editable=self._editable)

    def set_editable(self, *, editable: bool) -> None:
        """Let the person say that they have read something, or only see it."""
        self._editable = editable
        for each in self._buttons:
            each.setEnabled(editable)

    def _row(self, number: int, line: "TermsLine") -> QWidget:
        level, said = _SAID[line.level]
        if line.reader and not line.level:
            level, said = "ok", f"Read by {line.reader}"
        words = label(f"terms_words_{number}", f"“{line.words}”", wraps=True)
        means = label(f"terms_meaning_{number}", line.meaning, "small", wraps=True)
        for each in (words, means):
            each.setTextFormat(Qt.TextFormat.PlainText)  # what an agency wrote is no markup
        parts: list[QWidget] = [words, means]
        if said:
            parts.append(label(f"terms_said_{number}", said, "small", level=level))
        holder = named(QFrame(), f"terms_line_{number}", f"{line.words}. {line.meaning}. {said}")
        if line.level in ("block", "acknowledge"):
            named(holder, holder.objectName(), holder.accessibleName(), kind="banner", level=level)
        layout = column(*parts, margins=8 if line.level in ("block", "acknowledge") else 0, gap=2)
        if line.level == "acknowledge":
            read = button(
                f"terms_read_{number}", "I have read this", lambda: self.words_read.emit(line.words), dense=True
            )
            read.setAccessibleName(f"I have read this: {line.words}")
            buttons = [read, *self._for_all(number, line.words)]
            self._buttons += buttons
            layout.addLayout(row(*buttons, None, gap=6))
        holder.setLayout(layout)
        return holder

    def _for_all(self, number: int, words: str) -> list[QPushButton]:
        """The answer for all pictures that ask for the same words, where there are others."""
        count = self._counts[words]
        if count < 2:
            return []
        said = f"For all {count:,} pictures with it"
        read = button(
            f"terms_read_all_{number}", said, lambda: self.words_read_for_all.emit(words), "quiet", dense=True
        )
        read.setAccessibleName(f"I have read this {said[0].lower()}{said[1:]}: {words}")
        return [read]
