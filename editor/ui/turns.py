"""Work of the GUI thread done a part at a time: between two parts the window is painted and keys are taken in."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """What stands before each `yield` of the work is done in one turn. Work that is through can be begun again."""

    def __init__(self, work: Callable[[], Iterator[None]], parent: QObject, pause: int = 0) -> None:
        """`pause` is how many milliseconds lie between two parts, and before the first."""
        super().__init__(parent)
        self._work = work
        self._left: Iterator[None] | None = None
        self._next = QTimer(self, singleShot=True, interval=pause)
        self._next.timeout.connect(self.go_on)

    @property
    def under_way(self) -> bool:
        """Whether there is something left of what was begun."""
        return self._next.isActive()

    def begin(self) -> None:
        """Do it, beginning soon."""
        if not self.under_way:
            self._next.start()

    def drop(self) -> None:
        """Leave what is left undone."""
        self._next.stop()
        self._left = None

    def go_on(self) -> None:
        """Do one part now, for whoever cannot wait; the first, where nothing was begun."""
        if self._left is None:
            self._left = self._work()
        self._next.stop()
        try:
            next(self._left)
        except StopIteration:
            self._left = None
        else:
            self._next.start()
