"""Two people saved on one revision: shows both texts, and goes on so that both end up in history."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui import jobs
from editor.ui.saver import Saver

if TYPE_CHECKING:
    from editor.ui.story_desk import Sheet


class Clash(QObject):
    """The two ways on after a conflict. `settled` takes the story as the other left it."""

    def __init__(self, saver: Saver, sheet: "Sheet", settled: Callable[[jobs.Opened], None], parent: QObject) -> None:
        super().__init__(parent)
        self._saver = saver
        self._sheet = sheet
        self._settled = settled

    def keep_mine(self, theirs: jobs.Opened) -> None:
        """What is typed here becomes the next revision; theirs stays in history."""
        self._saver.rebase(theirs.story.revision, theirs.copy)
        self._saver.save()
        self._settled(theirs)

    def take_theirs(self, theirs: jobs.Opened) -> None:
        """Mine is kept as a revision, and theirs becomes the one after it."""

        def put_theirs() -> None:
            self._sheet.show_copy(theirs.copy)
            self._saver.touch()
            self._saver.save()

        self._saver.rebase(theirs.story.revision, theirs.copy)
        self._saver.save(put_theirs)
        self._settled(theirs)
