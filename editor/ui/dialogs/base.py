"""What all dialogs have in common: they belong to the window, never stop the program, and go when they are answered."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from editor.ui.widgets.build import button, column, label, named, row


class Dialog(QDialog):
    """A heading, what is asked, and the answers at the bottom right. The buttons' words say what they do."""

    def __init__(self, name: str, title: str, parent: QWidget, *, width: int = 440) -> None:
        super().__init__(parent)
        named(self, name, title)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        self._problem = label(f"{name}_problem", kind="small", level="danger", wraps=True)
        self._problem.hide()
        self._name = name

    def lay_out(
        self,
        body: QLayout,
        answer: str,
        act: Callable[[], object],
        *,
        kind: str = "primary",
        back: str = "Cancel",
        aside: QWidget | None = None,
    ) -> None:
        """Put the body over the buttons. `act` is the answer; it accepts the dialog itself. `aside` stands left."""
        self.answer = button(f"{self._name}_answer", answer, act, kind)
        self.answer.setDefault(True)
        cancel = button(f"{self._name}_cancel", back, self.reject)
        cancel.setAutoDefault(False)
        heading = label(f"{self._name}_heading", self.windowTitle(), "heading")
        cancel.setHidden(not back)  # where the answer is all there is to say
        answers = row(*([aside] if aside is not None else []), None, cancel, self.answer, gap=8)
        self.setLayout(column(heading, body, self._problem, answers, margins=(22, 20, 22, 18), gap=14))
        self.fit(self.minimumWidth())

    def fit(self, width: int) -> None:
        """As high as what is shown needs, at the least. Qt gives a window with wrapped words too little by itself."""
        room = self.layout()
        if room is not None and room.hasHeightForWidth():
            self.resize(width, max(self.minimumHeight(), room.totalHeightForWidth(width)))

    def show_problem(self, words: str) -> None:
        """Say, below what was typed, why it will not do."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        room = self.layout()
        if words and room is not None:  # or the fields would be pressed together
            self.resize(self.width(), max(self.height(), room.totalHeightForWidth(self.width())))
