"""When what can wait begins; and what the interpreter does otherwise while one thread builds the window and one loads the store."""

import gc
import sys

from PySide6.QtCore import QTimer

PAINTED = 100
"""Milliseconds after something new was shown until what nobody waits for may begin: it is painted first."""
SETTLED = 5_000
"""Milliseconds until the start is over, on any machine."""
TURN = 0.001
"""Seconds for which another thread may hold the interpreter while a key waits. During the start nobody waits for a key
but for both threads to be done, and taking turns as often as this costs them a tenth of their time."""


def settle() -> None:
    """Once the start is over, take turns quickly and look for garbage: not among what it left, which stays and is large."""

    def begin() -> None:
        sys.setswitchinterval(TURN)
        gc.freeze()
        gc.enable()

    QTimer.singleShot(SETTLED, begin)
