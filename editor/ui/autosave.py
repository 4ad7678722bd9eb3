"""When to save: on a pause in typing, and at the latest some seconds after the first unsaved key."""

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE = 2_000
LATEST = 10_000
"""Milliseconds. Further typing pushes the pause back, but not this limit."""


class Autosave(QObject):
    """Says when what was typed is due to be saved."""

    due = Signal()

    def __init__(self, parent: QObject | None = None, pause: int = PAUSE, latest: int = LATEST) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self._latest = QTimer(self, singleShot=True, interval=latest)
        self._pause.timeout.connect(self._on_timeout)
        self._latest.timeout.connect(self._on_timeout)

    def touch(self) -> None:
        """Something was typed."""
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def rest(self) -> None:
        """Nothing is unsaved."""
        self._pause.stop()
        self._latest.stop()

    def _on_timeout(self) -> None:
        self.rest()
        self.due.emit()
