"""How long a window was away from its next key."""

from time import perf_counter

from PySide6.QtCore import QTimer


class Heart:
    """Beats on the GUI thread, a thousand times a second while nothing is in the way; `longest` is in seconds."""

    def __init__(self) -> None:
        self._before = perf_counter()
        self.longest = 0.0
        self._beat = QTimer(interval=1)
        self._beat.timeout.connect(self._on_beat)

    def begin(self) -> None:
        """Forget what was before."""
        self.longest, self._before = 0.0, perf_counter()
        self._beat.start()

    def _on_beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._before)
        self._before = now
