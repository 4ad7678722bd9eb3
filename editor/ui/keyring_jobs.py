"""Passwords of shared newsrooms, in the system's keyring if it has one. Run off the GUI thread: a keyring may ask.

A keyring that is locked, refuses, or does not answer is as good as none: then the person is asked.
"""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

T = TypeVar("T")
_SERVICE: Final = "copydesk"
PATIENCE: Final = 30.0
"""Seconds for a keyring to answer; it may be asking the person to unlock it."""


def recall(address: str, user: str) -> Callable[[], str]:
    """The password kept for a user of a newsroom, empty when there is none."""

    def work() -> str:
        import keyring

        return _answer(partial(keyring.get_password, _SERVICE, f"{user}@{address}")) or ""

    return work


def remember(address: str, user: str, password: str) -> Callable[[], None]:
    """Keep a password that has proved right. Without a keyring it is asked for again next time."""

    def work() -> None:
        import keyring

        _answer(partial(keyring.set_password, _SERVICE, f"{user}@{address}", password))

    return work


def _answer(ask: Callable[[], T]) -> T | None:
    """What the keyring answers, None where it does not. It is reached over a bus, whose faults are the system's own."""
    from keyring.errors import KeyringError

    from editor.ui.patience import Late, in_time

    try:
        return in_time(ask, "keyring", PATIENCE)
    except (KeyringError, OSError, RuntimeError, Late):
        return None
