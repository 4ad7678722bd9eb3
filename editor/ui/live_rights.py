"""Looks again at the rights of the pictures in everything that readers see, when somebody asks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.ui import jobs
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.services.live_checks import LiveFault


class LiveRights(QObject):
    """`story_wanted` carries the slug of a story that the person chose from the list."""

    story_wanted = Signal(str)

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window

    def show_list(self) -> None:
        """The list, once the store has been read."""
        self._tasks.run(jobs.live_faults, self._on_found)

    def _on_found(self, faults: "list[LiveFault]") -> None:
        from editor.ui.dialogs.live_rights import LiveRightsDialog

        dialog = LiveRightsDialog(faults, self._window)
        dialog.story_wanted.connect(self.story_wanted)
        dialog.open()
