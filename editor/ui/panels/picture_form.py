"""The words of one picture in this story; the library's photo keeps its own."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from editor.domain.errors import Refused
from editor.ui.panels.in_the_file import InTheFile
from editor.ui.widgets.build import column, label, named, row

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse

_TEXT = "text"
_FIELDS: tuple[tuple[str, str, str], ...] = (
    ("caption", "Caption", _TEXT),
    ("credit", "Credit", ""),
    ("alt_text", "Alt text: what it shows, for people who cannot see it", _TEXT),
    ("creator", "Photographer", ""),
    ("source", "Source", ""),
    ("copyright", "Copyright", ""),
    ("headline", "Picture headline", ""),
    ("title", "Title", ""),
    ("place", "Place", ""),
    ("date_created", "Date taken", ""),
    ("keywords", "Keywords, parted by commas", ""),
    ("instructions", "Instructions", _TEXT),
    ("usage_terms", "Usage terms", _TEXT),
    ("job_id", "Job id", ""),
    ("extended_description", "Extended description", _TEXT),
)
"""Name, label and kind of each field, the ones that readers see first."""
_CLEANED = frozenset({"credit", "creator", "source"})
"""What the credit desk may have changed."""


class PictureForm(QScrollArea):
    """Every field of a picture use. `use_edited` carries the use as it is after each key.

    `file_words_wanted` carries the photo whose own words are to be shown beside; `show_file_words` takes them.
    """

    use_edited = Signal(object)
    file_words_wanted = Signal(str)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "picture_form", "The picture's words")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._use: PictureUse | None = None
        self._lines: dict[str, QLineEdit] = {}
        self._texts: dict[str, QPlainTextEdit] = {}
        self._in_file: dict[str, InTheFile] = {}
        self._file_words: dict[str, Mapping[str, str]] = {}
        self.placement = named(QComboBox(), "picture_placement", "Placement")
        self.placement.addItem("Lead picture", "lead")
        self.placement.addItem("In the text", "inline")
        self.placement.activated.connect(lambda _: self._change("placement", self.placement.currentData()))
        self._body = named(QWidget(), "picture_form_body")
        parts = [self._field(*field) for field in _FIELDS]
        place = row(label("title_placement", "Placement", "field"), self.placement, None)
        self._body.setLayout(column(place, *parts, None, margins=(12, 10, 12, 12), gap=8))
        self.setWidget(self._body)

    def _field(self, name: str, title: str, kind: str) -> QWidget:
        holder = named(QWidget(), f"picture_{name}_field")
        field: QWidget
        if kind == _TEXT:
            text = self._texts[name] = named(QPlainTextEdit(), f"picture_{name}", title)
            text.setTabChangesFocus(True)
            text.setFixedHeight(66)
            text.textChanged.connect(lambda: self._change(name, text.toPlainText()))
            field = text
        else:
            line = self._lines[name] = named(QLineEdit(), f"picture_{name}", title)
            line.textEdited.connect(lambda typed: self._change(name, _typed(name, typed)))
            field = line
        heading = label(f"title_picture_{name}", title, "field", wraps=True)
        heading.setBuddy(field)
        parts: list[QWidget] = [heading, field]
        if name in _CLEANED:
            beside = self._in_file[name] = InTheFile(name, title)
            beside.taken.connect(lambda words: self._take(name, words))
            parts.append(beside)
        holder.setLayout(column(*parts, gap=2))
        return holder

    def show_use(self, use: "PictureUse | None") -> None:
        """Show a use; what is the same is left alone, with its cursor."""
        self._use = use
        self._body.setVisible(use is not None)
        if use is None:
            return
        self.placement.setCurrentIndex(self.placement.findData(use.placement))
        for name, text in self._texts.items():
            if text.toPlainText() != getattr(use, name):
                with QSignalBlocker(text):
                    text.setPlainText(getattr(use, name))
        for name, line in self._lines.items():
            value = getattr(use, name)
            if _typed(name, line.text()) != value:
                line.setText(", ".join(value) if name == "keywords" else value)
                line.setCursorPosition(0)
        self._show_beside(use)

    def show_file_words(self, photo: str, words: Mapping[str, str]) -> None:
        """What the file of a photo says has arrived: credit, by-line and source."""
        self._file_words[photo] = words
        if self._use is not None:
            self._show_beside(self._use)

    def _show_beside(self, use: "PictureUse") -> None:
        """What the file says, where the use says something else; asked for once."""
        if use.photo and use.photo not in self._file_words:
            self._file_words[use.photo] = {}
            self.file_words_wanted.emit(use.photo)
        words = self._file_words.get(use.photo, {})
        for name, beside in self._in_file.items():
            beside.show_words(words.get(name, ""), getattr(use, name))

    def set_editable(self, *, editable: bool) -> None:
        """Let the person type, or only read."""
        for beside in self._in_file.values():
            beside.set_editable(editable=editable)
        for text in self._texts.values():
            text.setReadOnly(not editable)
        for line in self._lines.values():
            line.setReadOnly(not editable)
        self.placement.setEnabled(editable)

    def go_to(self, name: str) -> None:
        """Put the cursor into a field."""
        field: QWidget | None = self._texts.get(name) or self._lines.get(name)
        if field is not None:
            self.ensureWidgetVisible(field)
            field.setFocus()

    def _take(self, name: str, words: str) -> None:
        """The words of the file in the place of those that were made of them."""
        self._lines[name].setText(words)
        self._change(name, words)

    def _change(self, name: str, value: object) -> None:
        if self._use is None or getattr(self._use, name) == value:
            return
        try:
            self._use = self._use.with_changes(**{name: value})
        except Refused as error:
            self.refused.emit(error)
        else:
            self.use_edited.emit(self._use)


def _typed(name: str, text: str) -> object:
    if name != "keywords":
        return text
    return tuple(word.strip() for word in text.split(",") if word.strip())
