"""All that a paste left out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named


class LeftOutDialog(Dialog):
    """One line for each kind of thing."""

    def __init__(self, left_out: tuple[str, ...], parent: QWidget) -> None:
        super().__init__("left_out_dialog", "What the paste left out", parent, width=520)
        words = "These were on the clipboard and did not go into the copy:" if left_out else "Nothing was left out."
        self.list = named(QListWidget(), "left_out_list", "What was left out")
        self.list.setWordWrap(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.addItems([f"{line[:1].upper()}{line[1:]}" for line in left_out])
        self.list.setVisible(bool(left_out))
        body = column(label("left_out_words", words, wraps=True), self.list, gap=10)
        self.lay_out(body, "Close", self.accept, kind="", back="")
