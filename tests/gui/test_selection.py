"""What another X11 program holds for pasting: read with its size known before, and never waited for without end."""

from collections.abc import Iterator

import pytest

from editor.domain.errors import Refused
from editor.ui.selection import server, transfer
from editor.ui.selection.transfer import TooLarge, selection
from tests.gui.x_owner import PART, Owner
from tests.screens import virtual_screen

PLAIN = "UTF8_STRING"


@pytest.fixture(scope="module")
def virtual() -> Iterator[str]:
    with virtual_screen() as name:
        yield name


@pytest.fixture
def screen(virtual: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("DISPLAY", virtual)
    return virtual


def read(target: str = PLAIN, most: int = 10_000_000, name: str = "CLIPBOARD") -> bytes | None:
    """All of it; None when it is not to be had so."""
    parts: list[bytes] = []
    with selection(name) as held:
        return b"".join(parts) if held.read(target, most, parts.append) else None


@pytest.mark.parametrize("size", [0, 1, 3, PART, PART + 1, 3 * PART, 5_000_001])
def test_every_byte_comes_whether_at_once_or_in_parts(screen: str, size: int) -> None:
    data = bytes(number % 251 for number in range(size))
    with Owner(screen, {PLAIN: data}):
        assert read() == data


def test_more_than_the_server_gives_at_once_comes_whole(screen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_SLICE", 1_000)
    with Owner(screen, {PLAIN: b"0123456" * 1_000}):
        assert read() == b"0123456" * 1_000


def test_what_it_can_be_had_as(screen: str) -> None:
    with Owner(screen, {PLAIN: b"words", "text/html": b"<p>words"}), selection("CLIPBOARD") as held:
        assert held.targets() == ["TARGETS", PLAIN, "text/html"]
        assert not held.read("image/png", 100, bytes)


def test_a_clipboard_that_nobody_holds_is_empty(screen: str) -> None:
    with selection("CLIPBOARD") as held:
        assert held.targets() == []


def test_what_is_selected_is_another_clipboard(screen: str) -> None:
    with Owner(screen, {PLAIN: b"copied"}), Owner(screen, {PLAIN: b"selected"}, name="PRIMARY"):
        assert read(name="PRIMARY") == b"selected"
        assert read() == b"copied"


@pytest.mark.parametrize("size", [PART, 100_000_000])
def test_of_what_is_too_large_nothing_beyond_its_size_is_sent_for(screen: str, size: int) -> None:
    with Owner(screen, {PLAIN: bytes(size)}) as owner:
        with pytest.raises(TooLarge) as caught:
            read(most=PART - 1)
        assert caught.value.size == size
        assert owner.sent[PLAIN] <= PART


def test_one_that_tells_too_small_a_size_is_stopped_on_the_way(screen: str) -> None:
    with Owner(screen, {PLAIN: bytes(100 * PART)}, announces=1) as owner:
        with pytest.raises(TooLarge):
            read(most=3 * PART)
        assert owner.sent[PLAIN] <= 4 * PART


def test_after_something_too_large_something_else_is_read(screen: str) -> None:
    parts: list[bytes] = []
    with Owner(screen, {"text/html": bytes(9 * PART), PLAIN: b"words" * PART}), selection("CLIPBOARD") as held:
        with pytest.raises(TooLarge):
            held.read("text/html", PART, parts.append)
        assert held.read(PLAIN, 10 * PART, parts.append)
    assert b"".join(parts) == b"words" * PART


@pytest.mark.parametrize("silent", ["TARGETS", PLAIN, ""])
def test_one_that_says_nothing_is_given_up_in_a_sentence(
    screen: str, silent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfer, "SILENT", 0.3)
    with (
        Owner(screen, {PLAIN: bytes(9 * PART)}, silent=silent, stalls=True),
        selection("CLIPBOARD") as held,
        pytest.raises(Refused, match="does not answer, so nothing was pasted"),
    ):
        held.targets() and held.read(PLAIN, 10 * PART, bytes)


def test_one_that_has_not_sent_all_in_time_is_given_up(screen: str) -> None:
    with (
        Owner(screen, {PLAIN: bytes(9 * PART)}),
        selection("CLIPBOARD", 0.0) as held,
        pytest.raises(Refused, match="does not answer"),
    ):
        held.read(PLAIN, 10 * PART, bytes)


def test_without_a_screen_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(Refused, match="clipboard cannot be reached"):
        read()
    monkeypatch.setattr(server, "LIBRARY", "libnowhere.so")
    with pytest.raises(Refused, match="clipboard cannot be reached"):
        read()
