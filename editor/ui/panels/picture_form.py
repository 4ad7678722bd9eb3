"""The words of the pictures that are chosen, in this story; the library's photos keep their own."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QScrollArea, QWidget

from editor.domain.errors import Refused
from editor.ui.manuscript.utf16 import length
from editor.ui.panels.in_the_file import InTheFile
from editor.ui.panels.picture_fields import CLEANED, FIELDS, TEXT, TOGETHER, shared, shown, typed
from editor.ui.widgets.build import column, label, named, row, set_editable
from editor.ui.widgets.line import Line
from editor.ui.widgets.passage import Passage

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse
    from editor.text.edits import Edit

SEVERAL = "Several: typing replaces them all"
"""Stands in a field in which the chosen pictures differ."""


class PictureForm(QScrollArea):
    """Every field of the chosen picture, or what several have together. `uses_edited` carries them after each key.

    `field_typed` says before that in which field it was, empty for what is no field of words.
    Where several differ the field is empty and says so; typing replaces, and emptying it gives each its own words back.
    `file_words_wanted` carries the photo whose own words are to be shown beside; `show_file_words` takes them.
    `codes` finds what the codes in a caption stand for.
    """

    field_typed = Signal(str)
    uses_edited = Signal(object)
    file_words_wanted = Signal(str)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "picture_form", "The picture’s words")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields are where the keyboard goes
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.codes: Callable[[str], tuple[Edit, ...]] | None = None
        self._uses: tuple[PictureUse, ...] = ()
        self._own: dict[str, dict[int, object]] = {}
        self._lines: dict[str, Line] = {}
        self._texts: dict[str, Passage] = {}
        self._holders: dict[str, QWidget] = {}
        self._in_file: dict[str, InTheFile] = {}
        self._file_words: dict[str, Mapping[str, str]] = {}
        self.advice = label("picture_caption_advice", kind="small", wraps=True)
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        self.advice.hide()
        self.decorative = named(
            QCheckBox("Decorative: it needs no alt text"), "picture_decorative", "Decorative picture"
        )
        self.decorative.clicked.connect(lambda checked: self._change("decorative", bool(checked)))
        self.placement = named(QComboBox(), "picture_placement", "Placement")
        self.placement.addItem("Lead picture", "lead")
        self.placement.addItem("In the text", "inline")
        self.placement.activated.connect(lambda _: self._change("placement", self.placement.currentData()))
        # From the outside in: whatever is put into another widget has the style sheet gone through for all that is in it.
        self._body = named(QWidget(), "picture_form_body")
        self.setWidget(self._body)
        self._place = named(QWidget(self._body), "picture_placement_field")
        self._place.setLayout(row(label("title_placement", "Placement", "field"), self.placement, None))
        parts = [self._field(*field) for field in FIELDS]
        self._body.setLayout(column(self._place, *parts, None, margins=(12, 10, 12, 12), gap=8))

    def _field(self, name: str, title: str, kind: str) -> QWidget:
        holder = self._holders[name] = named(QWidget(self._body), f"picture_{name}_field")
        field: QWidget
        if kind == TEXT:
            text = self._texts[name] = named(Passage(), f"picture_{name}", title)
            text.setTabChangesFocus(True)
            text.setFixedHeight(66)
            text.textChanged.connect(lambda: self._on_text_changed(name))
            field = text
        else:
            line = self._lines[name] = named(Line(), f"picture_{name}", title)
            line.textEdited.connect(lambda words: self._change(name, typed(name, words)))
            field = line
        heading: QLabel = label(f"title_picture_{name}", title, "field", wraps=True)
        heading.setBuddy(field)
        parts: list[QWidget] = [heading, field]
        if name == "caption":
            parts.append(self.advice)
        if name == "alt_text":
            parts.append(self.decorative)
        if name in CLEANED:
            beside = self._in_file[name] = InTheFile(name, title, holder)
            beside.taken.connect(lambda words: self._take(name, words))
            parts.append(beside)
        holder.setLayout(column(*parts, gap=2))
        return holder

    def show_uses(self, uses: "tuple[PictureUse, ...]") -> None:
        """Show the pictures that are chosen; what is the same is left alone, with its cursor."""
        if [use.number for use in uses] != [use.number for use in self._uses]:
            self._own.clear()
        self._uses = uses
        self._body.setVisible(bool(uses))
        if not uses:
            return
        several = len(uses) > 1
        self._place.setHidden(several)
        self.placement.setCurrentIndex(self.placement.findData(uses[0].placement))
        self.decorative.setChecked(uses[0].decorative)
        for name, holder in self._holders.items():
            holder.setHidden(several and name not in TOGETHER)
            if not several or name in TOGETHER:
                self._show_field(name)
        self._show_beside()

    def _show_field(self, name: str) -> None:
        value = shared(self._uses, name)
        if value is None:
            self._own[name] = {use.number: getattr(use, name) for use in self._uses}
        words = "" if value is None else shown(value)
        text, line = self._texts.get(name), self._lines.get(name)
        if text is not None:
            text.setPlaceholderText(SEVERAL if value is None else "")
            if text.text() != words:
                with QSignalBlocker(text):
                    text.setPlainText(words)
        elif line is not None:
            line.setPlaceholderText(SEVERAL if value is None else "")
            if typed(name, line.text()) != typed(name, words):
                line.setText(words)
                line.setCursorPosition(0)

    def show_file_words(self, photo: str, words: Mapping[str, str]) -> None:
        """What the file of a photo says has arrived: credit, by-line and source."""
        self._file_words[photo] = words
        self._show_beside()

    def _show_beside(self) -> None:
        """What the file of a single picture says, where the picture says something else; asked for once."""
        use = self._uses[0] if len(self._uses) == 1 else None
        if use is not None and use.photo and use.photo not in self._file_words:
            self._file_words[use.photo] = {}
            self.file_words_wanted.emit(use.photo)
        words = self._file_words.get(use.photo, {}) if use is not None else {}
        came = use.as_it_came if use is not None else None
        for name, beside in self._in_file.items():
            used, file = getattr(use, name, ""), words.get(name, "")
            if file and file != used:
                beside.show_words(file, used, "In the file")
            else:
                beside.show_words(getattr(came, name, ""), used, "As it came")

    def show_advice(self, lines: list[str]) -> None:
        """What could be better about the caption; it stops nothing."""
        words = "\n".join(f"· {line}" for line in lines)
        if self.advice.text() != words:
            self.advice.setText(words)
            self.advice.setVisible(bool(words))

    def set_editable(self, *, editable: bool) -> None:
        """Let the person type, or only read."""
        for beside in self._in_file.values():
            beside.set_editable(editable=editable)
        for text in self._texts.values():
            set_editable(text, editable=editable)
        for line in self._lines.values():
            line.setReadOnly(not editable)
        self.placement.setEnabled(editable)
        self.decorative.setEnabled(editable)

    @property
    def field_in_use(self) -> str:
        """The name of the field that the cursor is in, empty for none."""
        fields: dict[str, QWidget] = {**self._texts, **self._lines}
        return next((name for name, field in fields.items() if field.hasFocus()), "")

    def go_to(self, name: str) -> None:
        """Put the cursor at the end of a field."""
        text, line = self._texts.get(name), self._lines.get(name)
        field: QWidget | None = text or line
        if field is not None:
            self.ensureWidgetVisible(self._holders[name])
            field.setFocus()
        if text is not None:
            text.moveCursor(QTextCursor.MoveOperation.End)

    def _take(self, name: str, words: str) -> None:
        """The words of the file in the place of those that were made of them."""
        self._lines[name].setText(words)
        self._change(name, words)

    def _on_text_changed(self, name: str) -> None:
        text = self._texts[name]
        words = text.text()
        edits = self.codes(words) if self.codes is not None and name == "caption" else ()
        if not edits:
            self._change(name, words)
            return
        cursor = QTextCursor(text.document())
        cursor.beginEditBlock()
        for edit in edits:
            cursor.setPosition(length(words[: edit.start]))
            cursor.setPosition(length(words[: edit.end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.new)
        cursor.endEditBlock()  # which tells of the text as it is now

    def _change(self, name: str, value: object) -> None:
        own = self._own.get(name, {}) if value in ("", ()) else {}
        changes = [(use, own.get(use.number, value)) for use in self._uses]
        if all(getattr(use, name) == new for use, new in changes):
            return
        try:
            self._uses = tuple(use.with_changes(**{name: new}) for use, new in changes)
        except Refused as error:
            self.refused.emit(error)
        else:
            self.field_typed.emit(name if name in self._texts or name in self._lines else "")
            self.uses_edited.emit(self._uses)
