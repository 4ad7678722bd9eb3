"""How long a window was away from its next key."""

from time import perf_counter, thread_time

from PySide6.QtCore import QTimer


class Heart:
    """Beats on the GUI thread, a thousand times a second while nothing is in the way.

    In seconds, `longest` is how long it was away by the clock, `longest_cpu` by what its thread took of the processor.
    """

    def __init__(self) -> None:
        self._before, self._cpu_before = perf_counter(), thread_time()
        self.longest = self.longest_cpu = 0.0
        self._beat = QTimer(interval=1)
        self._beat.timeout.connect(self._on_beat)

    def begin(self) -> None:
        """Forget what was before."""
        self.longest = self.longest_cpu = 0.0
        self._before, self._cpu_before = perf_counter(), thread_time()
        self._beat.start()

    def _on_beat(self) -> None:
        now, cpu = perf_counter(), thread_time()
        self.longest = max(self.longest, now - self._before)
        self.longest_cpu = max(self.longest_cpu, cpu - self._cpu_before)
        self._before, self._cpu_before = now, cpu
