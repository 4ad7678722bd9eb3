"""What this program is, and every key it knows."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from editor import __version__
from editor.ui.actions.catalogue import CATALOGUE
from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named

_WORDS = (
    "An editorial desk: write, edit, illustrate, approve and publish newspaper copy.\n\n"
    "Nothing typed is lost. What was approved is what is published. A picture keeps its caption, credit and rights.\n\n"
    "MIT licence. Type: Inter and Source Serif 4 (SIL Open Font Licence). Icons: Lucide (ISC)."
)


class AboutDialog(Dialog):
    """Version, purpose, licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("about_dialog", f"Copydesk {__version__}", parent)
        body = column(label("about_words", _WORDS, wraps=True))
        self.lay_out(body, "Close", self.accept, kind="", back="")


class KeysDialog(Dialog):
    """A table made from the catalogue: what, key, and what it does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("keys_dialog", "Keys", parent, width=720)
        self.setMinimumHeight(520)
        self.table = named(QTableWidget(len(CATALOGUE), 3), "keys", "Keys", kind="boxed")
        self.table.setHorizontalHeaderLabels(["Action", "Key", "What it does"])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        for number, entry in enumerate(CATALOGUE):
            key = QKeySequence(entry.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            for place, text in enumerate((entry.label, key, entry.help)):
                self.table.setItem(number, place, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.lay_out(column(self.table), "Close", self.accept, kind="", back="")
