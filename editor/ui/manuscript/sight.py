"""The place that somebody reads, found again in another version of the text."""

from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from editor.text.edits import Changed, changed
from editor.ui.manuscript.utf16 import units

NEAR = 50
"""Paragraphs before and after the old place in which it is looked for, when all around it changed."""


class Place(NamedTuple):
    """A place in a text, in UTF-16 units: in which paragraph it is, and how far in it."""

    position: int
    number: int
    words: str
    within: int

    def now(self, way: Changed, document: QTextDocument) -> int:
        """Where it is in the text as it is now."""
        there = way.place(self.position)
        if there is not None:
            return there
        for by in range(NEAR):
            for number in (self.number + by, self.number - by):
                block = document.findBlockByNumber(number)
                if block.isValid() and block.text() == self.words:
                    return block.position() + self.within
        return min(self.position, way.end_now)


class Sight(NamedTuple):
    """What a person sees of a text: cursor and anchor, the first paragraph with words, and how far it is scrolled past its top."""

    position: Place
    anchor: Place
    top: Place
    past: int

    def go_on(self, edit: QPlainTextEdit, before: str, now: str) -> None:
        """Show the same of the text as it is `now`."""
        text = changed(before, now)
        way = Changed(units(before, text.start), units(before, text.end_before), units(now, text.end_now))
        document = edit.document()
        cursor = QTextCursor(document)
        cursor.setPosition(self.anchor.now(way, document))
        cursor.setPosition(self.position.now(way, document), QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        block = document.findBlock(self.top.now(way, document))
        document.documentLayout().blockBoundingRect(block)  # a paragraph has its lines only once it is laid out
        past = min(self.past, block.lineCount() - 1)
        edit.verticalScrollBar().setValue(block.firstLineNumber() + past)


def sight(edit: QPlainTextEdit) -> Sight:
    """What is seen now."""
    document, cursor, line = edit.document(), edit.textCursor(), edit.verticalScrollBar().value()
    block = top = edit.firstVisibleBlock()
    while line and block.isValid() and not block.text().strip():
        block = block.next()
    block = block if block.isValid() else top
    position, anchor = (_place(document.findBlock(place), place) for place in (cursor.position(), cursor.anchor()))
    return Sight(position, anchor, _place(block, block.position()), line - block.firstLineNumber())


def _place(block: QTextBlock, position: int) -> Place:
    return Place(position, block.blockNumber(), block.text(), position - block.position())
