"""Python's search for garbage, which would find none while the program starts."""

import gc

from PySide6.QtCore import QTimer

SETTLED = 5_000
"""Milliseconds until the start is over, on any machine."""


def collect_once_settled() -> None:
    """Look for garbage from then on, but not among what the start left: that stays, and is large."""

    def begin() -> None:
        gc.freeze()
        gc.enable()

    QTimer.singleShot(SETTLED, begin)
