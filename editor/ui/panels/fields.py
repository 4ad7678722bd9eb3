"""The fields of a story above its manuscript, with their counters."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from editor.domain.listing import parted
from editor.ui.icons import Icons
from editor.ui.manuscript.signs import Signs
from editor.ui.panels.copy_line import CopyLine
from editor.ui.panels.room import Room
from editor.ui.theme import Theme, restyle
from editor.ui.widgets.build import button, column, label, named, row, set_editable, tool
from editor.ui.widgets.line import Line
from editor.ui.widgets.passage import Passage

if TYPE_CHECKING:
    from editor.domain.copy import Copy
    from editor.text.slots import Slot

HEADLINE, STANDFIRST = 70, 160
"""How many characters fit."""
_LINES = (("byline", "Byline"), ("dateline", "Dateline"), ("language", "Language"))
_DETAILS = (("keywords", "Keywords"), ("source", "Source"), ("sign_off", "Sign-off"))


class Fields(QWidget):
    """Everything of the copy but its body and its pictures."""

    edited = Signal()

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "fields", "Fields", ground="paper")
        self._icons = icons
        self.headline = named(CopyLine(theme), "headline", "Headline", kind="headline")
        self.headline.setPlaceholderText("Headline")
        self.standfirst = named(CopyLine(theme), "standfirst", "Standfirst", kind="standfirst")
        self.standfirst.setPlaceholderText("Standfirst: what happened, and why it matters")
        self.copy_lines = (self.headline, self.standfirst)
        self._headline_counter = label("headline_counter", kind="counter")
        self._standfirst_counter = label("standfirst_counter", kind="counter")
        self.rooms = (
            Room("headline", self._headline_counter, icons),
            Room("standfirst", self._standfirst_counter, icons),
        )
        self.lines = {name: _line(name, title) for name, title in (*_LINES, *_DETAILS)}
        self.editor_note = named(Passage(), "editor_note", "Editor’s note")
        self.editor_note.setPlaceholderText("For the desk only; never published")
        self.editor_note.setTabChangesFocus(True)
        self.editor_note.setFixedHeight(74)
        self.note_line = button(
            "note_line", "", self._on_note_line, "quiet", icons.icon("notes", "warning"), dense=True
        )
        self.note_line.setAccessibleName("Editor’s note")
        self._details = self._folded()
        self._fold = tool(
            "details_fold", "Keywords, source, sign-off, editor’s note", icons.icon("chevron-down", "muted")
        )
        self._fold.clicked.connect(lambda: self.unfold(open_=self._details.isHidden()))
        self.setLayout(self._laid_out())
        self._connect()

    def _laid_out(self) -> QGridLayout:
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        grid = QGridLayout()
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setVerticalSpacing(4)
        for counter in (self._headline_counter, self._standfirst_counter):
            counter.setMinimumWidth(52)
            counter.setProperty("alignment", "AlignRight|AlignVCenter")
            counter.setContentsMargins(0, 9, 0, 0)
        grid.addWidget(self.headline, 0, 0)
        for line, (counter, room) in enumerate(
            zip((self._headline_counter, self._standfirst_counter), self.rooms, strict=True)
        ):
            beside = column(counter, room.mark, gap=0)
            beside.setAlignment(room.mark, Qt.AlignmentFlag.AlignRight)
            grid.addLayout(beside, line, 1, top)
        grid.addWidget(self.standfirst, 1, 0)
        grid.addLayout(row(*[self.lines[name] for name, _ in _LINES], self._fold, gap=6), 2, 0, 1, 2)
        grid.addWidget(self.note_line, 3, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._details, 4, 0, 1, 2)
        grid.setRowMinimumHeight(5, 2)
        grid.addWidget(named(QFrame(), "fields_line", kind="divider"), 6, 0, 1, 2)
        self.lines["language"].setMaximumWidth(84)
        return grid

    def _folded(self) -> QWidget:
        details = named(QWidget(), "details")
        parts = [column(_title(title), self.lines[name], gap=2) for name, title in _DETAILS]
        details.setLayout(column(row(*parts), _title("Editor’s note"), self.editor_note, margins=(0, 2, 0, 6), gap=4))
        details.hide()
        return details

    def _connect(self) -> None:
        for field in self.copy_lines:
            field.edited.connect(self._count)
            field.edited.connect(self.edited)
        for line in self.lines.values():
            line.textEdited.connect(self.edited)
        self.editor_note.textChanged.connect(self.edited)

    def unfold(self, *, open_: bool) -> None:
        """Show or hide the fields that few stories need."""
        self._details.setVisible(open_)
        self._show_note()
        self._fold.setIcon(self._icons.icon("chevron-up" if open_ else "chevron-down", "muted"))

    def _show_note(self) -> None:
        """A note to the desk is seen, in one line, even while its field is folded away."""
        note = " ".join(self.editor_note.text().split())
        room = max(120, self.width() - 90)
        self.note_line.setText(self.note_line.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, room))
        self.note_line.setToolTip(note)
        self.note_line.setVisible(bool(note) and not self.unfolded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_note()

    def _on_note_line(self) -> None:
        self.unfold(open_=True)
        self.editor_note.setFocus()

    @property
    def unfolded(self) -> bool:
        """Whether those are shown."""
        return not self._details.isHidden()

    def fields(self) -> dict[str, Any]:
        """The fields as they stand."""
        texts: dict[str, Any] = {name: line.text() for name, line in self.lines.items()}
        texts["keywords"] = parted(texts["keywords"])
        texts["headline"] = self.headline.text()
        texts["standfirst"] = self.standfirst.text()
        texts["editor_note"] = self.editor_note.text()
        return texts

    def show_copy(self, copy: "Copy") -> None:
        """Show a copy's fields; what is the same is left alone."""
        self.headline.set_text(copy.headline)
        self.standfirst.set_text(copy.standfirst)
        for name, line in self.lines.items():
            text = ", ".join(copy.keywords) if name == "keywords" else getattr(copy, name)
            if line.text() != text and self.fields()[name] != getattr(copy, name):
                line.setText(text)
                line.setCursorPosition(0)
        self.editor_note.set_text(copy.editor_note)
        self._show_note()
        self._count()

    def show_slots(self, slots: "Sequence[Slot]") -> None:
        """Headline and standfirst are shown in these places."""
        for room in self.rooms:
            room.show_slots(slots)

    def take_after(self, signs: Signs) -> None:
        """Let headline and standfirst be typed as the body is."""
        for line in self.copy_lines:
            line.signs.take_after(signs)

    def set_editable(self, *, editable: bool) -> None:
        """Let the person type, or only read."""
        for field in (*self.copy_lines, self.editor_note):
            set_editable(field, editable=editable)
        for line in self.lines.values():
            line.setReadOnly(not editable)

    def _count(self) -> None:
        _show_count(self._headline_counter, len(self.headline.text()), HEADLINE)
        _show_count(self._standfirst_counter, len(self.standfirst.text()), STANDFIRST)
        for room, field in zip(self.rooms, self.copy_lines, strict=True):
            room.follow(field.text())


def _line(name: str, title: str) -> Line:
    line = named(Line(), name, title)
    line.setPlaceholderText(title)
    line.setToolTip(title)
    return line


def _title(text: str) -> QLabel:
    return label(f"title_{text.lower().replace(' ', '_')}", text, "field")


def _show_count(counter: QLabel, length: int, fits: int) -> None:
    counter.setText(f"{length}/{fits}")
    if bool(counter.property("over")) != (length > fits):
        counter.setProperty("over", length > fits)
        restyle(counter)
