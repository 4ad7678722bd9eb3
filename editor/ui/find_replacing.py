"""Replacing what was found: one place, or all of them as one step."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor

from editor.domain.errors import CopydeskError
from editor.ui.find_apart import Apart
from editor.ui.find_bar import FindBar
from editor.ui.find_work import Changed, Found, replacing
from editor.ui.manuscript.stages import Making
from editor.ui.manuscript.widget import Manuscript
from editor.ui.tasks import Tasks


class Search(Protocol):
    """The search that knows where the places are."""

    edit: Manuscript
    tasks: Tasks
    pause: QTimer
    found: Found | None

    @property
    def apart(self) -> Apart:
        """Where patterns are searched for."""

    def made_bar(self) -> FindBar:
        """The bar."""

    def range_(self) -> tuple[int, int] | None:
        """Where it is searched, if not everywhere."""

    def place(self) -> int | None:
        """The number of the place that is selected."""

    def step(self, step: int) -> None:
        """On to another place."""

    def search(self) -> None:
        """Search again."""

    def refuse(self, error: CopydeskError) -> None:
        """Say why it cannot be searched."""


class Replacing(QObject):
    """Puts other words in the places of a search."""

    def __init__(self, desk: Search, parent: QObject) -> None:
        super().__init__(parent)
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
        if desk.edit.stages.wait(partial(self._on_changed, revision, only, changed)):
            return
        if revision != desk.edit.document().revision() or desk.edit.isReadOnly():
            bar.say("The text was changed in the meantime, so nothing was replaced: try it again.", "warning")
            return
        desk.edit.stages.make(self._making(changed, only), large=changed.large)

    def _making(self, changed: Changed, only: int | None) -> Making:
        desk, bar = self._desk, self._desk.made_bar()
        cursor = desk.edit.textCursor()
        if not changed.large:
            cursor.beginEditBlock()
        for edit in changed.edits:
            cursor.setPosition(edit.start)
            cursor.setPosition(edit.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.new)
            if changed.large:
                yield None
        if not changed.large:
            cursor.endEditBlock()
        if only is None:
            left = f"; left {changed.left_alone}" if changed.left_alone else ""
            bar.say(f"{changed.replaced:,} replaced{left}.")
            desk.search()
        else:
            bar.say("")
            if changed.edits:
                cursor.setPosition(cursor.position())
                desk.edit.setTextCursor(cursor)
            desk.step(1)
