"""One side of a comparison: the text, with what is on this side only marked by line, by colour and in words."""

from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.diff_reading import Kind, Part
from editor.ui.theme import Theme
from editor.ui.widgets.build import named, set_editable


class DiffView(QPlainTextEdit):
    """Shows `equal` and its own kind of runs: insertions underlined, deletions struck."""

    def __init__(self, name: str, title: str, own: Kind, theme: Theme) -> None:
        super().__init__()
        named(self, name, title)
        set_editable(self, editable=False)
        self.setProperty("kind", "caption")
        self._own, self._theme = own, theme

    def show_parts(self, parts: Iterable[Part], instead: str = "") -> None:
        """Show the fields that differ, or say why there is nothing to show."""
        self.clear()
        self.setPlaceholderText(instead)
        self.setAccessibleDescription(" ".join(f"{part.title}: {part.told}." for part in parts))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for part in parts if not instead else ():
            if not self.document().isEmpty():
                cursor.insertText("\n\n", QTextCharFormat())
            cursor.insertText(f"{part.title}\n", self._heading())
            mine = [run for run in part.runs if run.kind in {"equal", "gap", self._own}]
            if not mine:
                cursor.insertText("(empty)", self._quiet())
            for run in mine:
                if run.kind == "gap":
                    cursor.insertText(f"\n⋯ {run.text} ⋯\n", self._quiet())
                else:
                    cursor.insertText(run.text, self._looks(run.kind))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _heading(self) -> QTextCharFormat:
        looks = self._quiet()
        looks.setFontWeight(QFont.Weight.DemiBold)
        return looks

    def _quiet(self) -> QTextCharFormat:
        looks = QTextCharFormat()
        looks.setForeground(self._theme.color("muted_ink"))
        return looks

    def _looks(self, kind: Kind) -> QTextCharFormat:
        looks = QTextCharFormat()
        if kind == "insert":
            looks.setFontUnderline(True)
            looks.setForeground(self._theme.color("ok"))
            looks.setBackground(self._theme.color("ok_wash"))
        elif kind == "delete":
            looks.setFontStrikeOut(True)
            looks.setForeground(self._theme.color("danger"))
            looks.setBackground(self._theme.color("danger_wash"))
        return looks
