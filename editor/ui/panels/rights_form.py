"""The rights of one picture in this story: what the newsroom keeps of them, and what its terms say word for word."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from editor.domain.errors import Refused
from editor.domain.picture_rights import CATEGORIES, NEEDS
from editor.ui.panels.terms_lines import TermsLines
from editor.ui.widgets.build import column, label, named, row
from editor.ui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editor.domain.copy import PictureUse, Rights
    from editor.services.rights import PictureRights

_FIELDS: tuple[tuple[str, str], ...] = (
    ("permission_from", "Permission from"),
    ("permission_on", "Given on, such as 2026-05-06"),
    ("until", "Allowed until, the last day"),
    ("licence", "Licence"),
    ("link", "Link"),
    ("withdrawn", "Withdrawn on"),
)
_ALWAYS = frozenset({"permission_from", "until", "withdrawn"})


class RightsForm(QWidget):
    """Edits the rights of a use. `use_edited` carries the use as it is then; `reader` acknowledges under their login.

    `read_for_all` carries words that were read for all pictures of the story that ask for them, and what keeps that of a use.
    """

    use_edited = Signal(object)
    read_for_all = Signal(str, object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "rights_form", "The picture’s rights")
        self.reader = ""
        self._use: PictureUse | None = None
        self._lines: dict[str, Line] = {}
        self._titles: dict[str, QLabel] = {}
        self._holders: dict[str, QWidget] = {}
        self.category = named(QComboBox(), "rights_category", "Category")
        self.category.addItem("Not said", "")
        for name in CATEGORIES:
            self.category.addItem(name.capitalize(), name)
        self.category.activated.connect(lambda _: self._change("category", self.category.currentData()))
        self.terms = TermsLines(self)
        self.terms.words_read.connect(self._on_words_read)
        self.terms.words_read_for_all.connect(lambda words: self.read_for_all.emit(words, self._read(words)))
        head = row(label("title_rights", "Rights", "subheading"), None, self.category)
        self.setLayout(column(head, *(self._field(*field) for field in _FIELDS), self.terms, gap=8))

    def _field(self, name: str, title: str) -> QWidget:
        holder = self._holders[name] = named(QWidget(self), f"rights_{name}_field")
        line = self._lines[name] = named(Line(), f"rights_{name}", title)
        line.textEdited.connect(lambda typed: self._change(name, typed))
        heading = self._titles[name] = label(f"title_rights_{name}", title, "field", wraps=True)
        heading.setBuddy(line)
        holder.setLayout(column(heading, line, gap=2))
        return holder

    def show_use(self, use: "PictureUse | None") -> None:
        """Show the rights of a use; what is the same is left alone, with its cursor."""
        self._use = use
        rights = use.rights if use is not None else None
        category = rights.category if rights is not None else ""
        self.category.setCurrentIndex(self.category.findData(category))
        needs = dict(NEEDS.get(category, ()))
        for name, title in _FIELDS:
            value = getattr(rights, name) if rights is not None else ""
            line = self._lines[name]
            if line.text() != value:
                with QSignalBlocker(line):
                    line.setText(value)
                line.setCursorPosition(0)
            self._titles[name].setText(f"{title} · needed: {needs[name]}" if name in needs else title)
            self._holders[name].setVisible(name in _ALWAYS or name in needs or bool(value))

    def show_terms(self, rights: "PictureRights | None", counts: "Mapping[str, int]") -> None:
        """Show what the terms of the use say, as they were read off the window's thread; None while nothing is said.

        `counts` says how many pictures of the story ask for words to be read.
        """
        self.terms.show_lines(rights.lines if rights is not None else (), counts)

    def set_editable(self, *, editable: bool) -> None:
        """Let the person edit, or only read."""
        self.category.setEnabled(editable)
        for line in self._lines.values():
            line.setReadOnly(not editable)
        self.terms.set_editable(editable=editable)

    def go_to(self, name: str) -> None:
        """Put the cursor into a field, `rights.until` being the field `until`."""
        field: QWidget = self._lines.get(name.removeprefix("rights."), self.category)
        field.setFocus()

    def _change(self, name: str, value: object) -> None:
        if self._use is None:
            return
        rights = self._use.rights or self._nothing()
        self._keep(lambda use: use.with_changes(rights=rights.with_changes(**{name: value})))

    def _nothing(self) -> "Rights":
        from editor.domain.copy import Rights

        return Rights()

    def _on_words_read(self, words: str) -> None:
        self._keep(self._read(words))

    def _read(self, words: str) -> "Callable[[PictureUse], PictureUse]":
        """What keeps of a use that the person has read these words, now."""
        reader, at = self.reader, datetime.now(UTC).isoformat(timespec="seconds")
        return lambda use: use.with_words_read(words, reader, at)

    def _keep(self, change: "Callable[[PictureUse], PictureUse]") -> None:
        if self._use is None:
            return
        try:
            changed = change(self._use)
        except Refused as error:
            self.refused.emit(error)
            return
        if changed != self._use:
            self.show_use(changed)
            self.use_edited.emit(changed)
