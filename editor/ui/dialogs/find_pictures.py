"""Finding pictures of the library: what is looked for, what was found, and what can be done with the one that is chosen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QFrame, QListView, QStackedWidget, QWidget

from editor.domain.moments import day_objection
from editor.ui.dialogs.base import Dialog
from editor.ui.icons import Icons
from editor.ui.library_jobs import Looked
from editor.ui.models.found_pictures import FOUND, SMALL, FoundPictures
from editor.ui.panels.found_picture import FoundPicture
from editor.ui.panels.found_row import FoundRows
from editor.ui.theme import Theme
from editor.ui.widgets.build import button, column, label, named, row
from editor.ui.widgets.empty import empty_state
from editor.ui.widgets.line import Line

if TYPE_CHECKING:
    from editor.services.finding import Found

TYPING = 250
"""Milliseconds after the last key before the search begins."""
_FIELDS = (
    ("credit", "Credit", "Credit or source"),
    ("creator", "By-line", "Photographer"),
    ("job", "Job number", "In full"),
    ("since", "Taken from", "2026-05-06"),
    ("until", "to", "2026-05-06"),
)
_WIDE = 340
"""Pixels of what is told of one picture."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """What the picture that is found is for: the title, the answer, why it cannot be given, and the place it is to take.

    `number` is the picture that is to be replaced, 0 for none.
    """

    title: str
    answer: str
    objection: str = ""
    number: int = 0


class FindPicturesDialog(Dialog):
    """`words_typed` asks for a search, `like_file_wanted` for a file that pictures are to be like.

    `chosen_changed` carries the photo that is chosen, or None. `answered` carries the photo, and whether the words of the
    picture before stay; `file_wanted` asks for a file instead of a photo, and carries the same.
    """

    words_typed = Signal()
    like_file_wanted = Signal()
    like_ended = Signal()
    chosen_changed = Signal(object)
    answered = Signal(object, bool)
    file_wanted = Signal(bool)

    def __init__(self, purpose: Purpose, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__("find_pictures_dialog", purpose.title, parent, width=1000)
        self.setMinimumHeight(680)
        self._purpose = purpose
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self._on_typed)
        self.text = self._line("text", "Words", "Caption, headline, keywords, place, file name")
        self.fields = {name: self._line(name, title, hint) for name, title, hint in _FIELDS}
        self.model = FoundPictures(self)
        self.list = self._list(theme, icons)
        self.picture = FoundPicture(icons)
        self.picture.setFixedWidth(_WIDE)
        self.told = label("found_count", kind="small")
        self._like = self._likeness()
        self._stack = self._results(icons)
        self.keep_words = named(
            QCheckBox("Keep the caption, credit and other words of the picture before"), "replace_keep_words"
        )
        self.keep_words.setAccessibleName(self.keep_words.text())
        self.keep_words.setVisible(bool(purpose.number))
        body = column(self._head(), row(self._stack, self.picture, gap=16), gap=12)
        body.setStretch(1, 1)
        self.lay_out(body, purpose.answer, self._answer, back="Close", aside=self._aside())
        self.answer.setDefault(False)  # Return in a field means to search, not to attach
        self.answer.setAutoDefault(False)
        self.answer.setToolTip(purpose.objection)
        self._choose(None)
        self.text.setFocus()

    def _line(self, name: str, title: str, hint: str) -> Line:
        line = named(Line(), f"find_{name}", title, **({"kind": "search"} if name == "text" else {}))
        line.setPlaceholderText(hint)
        line.setClearButtonEnabled(name == "text")
        line.textChanged.connect(lambda _: self._typing.start())
        return line

    def _head(self) -> QWidget:
        same = button("find_like_file", "The same as a file…", self.like_file_wanted.emit)
        same.setAutoDefault(False)
        first = row(self.text, same, gap=10)
        first.setStretch(0, 1)
        second = row(gap=10)
        for name, title, _ in _FIELDS:
            second.addWidget(label(f"find_{name}_title", title, "field"))
            second.addWidget(self.fields[name], 1)
        holder = named(QWidget(), "find_head")
        holder.setLayout(column(first, second, self._like, gap=10))
        return holder

    def _likeness(self) -> QFrame:
        frame = named(QFrame(), "find_like", kind="banner", level="info")
        self._like_words = label("find_like_words", wraps=True)
        self._like_words.setTextFormat(Qt.TextFormat.PlainText)
        end = button("find_like_end", "All pictures", self._end_like, "quiet", dense=True)
        end.setAutoDefault(False)
        line = row(self._like_words, end, margins=(12, 6, 8, 6))
        line.setStretch(0, 1)
        frame.setLayout(line)
        frame.hide()
        return frame

    def _list(self, theme: Theme, icons: Icons) -> QListView:
        view = named(QListView(), "found_list", "Pictures that were found")
        view.setModel(self.model)
        view.setItemDelegate(FoundRows(theme, icons, view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalScrollBar().setSingleStep(24)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentChanged.connect(lambda current, _: self._choose(current))
        view.activated.connect(lambda _: self.answer.click())
        return view

    def _results(self, icons: Icons) -> QStackedWidget:
        stack = named(QStackedWidget(), "found_stack")
        found = named(QWidget(), "found_results")
        found.setLayout(column(self.list, self.told, gap=6))
        words = "No picture of the library says this. Try fewer words, or the beginning of a word."
        stack.addWidget(found)
        stack.addWidget(empty_state("no_picture_found", icons, "search", "Nothing found", words))
        return stack

    def _aside(self) -> QWidget:
        """Why the answer cannot be given; in the place of a picture, a file may come as well."""
        if not self._purpose.number:
            return label("find_objection", self._purpose.objection, "small")
        file = button("replace_file", "Choose a file…", self._take_file)
        file.setAutoDefault(False)
        file.setEnabled(not self._purpose.objection)
        holder = named(QWidget(), "replace_aside")
        holder.setLayout(row(file, self.keep_words, gap=12))
        return holder

    @property
    def words(self) -> dict[str, str]:
        """What is looked for, by the names of a query."""
        return {"text": self.text.text(), **{name: line.text().strip() for name, line in self.fields.items()}}

    @property
    def chosen(self) -> "Found | None":
        """The photo that is chosen."""
        found: Found | None = self.list.currentIndex().data(FOUND)
        return found

    def show_like(self, name: str) -> None:
        """Say that only what is like a picture is shown; an empty name takes that back."""
        self._like_words.setText(f"The same picture as “{name}”: as it is, as it looks, or of the same job.")
        self._like.setVisible(bool(name))

    def show_progress(self, looked: Looked) -> None:
        """How far a search is."""
        if not looked.search.done:
            self.told.setText(f"Looking… {looked.search.seen:,} of {looked.total:,}")

    def show_page(self, looked: Looked, *, first: bool) -> None:
        """What was found: the first page, or one more."""
        search = looked.search
        shown = len(search.best) + (0 if first else self.model.rowCount())
        self.model.show_page(search.best, more=shown < search.count, first=first)
        many = "1 picture" if search.count == 1 else f"{search.count:,} pictures"
        self.told.setText(f"{many}; {shown:,} shown, more as you scroll." if shown < search.count else f"{many}.")
        self._stack.setCurrentIndex(0 if search.count else 1)
        self.picture.setVisible(bool(search.count))
        if first:
            self.list.setCurrentIndex(self.model.index(0))
            self._choose(self.model.index(0))

    def show_small(self, sha256: str, data: bytes) -> None:
        """A small picture has arrived."""
        pixmap = QPixmap()
        if pixmap.loadFromData(data):
            self.model.show_small(sha256, pixmap)
            if self.chosen is not None and self.chosen.photo.sha256 == sha256:
                self.picture.show_small(pixmap)

    def _on_typed(self) -> None:
        no = next(filter(None, (day_objection(self.words[name]) for name in ("since", "until"))), "")
        self.show_problem(no)
        if not no:
            self.words_typed.emit()

    def _end_like(self) -> None:
        self.show_like("")
        self.like_ended.emit()

    def _choose(self, index: QModelIndex | None) -> None:
        found: Found | None = index.data(FOUND) if index is not None else None
        self.picture.show_found(found)
        small: QPixmap | None = index.data(SMALL) if index is not None and found is not None else None
        if small is not None:
            self.picture.show_small(small)
        self.answer.setEnabled(found is not None and not self._purpose.objection)
        self.chosen_changed.emit(found)

    def _take_file(self) -> None:
        self.accept()
        self.file_wanted.emit(self.keep_words.isChecked())

    def _answer(self) -> None:
        found = self.chosen
        if found is not None:
            self.accept()
            self.answered.emit(found, self.keep_words.isChecked())
