"""Going to a paragraph or a line by its number."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSpinBox, QWidget

from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named, row


class GoToDialog(Dialog):
    """`lines` are the numbers, from 0, of the lines where paragraphs begin; `go` is given the line to go to."""

    def __init__(
        self, paragraphs: list[int], lines: int, here: int, go: Callable[[int], None], parent: QWidget
    ) -> None:
        super().__init__("go_to_dialog", "Go to paragraph", parent, width=360)
        self._paragraphs = paragraphs or [0]
        self._lines = lines
        self._go = go
        self.number = named(QSpinBox(), "go_to_number", "Number")
        self.number.setMinimum(1)
        self._kinds = QButtonGroup(self)
        self.by_paragraph = named(QRadioButton("Paragraph"), "go_to_paragraph", "Paragraph")
        self.by_line = named(QRadioButton("Line of the text"), "go_to_line", "Line of the text")
        for kind in (self.by_paragraph, self.by_line):
            self._kinds.addButton(kind)
        self.by_paragraph.setChecked(True)
        self._room = label("go_to_room", kind="small")
        self._kinds.buttonToggled.connect(lambda *_: self._agree())
        self._agree()
        self.number.setValue(max(1, sum(start <= here for start in self._paragraphs)))
        choices = row(self.by_paragraph, self.by_line, None, gap=16)
        self.lay_out(column(choices, self.number, self._room), "Go", self._answer)
        self.number.setFocus()
        self.number.selectAll()

    def _agree(self) -> None:
        most = len(self._paragraphs) if self.by_paragraph.isChecked() else self._lines
        self.number.setMaximum(most)
        self._room.setText(f"1 to {most:,}")

    def _answer(self) -> None:
        number = self.number.value() - 1
        self.accept()
        self._go(self._paragraphs[number] if self.by_paragraph.isChecked() else number)
