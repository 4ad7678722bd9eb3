"""Underlines below the copy, told apart by their shape: spelling waves, style dots, a note is a double line.

What is searched for is marked in the same way, in a set of its own: matches are washed and underlined, the one that the
person stands at is boxed.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Signal

from editor.ui.manuscript.changes import Edit
from editor.ui.manuscript.ledger import Ledger

MarkKind = Literal["spelling", "style", "note", "match", "here"]
KINDS: tuple[MarkKind, ...] = ("spelling", "style", "note")


class Mark(NamedTuple):
    """One underline: where it starts in its paragraph and how far it goes, in UTF-16 units."""

    kind: MarkKind
    start: int
    length: int


class Marks(QObject):
    """The underlines of a document. They move with the text, and go as soon as what they stand under is touched.

    `changed` carries the number of a paragraph whose underlines are other ones now, or -1 when it is all of them.
    """

    changed = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._marks: Ledger[tuple[Mark, ...]] = Ledger()

    def begin(self, blocks: int) -> None:
        """Another text, without underlines, of so many paragraphs."""
        self._marks.forget(blocks)
        self.changed.emit(-1)

    def set(self, kind: MarkKind, block: int, spans: Iterable[tuple[int, int]]) -> None:
        """Underline these stretches (start, length) of a paragraph, and no others of this kind.

        What is not in the document any more is passed over: findings come from elsewhere and may be late.
        """
        if block >= len(self._marks):
            return
        before = self.of(block)
        others = [mark for mark in before if mark.kind != kind]
        after = tuple(others + [Mark(kind, start, length) for start, length in spans])
        if after != before:
            self._marks[block] = after or None
            self.changed.emit(block)

    def spread(self, kind: MarkKind, spans: Mapping[int, Iterable[tuple[int, int]]]) -> None:
        """Underline these stretches, by paragraph, and no others of this kind anywhere."""
        self._drop(kind)
        for block, found in spans.items():
            if block < len(self._marks):
                marks = (*self.of(block), *(Mark(kind, start, length) for start, length in found))
                self._marks[block] = marks or None
        self.changed.emit(-1)

    def clear(self, kind: MarkKind) -> None:
        """Take every underline of a kind away."""
        self._drop(kind)
        self.changed.emit(-1)

    def _drop(self, kind: MarkKind) -> None:
        for block, marks in self._marks.written():
            self._marks[block] = tuple(mark for mark in marks if mark.kind != kind) or None

    def of(self, block: int) -> Sequence[Mark]:
        """The underlines of a paragraph."""
        return self._marks[block] or ()

    def at(self, block: int, offset: int) -> Sequence[Mark]:
        """The underlines below one place of a paragraph."""
        return [mark for mark in self.of(block) if mark.start <= offset <= mark.start + mark.length]

    def follow(self, edit: Edit, start: int) -> None:
        """The text was edited; `start` is the position of the first paragraph it touched."""
        if edit.blocks_removed == edit.blocks_added == 1:
            if marks := self._marks[edit.block]:
                kept = _moved(marks, edit.position - start, edit.removed, edit.added)
                self._marks[edit.block] = kept or None
                if len(kept) < len(marks):
                    self.changed.emit(-1)
        else:
            self._marks.replace(edit.block, edit.blocks_removed, edit.blocks_added)


def _moved(marks: tuple[Mark, ...], place: int, removed: int, added: int) -> tuple[Mark, ...]:
    """The underlines that the edit did not touch, where they are now."""
    before = [mark for mark in marks if mark.start + mark.length < place]
    after = [mark._replace(start=mark.start + added - removed) for mark in marks if mark.start > place + removed]
    return (*before, *after)
