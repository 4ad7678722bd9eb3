"""The pictures of a story: a contact sheet, and the words of those that are chosen."""

from collections import Counter
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from editor.ui.actions.bind import Actions, follow
from editor.ui.icons import Icons
from editor.ui.panels.picture_drops import TakesPictures
from editor.ui.theme import Theme
from editor.ui.turns import Turns
from editor.ui.widgets.build import button, column, named
from editor.ui.widgets.empty import empty_state, no_story

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from editor.domain.copy import PictureUse
    from editor.services.rights import PictureRights
    from editor.ui.panels.picture_page import PicturesPage

_ROWS = [280, 320]
_MODULES = ("editor.ui.panels.rights_form", "editor.ui.panels.picture_page")


class PicturesPanel(TakesPictures):
    """Holds the picture uses as they are edited; files may be dropped anywhere on it.

    `chosen_changed` says that other pictures are chosen, `words_typed` in which field was typed, just before `edited`.
    `last_number` is the highest that a picture of the story ever had, as far as is known: a new one gets a higher one.
    """

    edited = Signal()
    words_typed = Signal(str)
    chosen_changed = Signal()
    thumbnail_wanted = Signal(object)
    file_words_wanted = Signal(str)
    refused = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        named(self, "pictures_panel", "Pictures")
        self._icons, self._actions = icons, actions
        self._uses: tuple[PictureUse, ...] = ()
        self._chosen: tuple[int, ...] = ()
        self.last_number = 0
        self._current = 0
        self._rows, self._reader = _ROWS, ""
        self._judged: dict[int, PictureRights] = {}
        self._unread: Counter[str] = Counter()
        self._unplaced: frozenset[int] = frozenset()
        more = button("empty_attach", "Attach pictures…", actions["attach_pictures"].trigger)
        follow(more, actions["attach_pictures"])
        words = "Drop picture files here, or on the text. Their captions and credits come along."
        self._stack = named(QStackedWidget(), "pictures_stack")
        self._stack.addWidget(no_story("pictures", icons, "The story’s pictures and their words are shown here."))
        self._making = Turns(self._made, self)
        self._stack.addWidget(empty_state("no_pictures", icons, "picture", "No pictures yet", words, more))
        self.setLayout(column(self._stack, gap=0))

    @property
    def page(self) -> "PicturesPage":
        """The sheet and the form: made soon after the first picture is shown, or now for whoever cannot wait."""
        while self._making.under_way or not self._furnished:
            self._making.go_on()
        return self._page

    def make_page(self) -> None:
        """Make them soon, between whatever else is to be done; once."""
        if not self._furnished:
            self._making.begin()

    @cached_property
    def _page(self) -> "PicturesPage":
        from editor.ui.panels.picture_page import PicturesPage

        page = PicturesPage(self._theme, self._icons, self._actions, self._stack)
        page.splitter.setSizes(self._rows)
        page.model.thumbnail_wanted.connect(self.thumbnail_wanted)
        page.sheet.chosen_changed.connect(self._on_chosen_changed)
        page.sheet.words_wanted.connect(lambda: page.form.go_to("caption"))
        page.form.field_typed.connect(self.words_typed)
        page.form.uses_edited.connect(self.edit)
        page.form.refused.connect(self.refused)
        page.form.file_words_wanted.connect(self.file_words_wanted)
        self.rights = page.rights
        self.rights.reader = self._reader
        self.rights.use_edited.connect(lambda use: self.edit((use,)))
        self.rights.read_for_all.connect(self._on_read_for_all)
        self.rights.refused.connect(self.refused)
        page.set_editable(editable=self.takes_files)
        self._stack.addWidget(page)
        self.setFocusProxy(page.sheet)
        return page

    def _made(self) -> "Iterator[None]":
        """Half the inspector, in parts: the story is painted and keys are taken in between."""
        for module in _MODULES:
            import_module(module)
            yield
        _ = self._page
        yield
        self._refresh()
        if self._uses:
            self._stack.setCurrentWidget(self._page)

    @property
    def rows(self) -> list[int]:
        """Heights of the sheet and the form."""
        return self._page.splitter.sizes() if self._furnished else self._rows

    @rows.setter
    def rows(self, rows: list[int]) -> None:
        self._rows = rows
        if self._furnished:
            self._page.splitter.setSizes(rows)

    @property
    def _furnished(self) -> bool:
        return "_page" in vars(self)

    @property
    def uses(self) -> "tuple[PictureUse, ...]":
        """The picture uses as they stand in the window."""
        return self._uses

    @property
    def chosen(self) -> int:
        """The number of the picture that the keyboard is on among those that are chosen, 0 when there is none."""
        return self._current

    @property
    def chosen_uses(self) -> "tuple[PictureUse, ...]":
        """Every picture that is chosen."""
        return tuple(use for use in self._uses if use.number in self._chosen)

    def show_uses(self, uses: "tuple[PictureUse, ...]") -> None:
        """Show the pictures of a copy."""
        self._uses = uses
        numbers = [use.number for use in uses]
        self.last_number = max((self.last_number, *numbers))
        self._chosen = tuple(number for number in self._chosen if number in numbers) or tuple(numbers[:1])
        if self._current not in self._chosen:
            self._current = next(iter(self._chosen), 0)
        self._refresh()
        self._stack.setCurrentIndex(2 if uses else 1)

    def clear(self) -> None:
        """No story is open."""
        self.last_number = 0
        self._unplaced = frozenset()
        self.show_uses(())
        self._stack.setCurrentIndex(0)

    def adopt(self, uses: "tuple[PictureUse, ...]") -> None:
        """Take over which pictures there are, and their files; words typed here in the meantime stay."""
        mine = {use.number: use for use in self._uses}
        kept = [mine[use.number].with_changes(photo=use.photo) if _was_in(self._uses, use) else use for use in uses]
        new = [use.number for use in uses if use.number not in mine]
        self.show_uses(tuple(kept))
        if new:
            self.choose(new[0])

    def show_thumbnail(self, use: "PictureUse", data: bytes) -> None:
        """A small picture of a use has arrived."""
        pixmap = QPixmap()
        if self._furnished and pixmap.loadFromData(data):
            from editor.ui.panels.picture_card import fitting

            ratio = QApplication.primaryScreen().devicePixelRatio()
            self._page.model.show_thumbnail(use, fitting(pixmap, ratio))

    def show_rights(self, rights: "tuple[PictureRights, ...]", reader: str) -> None:
        """Show what the pictures' terms say, as they were last read, to the person who has this login."""
        self._judged = {each.use.number: each for each in rights}
        self._unread = Counter(words for each in rights for words in each.unread)
        self._reader = reader
        if self._furnished:
            self.rights.reader = reader
            self._refresh()

    def show_unplaced(self, numbers: "Collection[int]") -> None:
        """Mark the pictures that no line of the text places, as it was last counted."""
        if self._unplaced != frozenset(numbers):
            self._unplaced = frozenset(numbers)
            self._refresh()

    def choose(self, number: int, field: str = "") -> None:
        """Show the words of one picture, with the cursor in a field."""
        self._chosen, self._current = (number,), number
        self._refresh()
        self.chosen_changed.emit()
        if field.startswith("rights."):
            self.page.form.ensureWidgetVisible(self.rights)
            self.rights.go_to(field)
        elif field:
            self.page.form.go_to(field)

    def step(self, by: int) -> bool:
        """To the words of a picture further on or back, in the field the cursor is in; False when there is none."""
        numbers = [use.number for use in self._uses]
        place = numbers.index(self._current) + by if self._current in numbers else -1
        if not 0 <= place < len(numbers):
            return False
        on_sheet = self.page.sheet.hasFocus()
        self.choose(numbers[place], "" if on_sheet else self.page.form.field_in_use or "caption")
        return True

    def remove(self, numbers: "Collection[int]") -> None:
        """Take pictures out of the sheet."""
        self.show_uses(tuple(use for use in self._uses if use.number not in numbers))
        self.edited.emit()
        self.chosen_changed.emit()

    def set_editable(self, *, editable: bool) -> None:
        """Let the person edit, or only look."""
        self.takes_files = editable
        if self._furnished:
            self._page.set_editable(editable=editable)

    def edit(self, changed: "Sequence[PictureUse]") -> None:
        """Put these in the place of those with their numbers, as the person's edit."""
        self._uses = _exchanged(self._uses, changed)
        self._refresh()
        self.edited.emit()

    def add(self, new: "Sequence[PictureUse]") -> None:
        """Put more pictures beside those of the story, as the person's edit."""
        self.show_uses((*self._uses, *new))
        self.edited.emit()

    def _refresh(self) -> None:
        if not self._furnished:
            if self._uses:
                self.make_page()
            return
        page, chosen = self._page, self.chosen_uses
        page.model.show_unplaced(self._unplaced)
        stopped = {use.number: " ".join(said) for use in self._uses if (said := _objections(self._judged_now(use)))}
        page.model.show_uses(self._uses, stopped)
        if page.sheet.numbers != self._chosen or page.sheet.current != self._current:
            rows = [page.model.row_of(number) for number in self._chosen]
            page.sheet.choose_rows(rows, page.model.row_of(self._current))
        page.tell_chosen(len(chosen))
        page.form.show_uses(chosen)
        page.show_stopped([said for use in chosen for said in _objections(self._judged_now(use))])
        one = chosen[0] if len(chosen) == 1 else None
        page.show_unplaced(unplaced=one is not None and page.model.is_unplaced(one))
        self.rights.setHidden(len(chosen) > 1)
        self.rights.show_use(one)
        self.rights.show_terms(self._judged_now(one) if one is not None else None, self._unread)

    def _on_chosen_changed(self) -> None:
        """The person chose others on the sheet; with none at all, those before stay."""
        numbers = self.page.sheet.numbers
        if numbers:
            self._chosen, self._current = numbers, self.page.sheet.current
        self._refresh()
        self.chosen_changed.emit()

    def _on_read_for_all(self, words: str, read: "Callable[[PictureUse], PictureUse]") -> None:
        """Of every picture that asks for these words, the person says to have read them."""
        self.edit([read(use) for use in self._uses if (known := self._judged_now(use)) and words in known.unread])

    def _judged_now(self, use: "PictureUse") -> "PictureRights | None":
        """What was last read of this very picture; the number may have been another's in another story."""
        judged = self._judged.get(use.number)
        return judged if judged is not None and judged.use.photo == use.photo else None

    def waiting_at(self, place: QPoint) -> int:
        """The number of the picture under a place of the panel if it waits for its file, else 0."""
        number = self._page.sheet.number_below(self, place) if self._furnished else 0
        return next((use.number for use in self._uses if use.number == number and not use.photo), 0)


def _objections(judged: "PictureRights | None") -> tuple[str, ...]:
    """What the rights of a picture, as they were last read, have against it, in sentences."""
    return judged.objections if judged is not None else ()


def _exchanged(uses: "Sequence[PictureUse]", changed: "Sequence[PictureUse]") -> "tuple[PictureUse, ...]":
    """The uses with the changed ones in their places. A story has one lead: a new one sends the old one into the text."""
    new = {use.number: use for use in changed}
    if any(use.placement == "lead" for use in changed):
        uses = [use.with_changes(placement="inline") if use.placement == "lead" else use for use in uses]
    return tuple(new.get(use.number, use) for use in uses)


def _was_in(uses: "Sequence[PictureUse]", use: "PictureUse") -> bool:
    """Whether the picture was there, with its file, before: then its words here are the newer ones."""
    return any(mine.number == use.number and mine.photo == use.photo != "" for mine in uses)
