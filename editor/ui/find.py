"""Find and replace in the story: searches off the GUI thread, marks what it finds, and replaces as one step."""

from bisect import bisect_left
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor

from editor.domain.errors import CopydeskError
from editor.ui.icons import Icons
from editor.ui.panels.story_page import StoryPage
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.ui.find_apart import Apart
    from editor.ui.find_bar import FindBar
    from editor.ui.find_work import Found

PAUSE = 120
"""Milliseconds after the last key before it is searched again."""
_LONGEST = 200
_KEEP = QTextCursor.MoveMode.KeepAnchor


class FindDesk(QObject):
    """One method for each action; the bar is made when it is first wanted."""

    def __init__(self, story: StoryPage, icons: Icons, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._story = story
        self.edit = story.manuscript
        self._icons = icons
        self.tasks = tasks
        self.bar: FindBar | None = None
        self.found: Found | None = None
        self._revision = -1
        self._within: QTextCursor | None = None
        self._origin = 0
        self._then = 0
        self._boxed = False
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.pause.timeout.connect(self.search)

    @cached_property
    def apart(self) -> "Apart":
        """Where patterns are searched for: a process of its own."""
        from editor.ui.find_apart import Apart

        return Apart()

    def show_find(self) -> None:
        """The bar, for the selected words."""
        self._begin(replacing=False)

    def show_replace(self) -> None:
        """The bar with a field for what to put instead."""
        self._begin(replacing=True)

    def next(self) -> None:
        """To the next place."""
        self.step(1)

    def previous(self) -> None:
        """To the place before."""
        self.step(-1)

    def _begin(self, *, replacing: bool) -> None:
        bar = self.made_bar()
        chosen = self.edit.textCursor()
        words = chosen.selectedText()
        several = "\N{PARAGRAPH SEPARATOR}" in words
        self._origin = chosen.selectionStart()
        if several:
            self._within = QTextCursor(chosen)
            bar.flags["selection"].setChecked(True)
        bar.begin("" if several or len(words) > _LONGEST else words, replacing=replacing)

    def made_bar(self) -> "FindBar":
        """The bar, made when it is first asked for."""
        if self.bar is None:
            from editor.ui.find_bar import FindBar
            from editor.ui.find_replacing import Replacing

            self.bar = bar = FindBar(self._icons)
            self._story.put_bar(bar)
            bar.wanted_changed.connect(self._on_wanted_changed)
            bar.selection_asked.connect(self._on_selection_asked)
            bar.stepped.connect(self.step)
            replacing = Replacing(self, self)
            bar.replace_asked.connect(replacing.one)
            bar.replace_all_asked.connect(replacing.every)
            bar.closed.connect(self._close)
            self.edit.edited.connect(self._on_edited)
            self.edit.text_set.connect(self._on_edited)
            self.edit.cursorPositionChanged.connect(self._show_place)
        return self.bar

    def _on_wanted_changed(self) -> None:
        self.made_bar().say("")
        self._then = 0
        self._revision = -1
        self.pause.start()

    def _on_edited(self) -> None:
        if self.made_bar().isVisible():
            self.pause.start()

    def _on_selection_asked(self, on: bool) -> None:
        chosen = self.edit.textCursor()
        if not on:
            self._within = None
        elif self._within is None and chosen.hasSelection():
            self._within = chosen
        elif self._within is None:
            self.made_bar().flags["selection"].setChecked(False)
            self.made_bar().say("Select the paragraphs to search first.")
            return
        self._on_wanted_changed()

    def range_(self) -> tuple[int, int] | None:
        """The selection that is searched, where it is now; None for all of the text."""
        return (self._within.selectionStart(), self._within.selectionEnd()) if self._within is not None else None

    def search(self) -> None:
        """Look anew, now."""
        from editor.ui.find_work import search

        self.pause.stop()
        self.apart.drop()
        revision = self.edit.document().revision()
        job = partial(search, self.edit.text(), self.made_bar().wanted, self.range_(), self.apart)
        fresh = self._revision == -1
        self.tasks.work(job, partial(self._on_found, revision, fresh), self.refuse, newest="find")

    def _on_found(self, revision: int, fresh: bool, found: "Found") -> None:
        if not self.made_bar().isVisible():
            return
        if revision != self.edit.document().revision():
            self.pause.start()
            return
        self.found, self._revision = found, revision
        self.edit.matches.spread("match", found.marks)
        if self._then:
            step, self._then = self._then, 0
            self.step(step)
        elif fresh and found.starts and self.place() is None and not self.edit.hasFocus():
            self._go(bisect_left(found.starts, self._origin) % len(found.starts))
        self._show_place()

    def refuse(self, error: CopydeskError) -> None:
        """Say why there is nothing to be found."""
        self._forget()
        self.made_bar().say(str(error), "danger")

    def _forget(self) -> None:
        self.found, self._revision, self._then = None, -1, 0
        self.edit.matches.spread("match", {})
        self.edit.matches.spread("here", {})
        self._show_place()

    def _fresh(self) -> bool:
        return self.found is not None and self._revision == self.edit.document().revision()

    def step(self, step: int) -> None:
        """Go on to the next place or back to the one before, once it is known where they are."""
        bar = self.made_bar()
        if not bar.isVisible():
            if not bar.words.text():
                self.show_find()
                return
            bar.begin("", replacing=False)
            self.edit.setFocus()
        if not self._fresh() or self.found is None:
            self._then = step
            self.search()
        elif self.found.starts:
            starts = self.found.starts
            here = self.place()
            at = bisect_left(starts, self.edit.textCursor().selectionStart())
            number = at - (step < 0) if here is None else here + step
            if not 0 <= number < len(starts):
                bar.say("On from the top." if step > 0 else "On from the end.")
            self._go(number % len(starts))

    def _go(self, number: int) -> None:
        assert self.found is not None
        cursor = self.edit.textCursor()
        cursor.setPosition(self.found.starts[number])
        cursor.setPosition(self.found.ends[number], _KEEP)
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()

    def place(self) -> int | None:
        """Which of the places is selected."""
        if not self._fresh() or self.found is None:
            return None
        cursor = self.edit.textCursor()
        number = bisect_left(self.found.starts, cursor.selectionStart())
        if number == len(self.found.starts) or self.found.starts[number] != cursor.selectionStart():
            return None
        return number if self.found.ends[number] == cursor.selectionEnd() else None

    def _show_place(self) -> None:
        """Say which of how many is selected, and box it."""
        from editor.ui.find_bar import counted, show_count

        bar = self.made_bar()
        if not bar.isVisible():
            return
        if self.found is None or not bar.words.text():
            show_count(bar.count, "")
            return
        place = self.place()
        count = len(self.found.starts)
        number = place + 1 if place is not None else 0
        show_count(bar.count, counted(number, count, more=self.found.more) if count else "none")
        if self._fresh():
            self._box(place)
        if self.found.left_alone and not bar.said.text():
            bar.say(f"Left alone: {self.found.left_alone}.")

    def _box(self, place: int | None) -> None:
        if place is None and not self._boxed:
            return
        self._boxed = place is not None
        spans = {}
        if place is not None and self.found is not None:
            start, end = self.found.starts[place], self.found.ends[place]
            block = self.edit.document().findBlock(start)
            start -= block.position()
            spans = {block.blockNumber(): [(start, min(end - block.position(), block.length()) - start)]}
        self.edit.matches.spread("here", spans)

    def _close(self) -> None:
        """Back to the copy, where it was found."""
        self.pause.stop()
        self.apart.drop()
        self._forget()
        self._within = None
        bar = self.made_bar()
        bar.flags["selection"].setChecked(False)
        self.pause.stop()
        bar.say("")
        bar.hide()
        self.edit.setFocus()
