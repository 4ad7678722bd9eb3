"""What another X11 program drags over the window and drops on it: the window never waits for that program."""

import pytest
from Xlib import display

from editor.ui.selection import transfer
from editor.ui.selection.transfer import Dropped
from tests.gui.paste_window_driver import Window
from tests.gui.x_drag import Dragger
from tests.gui.x_owner import PART

PLAIN, PAGE, FILES = "UTF8_STRING", "text/html", "text/uri-list"
PICTURES = b"file:///tmp/pier.jpg\r\nfile:///tmp/boat.png\r\n"
PATIENCE = 10_000
"""Milliseconds: twice what Qt waits for each thing it asks for, so that no busy machine is taken for one that waits."""


@pytest.mark.parametrize(
    ("offers", "text"),
    [
        ({PLAIN: "Words – all of them.".encode()}, "Start. Words – all of them."),
        ({"STRING": b"Caf\xe9"}, "Start. Café"),
        ({PAGE: b"<p>The <b>board</b> met.", PLAIN: b"The board met."}, "Start. The **board** met."),
        ({"text/markdown": b"*As it was*", PLAIN: b"x", PAGE: b"x", FILES: b"x"}, "Start. *As it was*"),
        ({FILES: b"https://example.org/a", PLAIN: b"https://example.org/a"}, "Start. https://example.org/a"),
    ],
)
def test_words_come_though_the_other_program_answers_late(window: Window, offers: dict[str, bytes], text: str) -> None:
    assert window.dropped(offers).said == f"pasted {len(text)} {text!r}"


def test_what_comes_in_parts_comes_whole(window: Window) -> None:
    assert window.dropped({PLAIN: b"word " * 100_000}).said.startswith("pasted 5000")


def test_a_hundred_megabytes_are_refused_with_their_size(window: Window) -> None:
    said = window.dropped({PLAIN: bytes(100_000_000)}).said
    assert "too large to be put into a text at once (100,000,000 bytes)" in said


@pytest.mark.parametrize(
    ("where", "said"), [("line", "line 'Last ferry'"), ("caption", "caption 'Last\\nferry'"), ("headline", "headline")]
)
def test_fields_take_words(window: Window, where: str, said: str) -> None:
    assert window.dropped({PLAIN: b"Last\nferry"}, where).said.startswith(said)


@pytest.mark.parametrize(
    ("where", "silent", "said"),
    [("manuscript", PLAIN, "refused"), ("manuscript", FILES, "refused"), ("panel", FILES, "fault")],
)
def test_a_program_that_never_answers_is_given_up_in_a_sentence(
    window: Window, where: str, silent: str, said: str
) -> None:
    came = window.dropped({silent: PICTURES}, where, silent=silent)
    assert came.said.startswith(said)
    assert came.said.endswith("The program that this was dragged from does not answer, so nothing was put in.")
    assert came.longest < PATIENCE / 2


def test_nothing_is_asked_while_words_are_dragged_over(window: Window) -> None:
    with Dragger(window.screen, {PLAIN: b"words", PAGE: b"words"}) as dragger:
        for where in ("manuscript", "line", "caption", "headline"):
            assert dragger.over(window.number, *window.place(where))
    assert dragger.sent == {PLAIN: 0, PAGE: 0}


@pytest.mark.parametrize("where", ["manuscript", "panel"])
def test_pictures_are_attached(window: Window, where: str) -> None:
    assert window.dropped({FILES: PICTURES}, where).said == "attached pier.jpg boat.png"


@pytest.mark.parametrize("where", ["manuscript", "panel", "line"])
def test_documents_are_opened(window: Window, where: str) -> None:
    assert window.dropped({FILES: b"file:///tmp/ferry.docx\r\n"}, where).said == "opened ferry.docx"


def test_the_panel_says_what_will_become_of_them_once_it_is_known(window: Window) -> None:
    with Dragger(window.screen, {FILES: PICTURES}) as dragger:
        x, y = window.place("panel")
        assert dragger.over(window.number, x, y)
        while not (said := said_over(window, dragger, x, y)):
            pass
        assert said == "Drop to attach these 2 pictures"


def said_over(window: Window, dragger: Dragger, x: int, y: int) -> str:
    assert dragger.on(window.number, x + 1, y)
    return window.told("veil").said.removeprefix("veil").strip()


def test_a_headline_becomes_no_name_of_a_file(window: Window) -> None:
    offers = {FILES: PICTURES, PLAIN: PICTURES}
    assert window.dropped(offers, "headline").said == "fault Not taken: “pier.jpg”, “boat.png”."


def test_what_was_asked_at_once_is_read_in_another_order(screen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", screen)
    with Dragger(screen, {PLAIN: b"word" * PART, PAGE: b"<p>page"}):
        dropped = Dropped(root(screen), "STRING", PLAIN, PAGE)
        parts: dict[str, list[bytes]] = {PAGE: [], PLAIN: []}
        with dropped.held() as held:
            assert held.read(PAGE, 100, parts[PAGE].append)
            assert not held.read("STRING", 100, bytes)
            assert held.read(PLAIN, 10 * PART, parts[PLAIN].append)
    assert {kind: b"".join(data) for kind, data in parts.items()} == {PAGE: b"<p>page", PLAIN: b"word" * PART}


def test_one_that_says_nothing_is_given_up(screen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.setattr(transfer, "SILENT", 0.3)
    with (
        Dragger(screen, {PLAIN: b"words"}, silent=PLAIN),
        Dropped(root(screen), PLAIN).held() as held,
        pytest.raises(transfer.Refused, match="dragged from does not answer"),
    ):
        held.read(PLAIN, 100, bytes)


def root(screen: str) -> int:
    there = display.Display(screen)
    number = there.screen().root.id
    there.close()
    return int(number)
