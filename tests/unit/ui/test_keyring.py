"""Passwords are kept in the system's keyring; one that is locked, refuses or never answers is as good as none."""

from collections.abc import Callable, Iterator
from threading import Event

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from editor.ui import keyring_jobs
from editor.ui.keyring_jobs import recall, remember

PLACE = "news.example:5432/gull"


class Box(KeyringBackend):
    """A keyring in memory; `trouble` is what it does before it answers."""

    priority = 1.0

    def __init__(self, trouble: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.trouble = trouble

    def get_password(self, service: str, username: str) -> str | None:
        self.trouble()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.trouble()
        self.kept[service, username] = password


@pytest.fixture
def box() -> Iterator[Box]:
    before = keyring.get_keyring()
    made = Box()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_a_password_that_was_kept_comes_back_for_this_person_in_this_newsroom(box: Box) -> None:
    remember(PLACE, "rita", "a pass: wörd @%41")()
    assert recall(PLACE, "rita")() == "a pass: wörd @%41"
    assert recall(PLACE, "sam")() == ""
    assert recall("news.example:5432/other", "rita")() == ""
    remember(PLACE, "rita", "another")()
    assert recall(PLACE, "rita")() == "another"
    assert box.kept == {("copydesk", f"rita@{PLACE}"): "another"}


TROUBLES = [
    KeyringLocked("the person did not unlock it"),
    PasswordSetError("it refused"),
    InitError("no collection"),
    NoKeyringError("there is none"),
    ConnectionRefusedError("the bus is gone"),
    TimeoutError("the bus does not answer"),
]


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: type(trouble).__name__)
def test_a_keyring_that_fails_is_as_good_as_none(box: Box, trouble: BaseException) -> None:
    remember(PLACE, "rita", "secret")()

    def fail() -> None:
        raise trouble

    box.trouble = fail
    assert recall(PLACE, "rita")() == ""
    remember(PLACE, "rita", "another")()
    assert box.kept == {("copydesk", f"rita@{PLACE}"): "secret"}


def test_a_keyring_that_never_answers_is_given_up(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring_jobs, "PATIENCE", 0.1)
    never, gone = Event(), Event()

    def hang() -> None:
        never.wait()
        gone.set()

    box.trouble = hang
    assert recall(PLACE, "rita")() == ""
    never.set()
    assert gone.wait(10)


def test_a_bug_in_a_keyring_is_not_hidden(box: Box) -> None:
    def fail() -> None:
        raise KeyError("planted")

    box.trouble = fail
    with pytest.raises(KeyError):
        recall(PLACE, "rita")()
