"""Undo beyond what Qt remembers: what was done to a text in earlier sittings, taken back and done again deed by deed."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript.changes import Changes, Edit


class Change(NamedTuple):
    """At `position`, `removed` UTF-16 units give way to `inserted`; `was` is what they say, where that is known."""

    position: int
    removed: int
    inserted: str
    was: str | None = None


class Deed(NamedTuple):
    """What one undo takes back: the changes that do it, and those that take it back, each in their order.

    `steps` is how far undo goes back from after it.
    """

    done: tuple[Change, ...]
    back: tuple[Change, ...]
    steps: int


class Before(QObject):
    """The deeds that lie below Qt's own, which knows only what was done since the text was put here.

    Nothing of it costs anything before somebody goes back that far. What was undone of Qt's own by then becomes deeds here,
    so that it can be redone. `ended` says that somebody wanted to go back further than the deeds that were kept.
    """

    ended = Signal()

    def __init__(self, edit: QPlainTextEdit, changes: Changes) -> None:
        super().__init__(edit)
        self._edit, self._changes = edit, changes
        self._document = edit.document()
        self._deeds: list[Deed] = []
        self._at = 0
        self._trimmed = self._doing = False
        self.passing = False
        """Whether the text only passes through other states, and will be what it was: nobody need look."""
        changes.made.connect(self._on_made)
        changes.replaced.connect(self.forget)

    def begin(self, deeds: Sequence[Deed], *, trimmed: bool) -> None:
        """These lead to the text as it was put here; `trimmed` says that there were more."""
        self._deeds, self._at, self._trimmed = list(deeds), len(deeds), trimmed

    def forget(self) -> None:
        """Nothing that was done before can be undone any more."""
        self.begin((), trimmed=False)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._document.isUndoAvailable() or self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return self._document.isRedoAvailable() or self._at < len(self._deeds)

    @property
    def steps(self) -> int:
        """How far undo goes back; less after each undo, and more after each redo."""
        return (self._deeds[self._at - 1].steps if self._at else 0) + self._document.availableUndoSteps()

    def undo(self) -> bool:
        """Take back one deed of an earlier sitting; False while it is Qt's turn, or where there is none."""
        if self._document.isUndoAvailable():
            return False
        if not self._at:
            if self._trimmed:
                self.ended.emit()
            return False
        if self._document.isRedoAvailable():
            self._take_over()
        self._at -= 1
        self._do(self._deeds[self._at].back)
        return True

    def redo(self) -> bool:
        """Do it again; False while it is Qt's turn, or where there is none."""
        if self._document.isRedoAvailable() or self._at == len(self._deeds):
            return False
        self._at += 1
        self._do(self._deeds[self._at - 1].done)
        return True

    def _do(self, changes: Sequence[Change]) -> None:
        cursor = QTextCursor(self._document)
        self._doing = True
        self._document.setUndoRedoEnabled(False)  # Qt's own past begins anew from here
        for change in changes:
            cursor.setPosition(change.position)
            cursor.setPosition(change.position + change.removed, QTextCursor.MoveMode.KeepAnchor)
            if change.was is not None and cursor.selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n") != change.was:
                self.forget()  # it leads elsewhere: the text comes before its past
                break
            cursor.insertText(change.inserted)
        self._document.setUndoRedoEnabled(True)
        self._doing = False
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()

    def _on_made(self, _: Edit) -> None:
        """Whoever goes on from here cannot redo what was undone."""
        if not self._doing:
            del self._deeds[self._at :]

    def _take_over(self) -> None:
        """What Qt could redo, it would forget: each of its steps is gone through once, there and back."""
        document, bar = self._document, self._edit.verticalScrollBar()
        cursor, scrolled = self._edit.textCursor(), bar.value()
        anchor, position = cursor.anchor(), cursor.position()
        below = self.steps
        self._doing = self.passing = True
        self._edit.setUpdatesEnabled(False)
        with QSignalBlocker(self._edit):
            done, back = self._gone_through()
        self._edit.setUpdatesEnabled(True)
        self._doing = self.passing = False
        self._deeds += [
            Deed(forwards, backwards, below + steps)
            for (forwards, steps), backwards in zip(done, reversed(back), strict=True)
        ]
        cursor = QTextCursor(document)
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        bar.setValue(scrolled)

    def _gone_through(self) -> tuple[list[tuple[tuple[Change, ...], int]], list[tuple[Change, ...]]]:
        """The changes of each step that can be redone, with how far undo goes back after it; and those that take it back."""
        document = self._document
        told: list[Change] = []

        def tell(edit: Edit) -> None:
            told.append(Change(edit.position, edit.removed, edit.inserted))

        def after(step: Callable[[], None]) -> tuple[Change, ...]:
            told.clear()
            step()
            return tuple(told)

        self._changes.made.connect(tell)
        done, back = [], []
        while document.isRedoAvailable():
            done.append((after(document.redo), document.availableUndoSteps()))
        while document.isUndoAvailable():
            back.append(after(document.undo))
        self._changes.made.disconnect(tell)
        return done, back
