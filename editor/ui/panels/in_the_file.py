"""What the picture's file or page said, under a field that says something else, with a way to take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from editor.ui.widgets.build import button, label, named, row


class InTheFile(QWidget):
    """Seen only while the file and the field differ. `taken` carries the words of the file."""

    taken = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, f"in_the_file_{name}")
        self._original = ""
        self._said = label(f"in_the_file_{name}_words", kind="small", wraps=True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)  # a file's words are never taken for marks
        self._take = button(f"take_{name}_from_file", "Use this", self._on_take, "quiet", dense=True)
        self._take.setAccessibleName(f"{title}: use what came")
        line = row(self._said, self._take, gap=6)
        line.setStretch(0, 1)
        line.setAlignment(self._take, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.hide()

    def show_words(self, original: str, used: str, where: str) -> None:
        """Show what the file, or the page, said if it said anything else than is used."""
        self._original = original
        self._said.setText(f"{where}: {original}")
        self.setVisible(bool(original) and original != used)

    def set_editable(self, *, editable: bool) -> None:
        """Let the person take it, or only read."""
        self._take.setVisible(editable)

    def _on_take(self) -> None:
        self.taken.emit(self._original)
