"""The bar above the copy where words are searched for and replaced."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QToolButton, QWidget

from editor.text.finding import Wanted
from editor.ui.icons import Icons
from editor.ui.theme import restyle
from editor.ui.widgets.build import button, column, label, named, row, tool
from editor.ui.widgets.line import Line

WIDEST = 660
_FLAGS = (
    ("match_case", "Aa", "Match case"),
    ("whole_word", "W", "Whole words"),
    ("regex", ".*", "Regular expression"),
    ("selection", "[ ]", "Only in the selection"),
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Says what is wanted, and nothing of the copy. `wanted_changed` is sent when other words or flags are wanted."""

    wanted_changed = Signal()
    selection_asked = Signal(bool)
    stepped = Signal(int)
    replace_asked = Signal()
    replace_all_asked = Signal()
    closed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "find_bar", "Find and replace", kind="bar", ground="panel")
        self.words = _field("find_words", "Find")
        self.replacement = _field("find_replacement", "Replace with")
        self.count = label("find_count", kind="small")
        self.count.setMinimumWidth(62)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.flags = {name: self._flag(name, text, tip) for name, text, tip in _FLAGS}
        self.in_quotations = named(QCheckBox("In quotations and addresses too"), "find_in_quotations")
        self.said = label("find_said", kind="small", wraps=True)
        self.said.hide()
        steps = [
            tool("find_previous", "Previous (Shift+Enter)", icons.icon("chevron-up", "muted"), lambda: self._step(-1)),
            tool("find_next", "Next (Enter)", icons.icon("chevron-down", "muted"), lambda: self._step(1)),
            tool("find_close", "Close (Esc)", icons.icon("close", "muted"), self.closed.emit),
        ]
        self.words.setMinimumWidth(130)
        top = row(self.words, self.count, *self.flags.values(), *steps, gap=3)
        top.setStretch(0, 1)
        self._replacing = self._replace_row()
        holder = named(QWidget(), "find_holder")
        holder.setMaximumWidth(WIDEST)
        holder.setLayout(column(top, self._replacing, self.in_quotations, self.said, gap=6))
        across = row(None, holder, None, margins=(20, 7, 16, 8), gap=0)
        across.setStretch(1, 100)
        self.setLayout(across)
        self.words.textChanged.connect(self.wanted_changed)
        self.in_quotations.toggled.connect(self.wanted_changed)
        for name, flag in self.flags.items():
            flag.toggled.connect(self.selection_asked if name == "selection" else self.wanted_changed)

    def _replace_row(self) -> QWidget:
        holder = named(QWidget(), "find_replacing")
        one = button("find_replace", "Replace", self.replace_asked.emit, dense=True)
        every = button("find_replace_all", "Replace all", self.replace_all_asked.emit, dense=True)
        line = row(self.replacement, one, every, gap=6)
        line.setStretch(0, 1)
        holder.setLayout(line)
        return holder

    def _flag(self, name: str, text: str, tip: str) -> QToolButton:
        made = named(QToolButton(), f"find_{name}", tip)
        made.setText(text)
        made.setToolTip(tip)
        made.setCheckable(True)
        made.setAutoRaise(True)
        made.setMinimumWidth(30)
        return made

    def _step(self, step: int) -> None:
        self.stepped.emit(step)

    @property
    def wanted(self) -> Wanted:
        """What is to be found. What is only looked for is found in quotations, addresses and picture lines too."""
        return Wanted(
            self.words.text(),
            regex=self.flags["regex"].isChecked(),
            whole_word=self.flags["whole_word"].isChecked(),
            match_case=self.flags["match_case"].isChecked(),
            in_quotations=not self.replaces or self.in_quotations.isChecked(),
            in_pictures=not self.replaces,
        )

    @property
    def replaces(self) -> bool:
        """Whether there is a field for what to put instead."""
        return not self._replacing.isHidden()

    def begin(self, words: str, *, replacing: bool) -> None:
        """Show the bar, for these words or the ones before, and take the keyboard."""
        self._replacing.setVisible(replacing)
        self.in_quotations.setVisible(replacing)
        if words:
            self.words.setText(words)
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self.wanted_changed.emit()

    def say(self, words: str, level: str = "") -> None:
        """Say what came of it, below the fields; or nothing."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        for part, name, state in ((self.said, "level", level), (self.words, "invalid", level == "danger")):
            if part.property(name) != state:
                part.setProperty(name, state)
                restyle(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in _ENTER and self.replacement.hasFocus():
            self.replace_asked.emit()
        elif event.key() in _ENTER:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
            return
        event.accept()


def _field(name: str, title: str) -> Line:
    field = named(Line(), name, title)
    field.setPlaceholderText(title)
    field.setMinimumWidth(110)
    return field


def counted(number: int, count: int, *, more: bool) -> str:
    """Which of how many, in a few signs."""
    most = f"{count:,}+" if more else f"{count:,}"
    return f"{number:,} of {most}" if number else most


def show_count(counter: QLabel, words: str) -> None:
    """Say it, without laying the bar out anew for the same words."""
    if counter.text() != words:
        counter.setText(words)
