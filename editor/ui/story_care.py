"""Saving by hand, and what is asked when a story cannot be saved."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.ui import jobs
from editor.ui.messages import Messages
from editor.ui.sheet import WindowSheet
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks
from editor.ui.text_file import write_text


class StoryCare(QObject):
    """Asks the person what only the person can decide, so that nothing typed is lost on the way."""

    def __init__(self, tasks: Tasks, messages: Messages, desk: StoryDesk, sheet: WindowSheet, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._messages = messages
        self._desk = desk
        self._sheet = sheet
        self._window = window
        desk.ask_with(self)

    def save(self) -> None:
        """Save now."""
        self._desk.saver.save()

    def save_copy(self) -> None:
        """Write the text in the window to a file of the person's choice."""
        story = self._desk.story
        if story is None:
            return
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, "Save a copy of the text")
        dialog.setObjectName("save_copy_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{story.slug}.md")
        dialog.fileSelected.connect(lambda name: self.write_copy(Path(name)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def write_copy(self, path: Path) -> None:
        """Write the text in the window to a file, off the GUI thread."""
        from editor.ui.dialogs.compare import as_text

        text = as_text(self._sheet.fields())

        def write() -> None:
            write_text(path, text, "The text is still in the window.")

        self._tasks.work(write, lambda _: self._messages.notice(f"The text is in “{path.name}”."), self._messages.fault)

    def leave_unsaved(self, story: Story, leave: Callable[[], None]) -> None:
        """Offer a copy of the text, staying, or leaving without it."""
        from editor.ui.dialogs.questions import UnsavedDialog

        UnsavedDialog(story, self.save_copy, leave, self._window).open()

    def compare(self, mine: dict[str, Any], theirs: jobs.Opened) -> None:
        """Show both texts side by side, and offer what may be done."""
        if theirs.possible["save"]:
            sentence = theirs.possible["save"]
            self._messages.fault(CopydeskError(sentence, "What you typed is still in this window: save a copy of it."))
            return
        from editor.ui.dialogs.compare import CompareDialog
        from editor.ui.diff_reading import only_in_each

        dialog = CompareDialog(
            mine,
            theirs,
            self._desk.name_of(theirs.story.last_editor),
            lambda: self._desk.trouble.keep_mine(theirs),
            lambda: self._desk.trouble.take_theirs(theirs),
            self._window,
        )
        answered: list[int] = []
        dialog.finished.connect(answered.append)
        job = partial(only_in_each, dialog.mine.toPlainText(), dialog.theirs.toPlainText())
        self._tasks.work(job, lambda only: None if answered else dialog.mark(only))
        dialog.open()
