"""Pasting into the manuscript: what arrives, where, and in how many steps."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor.ui.manuscript.pasting import LONGEST_RENDERED
from editor.ui.manuscript.pasting_carried import LARGEST
from tests.gui.pasting_desk import Desk, desk

__all__ = ["desk"]


@pytest.mark.parametrize(
    ("before", "html", "after"),
    [
        ("One ¦ two.", "<p>and <b>bold</b></p>", "One and **bold**¦ two."),
        ("One ¦out¦ two.", "<p>in</p>", "One in¦ two."),
        ("One ¦ two.", "<h2>Crosshead</h2>", "One Crosshead¦ two."),
        ("¦", "<h2>Crosshead</h2>", "## Crosshead¦"),
        ("One.\n¦", "<h2>Crosshead</h2>", "One.\n\n## Crosshead¦"),
        ("A ¦ B", "<p>one</p><p>two</p><p>three</p>", "A one\n\ntwo\n\nthree¦ B"),
        ("A¦B", "<p>one</p><ul><li>two</li></ul>", "Aone\n\n- two\n\n¦B"),
        ("A¦", "<ul><li>one</li><li>two</li></ul>", "A\n\n- one\n- two¦"),
        ("¦\nB", "<p>one</p><p>two</p>", "one\n\ntwo\n¦\nB"),
        ("- ¦", "<ul><li>one</li><li>two</li></ul>", "- one\n- two¦"),
        ("- milk¦", "<ul><li>one</li><li>two</li></ul>", "- milk\n- one\n- two¦"),
        ("  1. ¦", "<p>one</p><p>two</p>", "  1. one\n\n     two¦"),
        ("> A ¦", "<p>one</p><p>two</p>", "> A one\n>\n> two¦"),
        ("> ¦", "<blockquote><p>said</p></blockquote>", "> said¦"),
        ("A¦", "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
         "A\n\n| 1 | 2 |\n| --- | --- |\n| 3 | 4 |¦"),
    ],
)  # fmt: skip
def test_a_page_fits_where_it_is_pasted(desk: Desk, before: str, html: str, after: str) -> None:
    desk.given(before)
    desk.paste(html, "unused")
    assert desk.marked() == after


@pytest.mark.parametrize(
    ("plain", "after"),
    [
        ("one\n\ntwo", "one\n\ntwo"),
        ("one\r\ntwo", "one\n\ntwo"),
        ("# not a crosshead", "\\# not a crosshead"),
        ("a\0b", "ab"),
        ("ends as C does\0", "ends as C does"),
    ],
)
def test_plain_text_reads_as_it_did(desk: Desk, plain: str, after: str) -> None:
    desk.given("¦")
    desk.paste(plain=plain)
    assert desk.manuscript.text() == after


def test_half_a_character_stays_to_be_seen_and_does_no_harm(desk: Desk) -> None:
    desk.given("¦")
    mime = QMimeData()
    mime.setData("text/plain", b"a\xed\xa0\x80b")
    desk.manuscript.insertFromMimeData(mime)
    text = desk.manuscript.text()
    assert text.encode("utf-8").decode("utf-8").startswith("a\N{REPLACEMENT CHARACTER}")


def test_a_paste_is_one_step_to_undo_apart_from_the_typing(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.manuscript, "one ")
    desk.paste("<p>two</p>")
    qtbot.keyClicks(desk.manuscript, " three")
    steps = []
    for _ in range(3):
        desk.manuscript.undo()
        steps.append(desk.manuscript.text())
    assert steps == ["one two", "one ", ""]
    for _ in range(3):
        desk.manuscript.redo()
    assert desk.manuscript.text() == "one two three"


def test_several_paragraphs_are_one_step_too(desk: Desk) -> None:
    desk.given("A ¦out¦ B")
    desk.paste("<p>one</p><ul><li>two</li></ul><p>three</p>")
    desk.manuscript.undo()
    assert desk.manuscript.text() == "A out B"


def test_what_is_left_out_is_told(desk: Desk) -> None:
    desk.given("¦")
    desk.paste("<p style='color:red'>Word</p><script>steal()</script><p onclick='x()'>two</p>")
    assert desk.manuscript.text() == "Word\n\ntwo"
    assert "1 script" in desk.left_out
    assert "fonts and colours" in desk.left_out


def test_a_page_of_nothing_is_refused_with_what_it_held(desk: Desk) -> None:
    desk.given("A¦")
    desk.paste("<script>steal()</script>")
    assert desk.manuscript.text() == "A"
    assert desk.refused == ["Nothing of what was pasted can go into the copy. Left out: 1 script."]


def test_a_read_only_story_says_why_it_takes_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.given("A¦")
    desk.manuscript.setReadOnly(True)
    desk.manuscript.pasting.objection = lambda: "Tobias is editing this story now."
    QGuiApplication.clipboard().setText("B")
    qtbot.keyClick(desk.manuscript, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.manuscript.text() == "A"
    assert desk.refused == ["Tobias is editing this story now."]


def test_an_enormous_clipboard_is_refused_unread(desk: Desk) -> None:
    desk.given("A¦")
    desk.wait_with()
    mime = QMimeData()
    mime.setData("text/html", b"<p>word</p>" * 10_000_000)
    mime.setData("text/plain", b"word " * 20_000_000)
    desk.manuscript.insertFromMimeData(mime)
    assert desk.later.waiting == []
    assert desk.manuscript.text() == "A"
    assert "too large" in desk.refused[0]
    assert "Nothing in the text has changed." in desk.refused[0]


def test_a_page_too_large_to_read_comes_as_its_plain_words_and_says_so(desk: Desk) -> None:
    desk.given("¦")
    mime = QMimeData()
    mime.setData("text/html", b"<p>word</p>" * 7_000_000)
    mime.setData("text/plain", b"Only words.")
    desk.manuscript.insertFromMimeData(mime)
    assert desk.manuscript.text() == "Only words."
    assert "plain text" in desk.pasted[0].converted.plainly


def test_more_than_a_text_takes_at_once_is_refused(desk: Desk) -> None:
    desk.given("¦")
    desk.paste(plain="x" * (LARGEST + 1))
    assert desk.manuscript.text() == ""
    assert "Import…" in desk.refused[0]


def test_pasted_as_plain_text_the_words_come_alone(desk: Desk) -> None:
    desk.given("¦")
    mime = QMimeData()
    mime.setHtml("<p>One <b>two</b></p>")
    mime.setText("One two")
    QGuiApplication.clipboard().setMimeData(mime)
    desk.manuscript.pasting.paste_plain()
    assert desk.manuscript.text() == "One two"


def test_copied_copy_is_markdown_here_and_a_page_elsewhere(desk: Desk) -> None:
    text = "One *two*.\n\n- three\u00a0four\n- \\# five"
    desk.given(f"¦{text}¦")
    mime = desk.manuscript.createMimeDataFromSelection()
    assert mime.text() == text
    assert "<em>two</em>" in mime.html()
    desk.given("¦")
    desk.manuscript.insertFromMimeData(mime)
    assert desk.manuscript.text() == text


def test_a_long_selection_is_copied_without_rendering_it(desk: Desk) -> None:
    desk.given(f"¦{'word ' * LONGEST_RENDERED}¦")
    mime = desk.manuscript.createMimeDataFromSelection()
    assert not mime.hasHtml()
    assert len(mime.text()) == 5 * LONGEST_RENDERED


def test_the_place_of_a_picture_is_not_left_in_the_text(desk: Desk) -> None:
    desk.given("¦")
    desk.paste("<p>one</p><img src='data:image/png;base64,AAAA'><p>two</p>")
    assert desk.manuscript.text() == "one\n\ntwo"
    assert desk.pasted[0].places.put({1: 3})
    assert desk.manuscript.text() == "one\n\n![](photo:3)\n\ntwo"


@pytest.mark.parametrize(
    ("html", "after"),
    [
        ("<img src='data:,1'><p>one</p>", "![](photo:5)\n\none"),
        ("<p>one</p><img src='data:,1'>", "one\n\n![](photo:5)"),
        ("<p>one</p><img src='data:,1'><img src='data:,2'><p>two</p>",
         "one\n\n![](photo:5)\n\n![](photo:6)\n\ntwo"),
        ("<img src='data:,1'><img src='data:,2'><p>one</p>", "![](photo:5)\n\n![](photo:6)\n\none"),
        ("<ul><li>one<img src='data:,1'></li><li>two</li></ul>", "- one\n\n  ![](photo:5)\n\n- two"),
        ("<blockquote><p>one</p><img src='data:,1'><p>two</p></blockquote>",
         "> one\n>\n> ![](photo:5)\n>\n> two"),
    ],
)  # fmt: skip
def test_pictures_come_where_the_page_had_them(desk: Desk, html: str, after: str) -> None:
    desk.given("¦")
    desk.paste(html.replace("data:,", "data:image/png;base64,AAA"))
    assert "pasted:" not in desk.manuscript.text()
    desk.pasted[0].places.put({1: 5, 2: 6})
    assert desk.manuscript.text() == after


def test_a_paste_that_was_undone_gets_no_picture_lines(desk: Desk) -> None:
    desk.given("A¦")
    desk.paste("<p>one</p><img src='data:image/png;base64,AAAA'>")
    desk.manuscript.undo()
    assert not desk.pasted[0].places.put({1: 3})
    assert desk.manuscript.text() == "A"
