"""Passwords of shared newsrooms, in the system's keyring if it has one. Run off the GUI thread: a keyring may ask."""

from collections.abc import Callable

_SERVICE = "copydesk"


def recall(address: str, user: str) -> Callable[[], str]:
    """The password kept for a user of a newsroom, empty when there is none."""

    def work() -> str:
        import keyring
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(_SERVICE, f"{user}@{address}") or ""
        except KeyringError:
            return ""

    return work


def remember(address: str, user: str, password: str) -> Callable[[], None]:
    """Keep a password that has proved right. Without a keyring it is asked for again next time."""

    def work() -> None:
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, f"{user}@{address}", password)
        except KeyringError:
            return

    return work
