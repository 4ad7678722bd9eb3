"""Pasting what another X11 program holds: the window goes on while it is read, however large and slow it is."""

import pytest

from tests.gui.paste_window_driver import Window
from tests.gui.x_owner import Owner

PLAIN, PAGE = "UTF8_STRING", "text/html"


@pytest.mark.parametrize(
    ("offers", "how", "text"),
    [
        ({PLAIN: "Words – all of them.".encode()}, "paste", "Start. Words – all of them."),
        ({"STRING": b"Caf\xe9"}, "paste", "Start. Café"),
        ({PAGE: b"<p>The <b>board</b> met.", PLAIN: b"The board met."}, "paste", "Start. The **board** met."),
        ({PAGE: "<p>The <b>board</b> met.".encode("utf-16"), PLAIN: b"x"}, "paste", "Start. The **board** met."),
        ({PAGE: b"<p>The <b>board</b> met.", PLAIN: b"The board met."}, "plain", "Start. The board met."),
        ({"text/markdown": b"*As it was*", PLAIN: b"x"}, "paste", "Start. *As it was*"),
    ],
)
def test_it_comes_as_it_would_from_this_program(window: Window, offers: dict[str, bytes], how: str, text: str) -> None:
    assert window.pasted(offers, how).said == f"pasted {len(text)} {text!r}"


def test_what_is_selected_elsewhere_comes_too(window: Window) -> None:
    assert window.pasted({PLAIN: b"Picked."}, "selection", "PRIMARY").said == "pasted 14 'Start. Picked.'"


def test_a_hundred_megabytes_are_refused_with_their_size(window: Window) -> None:
    said = window.pasted({PLAIN: bytes(100_000_000)}).said
    assert "too large to be put into a text at once (100,000,000 bytes)" in said
    said = window.pasted({PAGE: b" " * 100_000_000, "TEXT": b""}).said
    assert "too large to be put into a text at once (100,000,000 bytes)" in said


def test_a_page_that_is_too_large_comes_as_its_plain_words(window: Window) -> None:
    assert window.pasted({PAGE: b" " * 100_000_000, PLAIN: b"The words."}).said == "pasted 17 'Start. The words.'"


def test_two_megabytes_that_fit_come_whole(window: Window) -> None:
    words = b"word " * 100_000
    assert window.pasted({PLAIN: words}).said.startswith("pasted 5000")


def test_nothing_that_can_go_into_the_copy_is_said(window: Window) -> None:
    assert window.pasted({"application/x-else": b"x"}).said.startswith("refused There is nothing on the clipboard")


def test_a_headline_takes_it_in_one_line(window: Window) -> None:
    assert window.pasted({PLAIN: b"Last\nferry"}, "headline").said == "headline 'Last ferry'"


def test_a_plain_line_and_a_caption_take_it(window: Window) -> None:
    assert window.pasted({PLAIN: b"By Maeve\nQuinn"}, "line").said == "line 'By Maeve Quinn'"
    assert (
        window.pasted({PLAIN: "12\u00a0000\u2029seats\r\n".encode()}, "caption").said
        == "caption '12\\xa0000\\nseats\\n'"
    )
    assert window.pasted({PLAIN: b", Cork"}, "line", "CLIPBOARD").said == "line 'By Maeve Quinn, Cork'"


@pytest.mark.parametrize(("size", "takes"), [(100_000_000, "the 100,000 signs this"), (40_000, "this line")])
def test_a_plain_line_says_what_it_does_not_take(window: Window, size: int, takes: str) -> None:
    said = window.pasted({PLAIN: b"x" * size}, "long line").said
    assert said == f"hint What was pasted is longer than {takes} takes; nothing was put in."


def test_no_menu_waits_for_another_program(window: Window) -> None:
    with Owner(window.screen, {PLAIN: b"x"}) as owner:
        owner.may_answer.clear()
        assert window.told("menu").said == "menu ['&Paste']"
        assert window.told("can").said == "can True"


def test_where_the_window_cannot_wait_a_slow_program_is_not_waited_for(window: Window) -> None:
    assert window.pasted({PLAIN: b"https://example.org/"}, "few words").said == "few words ''"
    with Owner(window.screen, {PLAIN: b"https://example.org/"}):
        assert window.told("few words").said == "few words 'https://example.org/'"
    with Owner(window.screen, {PLAIN: b"https://example.org/" * 100}):
        assert window.told("few words").said == "few words ''"


def test_a_picture_comes_as_one_that_can_be_attached(window: Window) -> None:
    bmp = b"BM" + bytes.fromhex("3a000000 00000000 36000000 28000000 01000000 01000000 01001800") + bytes(28)
    assert window.pasted({"image/bmp": bmp}).said == "pasted 7 'Start. '"
