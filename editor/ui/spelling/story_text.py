"""The text of a story as spelling sees it: headline, standfirst and body as one row of paragraphs, numbered from 0 on."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.manuscript.widget import Manuscript
from editor.ui.panels.copy_line import CopyLine

Place = CopyLine | Manuscript
"""Where some of it is typed."""


class Caret(NamedTuple):
    """In which paragraph somebody is writing, and where in it, in UTF-16 units; nowhere is -1."""

    number: int = -1
    offset: int = -1


class StoryText(QObject):
    """Follows the places in their order, the body last, until `end`.

    `blocks_changed` says which paragraphs were edited, as the manuscript does; `text_set`, that all of them are others;
    `moved`, that the cursor stands elsewhere; `left`, that the keyboard is in none of them now, or in another;
    `menu_asked` is sent as the place sends it.
    """

    blocks_changed = Signal(int, int, int)
    text_set = Signal()
    moved = Signal()
    left = Signal()
    menu_asked = Signal(object, object)

    def __init__(self, lines: Iterable[CopyLine], body: Manuscript, parent: QObject) -> None:
        super().__init__(parent)
        self.lines = tuple(lines)
        self.body = body
        self.places: tuple[Place, ...] = (*self.lines, body)
        self._counts = {line: line.blockCount() for line in self.lines}
        self._links = [
            link
            for place in self.places
            for link in (
                place.blocks_changed.connect(partial(self._on_blocks_changed, place)),
                place.text_set.connect(partial(self._on_text_set, place)),
                place.cursorPositionChanged.connect(self.moved),
                place.menu_asked.connect(self.menu_asked),
            )
        ]
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._links.append(app.focusChanged.connect(self._on_focus_changed))

    def end(self) -> None:
        """Follow nothing any more."""
        for link in self._links:
            QObject.disconnect(link)
        self.deleteLater()

    @property
    def apart(self) -> int:
        """How many paragraphs stand each for itself, above the body."""
        return sum(self._counts.values())

    @property
    def count(self) -> int:
        """How many paragraphs there are."""
        return self.apart + self.body.blockCount()

    @property
    def writing(self) -> Place | None:
        """Where the keyboard is."""
        return next((place for place in self.places if place.hasFocus()), None)

    def number(self, cursor: QTextCursor) -> int:
        """The paragraph that a selection begins in."""
        document = cursor.document()
        place = next(place for place in self.places if place.document() == document)
        return self._first(place) + document.findBlock(cursor.selectionStart()).blockNumber()

    def place(self, number: int) -> Place:
        """Where a paragraph is typed."""
        return self._where(number)[0]

    def line(self, number: int) -> str:
        """The text of a paragraph."""
        return self._block(number).text()

    def caret(self, place: Place | None) -> Caret:
        """Where the cursor of a place stands."""
        if place is None:
            return Caret()
        cursor = place.textCursor()
        return Caret(self._first(place) + cursor.blockNumber(), cursor.positionInBlock())

    def selection(self, number: int, start: int, length: int) -> QTextCursor:
        """A stretch of a paragraph, as far as there is such a one, selected."""
        block = self._block(number)
        last = block.position() + block.length() - 1
        cursor = QTextCursor(block)
        cursor.setPosition(min(last, block.position() + start))
        cursor.setPosition(min(last, block.position() + start + length), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def choose(self, number: int, start: int, length: int) -> Place:
        """Select a stretch of a paragraph and nothing else, bring it into sight, and the keyboard with it."""
        chosen = self.place(number)
        for place in self.places:
            cursor = place.textCursor()
            if place is not chosen and cursor.hasSelection():
                cursor.clearSelection()
                place.setTextCursor(cursor)
        chosen.setTextCursor(self.selection(number, start, length))
        chosen.ensureCursorVisible()
        chosen.setFocus()
        return chosen

    def in_sight(self) -> Sequence[int]:
        """The paragraphs that are in the window."""
        view = self.body.viewport().rect()
        first, last = (
            self.body.cursorForPosition(QPoint(view.left(), y)).blockNumber() for y in (view.top(), view.bottom())
        )
        apart = self.apart
        return (*range(apart), *range(apart + first, apart + last + 1))

    def underline(self, number: int, words: Iterable[tuple[int, int]]) -> None:
        """Underline these stretches (start, length) of a paragraph as misspelt, and no others."""
        place, block = self._where(number)
        place.marks.set("spelling", block, words)

    def underlined(self, number: int) -> list[tuple[int, int]]:
        """What is underlined so in a paragraph: start and length, in order."""
        place, block = self._where(number)
        return sorted((mark.start, mark.length) for mark in place.marks.of(block) if mark.kind == "spelling")

    def clear(self) -> None:
        """Underline nothing."""
        for place in self.places:
            place.marks.clear("spelling")

    def _first(self, place: Place) -> int:
        """The number of a place's first paragraph."""
        first = 0
        for line, count in self._counts.items():
            if line is place:
                return first
            first += count
        return first

    def _where(self, number: int) -> tuple[Place, int]:
        for line, count in self._counts.items():
            if number < count:
                return line, number
            number -= count
        return self.body, number

    def _block(self, number: int) -> QTextBlock:
        place, block = self._where(number)
        return place.document().findBlockByNumber(block)

    def _on_blocks_changed(self, place: Place, first: int, removed: int, added: int) -> None:
        number = self._first(place) + first
        if isinstance(place, CopyLine):
            self._counts[place] += added - removed
        self.blocks_changed.emit(number, removed, added)

    def _on_text_set(self, place: Place) -> None:
        if isinstance(place, CopyLine):
            self._on_blocks_changed(place, 0, self._counts[place], place.blockCount())
        else:
            self.text_set.emit()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and any(old is place for place in self.places):
            self.left.emit()
