"""Find and replace in the story: searches off the GUI thread, marks what it finds, and replaces as one step."""

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor

from editor.domain.errors import CopydeskError
from editor.ui.icons import Icons
from editor.ui.panels.story import StoryPanel
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.ui.find_bar import FindBar
    from editor.ui.find_work import Changed, Found

PAUSE = 120
"""Milliseconds after the last key before it is searched again."""
_LONGEST = 200
_KEEP = QTextCursor.MoveMode.KeepAnchor


class FindDesk(QObject):
    """One method for each action; the bar is made when it is first wanted."""

    def __init__(self, story: StoryPanel, icons: Icons, tasks: Tasks, parent: QObject) -> None:
        from editor.ui.find_apart import Apart

        super().__init__(parent)
        self._story = story
        self._edit = story.manuscript
        self._icons = icons
        self._tasks = tasks
        self._apart = Apart()
        self.bar: FindBar | None = None
        self._found: Found | None = None
        self._revision = -1
        self._within: QTextCursor | None = None
        self._origin = 0
        self._then = 0
        self._boxed = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._search)

    def show_find(self) -> None:
        """The bar, for the selected words."""
        self._begin(replacing=False)

    def show_replace(self) -> None:
        """The bar with a field for what to put instead."""
        self._begin(replacing=True)

    def next(self) -> None:
        """To the next place."""
        self._step(1)

    def previous(self) -> None:
        """To the place before."""
        self._step(-1)

    def _begin(self, *, replacing: bool) -> None:
        bar = self._bar()
        chosen = self._edit.textCursor()
        words = chosen.selectedText()
        several = "\N{PARAGRAPH SEPARATOR}" in words
        self._origin = chosen.selectionStart()
        if several:
            self._within = QTextCursor(chosen)
            bar.flags["selection"].setChecked(True)
        bar.begin("" if several or len(words) > _LONGEST else words, replacing=replacing)

    def _bar(self) -> "FindBar":
        if self.bar is None:
            from editor.ui.find_bar import FindBar

            self.bar = bar = FindBar(self._icons)
            self._story.page.put_bar(bar)
            bar.wanted_changed.connect(self._on_wanted_changed)
            bar.selection_asked.connect(self._on_selection_asked)
            bar.stepped.connect(self._step)
            bar.replace_asked.connect(self._replace)
            bar.replace_all_asked.connect(self._replace_all)
            bar.closed.connect(self._close)
            self._edit.edited.connect(self._on_edited)
            self._edit.text_set.connect(self._on_edited)
            self._edit.cursorPositionChanged.connect(self._show_place)
        return self.bar

    def _on_wanted_changed(self) -> None:
        self._bar().say("")
        self._then = 0
        self._revision = -1
        self._pause.start()

    def _on_edited(self) -> None:
        if self._bar().isVisible():
            self._pause.start()

    def _on_selection_asked(self, on: bool) -> None:
        chosen = self._edit.textCursor()
        if not on:
            self._within = None
        elif self._within is None and chosen.hasSelection():
            self._within = chosen
        elif self._within is None:
            self._bar().flags["selection"].setChecked(False)
            self._bar().say("Select the paragraphs to search first.")
            return
        self._on_wanted_changed()

    def _range(self) -> tuple[int, int] | None:
        return (self._within.selectionStart(), self._within.selectionEnd()) if self._within is not None else None

    def _search(self) -> None:
        from editor.ui.find_work import search

        self._pause.stop()
        self._apart.drop()
        revision = self._edit.document().revision()
        job = partial(search, self._edit.text(), self._bar().wanted, self._range(), self._apart)
        fresh = self._revision == -1
        self._tasks.work(job, partial(self._on_found, revision, fresh), self._on_refused, newest="find")

    def _on_found(self, revision: int, fresh: bool, found: "Found") -> None:
        if not self._bar().isVisible():
            return
        if revision != self._edit.document().revision():
            self._pause.start()
            return
        self._found, self._revision = found, revision
        self._edit.matches.spread("match", found.marks)
        if self._then:
            step, self._then = self._then, 0
            self._step(step)
        elif fresh and found.starts and self._place() is None and not self._edit.hasFocus():
            self._go(bisect_left(found.starts, self._origin) % len(found.starts))
        self._show_place()

    def _on_refused(self, error: CopydeskError) -> None:
        self._forget()
        self._bar().say(str(error), "danger")

    def _forget(self) -> None:
        self._found, self._revision, self._then = None, -1, 0
        self._edit.matches.spread("match", {})
        self._edit.matches.spread("here", {})
        self._show_place()

    def _fresh(self) -> bool:
        return self._found is not None and self._revision == self._edit.document().revision()

    def _step(self, step: int) -> None:
        """Go on to the next place or back to the one before, once it is known where they are."""
        bar = self._bar()
        if not bar.isVisible():
            if not bar.words.text():
                self.show_find()
                return
            bar.begin("", replacing=False)
            self._edit.setFocus()
        if not self._fresh() or self._found is None:
            self._then = step
            self._search()
        elif self._found.starts:
            starts = self._found.starts
            here = self._place()
            at = bisect_left(starts, self._edit.textCursor().selectionStart())
            number = at - (step < 0) if here is None else here + step
            if not 0 <= number < len(starts):
                bar.say("On from the top." if step > 0 else "On from the end.")
            self._go(number % len(starts))

    def _go(self, number: int) -> None:
        assert self._found is not None
        cursor = self._edit.textCursor()
        cursor.setPosition(self._found.starts[number])
        cursor.setPosition(self._found.ends[number], _KEEP)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()

    def _place(self) -> int | None:
        """Which of the places is selected."""
        if not self._fresh() or self._found is None:
            return None
        cursor = self._edit.textCursor()
        number = bisect_left(self._found.starts, cursor.selectionStart())
        if number == len(self._found.starts) or self._found.starts[number] != cursor.selectionStart():
            return None
        return number if self._found.ends[number] == cursor.selectionEnd() else None

    def _show_place(self) -> None:
        """Say which of how many is selected, and box it."""
        from editor.ui.find_bar import counted, show_count

        bar = self._bar()
        if not bar.isVisible():
            return
        if self._found is None or not bar.words.text():
            show_count(bar.count, "")
            return
        place = self._place()
        count = len(self._found.starts)
        number = place + 1 if place is not None else 0
        show_count(bar.count, counted(number, count, more=self._found.more) if count else "none")
        if self._fresh():
            self._box(place)
        if self._found.left_alone and not bar.said.text():
            bar.say(f"{self._found.left_alone:,} inside quotation marks left alone.")

    def _box(self, place: int | None) -> None:
        if place is None and not self._boxed:
            return
        self._boxed = place is not None
        spans = {}
        if place is not None and self._found is not None:
            start, end = self._found.starts[place], self._found.ends[place]
            block = self._edit.document().findBlock(start)
            start -= block.position()
            spans = {block.blockNumber(): [(start, min(end - block.position(), block.length()) - start)]}
        self._edit.matches.spread("here", spans)

    def _replace(self) -> None:
        """The selected place, and on to the next."""
        place = self._place()
        if place is None or self._found is None:
            self._step(1)
        else:
            self._change(self._found.starts[place])

    def _replace_all(self) -> None:
        self._change(None)

    def _change(self, only: int | None) -> None:
        from editor.ui.find_work import replacing

        bar = self._bar()
        if self._edit.isReadOnly():
            bar.say("This story can only be read now.", "warning")
        elif bar.words.text():
            self._pause.stop()
            self._apart.drop()
            revision = self._edit.document().revision()
            job = partial(
                replacing, self._edit.text(), bar.wanted, self._range(), bar.replacement.text(), self._apart, only
            )
            self._tasks.work(job, partial(self._on_changed, revision, only), self._on_refused, newest="find")

    def _on_changed(self, revision: int, only: int | None, changed: "Changed") -> None:
        bar = self._bar()
        if revision != self._edit.document().revision() or self._edit.isReadOnly():
            bar.say("The text was changed in the meantime, so nothing was replaced: try it again.", "warning")
            return
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        for edit in changed.edits:
            cursor.setPosition(edit.start)
            cursor.setPosition(edit.end, _KEEP)
            cursor.insertText(edit.new)
        cursor.endEditBlock()
        if only is None:
            left = f"; {changed.left_alone:,} left inside quotation marks" if changed.left_alone else ""
            bar.say(f"{changed.replaced:,} replaced{left}.")
            self._search()
        else:
            if changed.edits:
                cursor.setPosition(cursor.position())
                self._edit.setTextCursor(cursor)
            self._step(1)

    def _close(self) -> None:
        """Back to the copy, where it was found."""
        self._pause.stop()
        self._apart.drop()
        self._forget()
        self._within = None
        bar = self._bar()
        bar.flags["selection"].setChecked(False)
        self._pause.stop()
        bar.say("")
        bar.hide()
        self._edit.setFocus()
