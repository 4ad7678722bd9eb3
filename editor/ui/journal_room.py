"""Where this program's journals are written: one folder and one thread, for all the stories that are open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from editor.journal.story import Start
    from editor.journal.writer import Journal, Journals

END = 5.0
"""Seconds that the disk has to answer when the program ends."""


class JournalRoom(QObject):
    """`told` carries the writer's `State`, by way of the window's own queue.

    `newsroom` and `login` say whose journals are begun from now on.
    """

    told = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """The thread that writes starts with the first story."""
        super().__init__(parent)
        self.folder = folder
        self.newsroom = self.login = ""
        self.journals: Journals | None = None

    def open(self, start: "Start") -> "Journal":
        """Begin the journal of a story."""
        from editor.journal.writer import Journals

        if self.journals is None:
            self.journals = Journals(self.folder, self.told.emit)
        return self.journals.open(start)

    def flush(self, timeout: float) -> bool:
        """Whether all that was typed is on disk within so many seconds. From any thread."""
        return self.journals is None or self.journals.flush(timeout)

    def end(self) -> bool:
        """The program ends; whether all that was typed is on disk."""
        journals, self.journals = self.journals, None
        return journals is None or journals.close(END)
