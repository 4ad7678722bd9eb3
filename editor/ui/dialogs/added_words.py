"""Words put before or after those of all chosen pictures."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QWidget

from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named, row
from editor.ui.widgets.line import Line

_FIELDS = (("Caption", "caption"), ("Credit", "credit"), ("Keywords", "keywords"))


class AddedWordsDialog(Dialog):
    """`given` gets the field, the words, and whether they go before what is there."""

    def __init__(self, count: int, given: Callable[[str, str, bool], None], parent: QWidget) -> None:
        title = "Add to the picture’s words" if count == 1 else f"Add to the words of {count:,} pictures"
        super().__init__("added_words_dialog", title, parent, width=460)
        self._given = given
        self.field = named(QComboBox(), "added_field", "Field")
        for name, value in _FIELDS:
            self.field.addItem(name, value)
        self.side = named(QComboBox(), "added_side", "Where")
        self.side.addItem("before what is there", userData=True)
        self.side.addItem("after what is there", userData=False)
        self.side.setCurrentIndex(1)
        self.words = named(Line(), "added_words", "Words")
        self.words.setPlaceholderText("Words to add")
        note = label("added_note", "Keywords are parted by commas; none is added twice.", "small", wraps=True)
        self.lay_out(column(self.words, row(self.field, self.side, None, gap=8), note, gap=8), "Add", self._answer)
        self.words.setFocus()

    def _answer(self) -> None:
        words = self.words.text().strip()
        if not words:
            self.show_problem("Write the words to add.")
            return
        self.accept()
        self._given(self.field.currentData(), words, self.side.currentData())
