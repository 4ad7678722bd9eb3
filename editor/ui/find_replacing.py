"""Replacing what was found: one place, or all of them as one step."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from editor.ui.find_work import Changed, replacing

if TYPE_CHECKING:
    from editor.ui.find import FindDesk


class Replacing(QObject):
    """Works for the desk that knows where the places are."""

    def __init__(self, desk: "FindDesk") -> None:
        super().__init__(desk)
        self._desk = desk

    def one(self) -> None:
        """The selected place, and on to the next."""
        desk = self._desk
        place = desk.place()
        if place is None or desk.found is None:
            desk.step(1)
        else:
            self._change(desk.found.starts[place])

    def every(self) -> None:
        """All of them."""
        self._change(None)

    def _change(self, only: int | None) -> None:
        desk, bar = self._desk, self._desk.made_bar()
        if desk.edit.isReadOnly():
            bar.say("This story can only be read now.", "warning")
        elif bar.words.text():
            desk.pause.stop()
            desk.apart.drop()
            revision = desk.edit.document().revision()
            job = partial(
                replacing, desk.edit.text(), bar.wanted, desk.range_(), bar.replacement.text(), desk.apart, only
            )
            desk.tasks.work(job, partial(self._on_changed, revision, only), desk.refuse, newest="find")

    def _on_changed(self, revision: int, only: int | None, changed: Changed) -> None:
        desk, bar = self._desk, self._desk.made_bar()
        if revision != desk.edit.document().revision() or desk.edit.isReadOnly():
            bar.say("The text was changed in the meantime, so nothing was replaced: try it again.", "warning")
            return
        cursor = desk.edit.textCursor()
        cursor.beginEditBlock()
        for edit in changed.edits:
            cursor.setPosition(edit.start)
            cursor.setPosition(edit.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.new)
        cursor.endEditBlock()
        if only is None:
            left = f"; {changed.left_alone:,} left inside quotation marks" if changed.left_alone else ""
            bar.say(f"{changed.replaced:,} replaced{left}.")
            desk.search()
        else:
            if changed.edits:
                cursor.setPosition(cursor.position())
                desk.edit.setTextCursor(cursor)
            desk.step(1)
