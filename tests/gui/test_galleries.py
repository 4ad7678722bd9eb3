"""Galleries in the window: picture lines shown together, put together, taken apart."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor.domain.copy import Copy, PictureUse
from editor.ui.manuscript.galleries import gallery_at
from editor.ui.manuscript.pasting_carried import OWN
from editor.ui.manuscript.widget import Manuscript
from editor.ui.theme import Theme
from tests.gui.driver import Driver
from tests.gui.pasting_desk import Desk
from tests.gui.picture_sheet import sheet

TWO = "![](photo:1)\n![](photo:2)"


@pytest.mark.parametrize(
    ("text", "number", "lines"),
    [
        (TWO, 0, (0, 2)),
        (TWO, 1, (0, 2)),
        ("![](photo:1)\n\n![](photo:2)", 0, (0, 0)),
        (f"a\n\n{TWO}\n\nb", 3, (2, 4)),
        (f"a\n{TWO}", 1, (0, 0)),
        (f"{TWO}\nb", 0, (0, 0)),
        (f"- a\n{TWO}", 1, (0, 0)),
        (f"> a\n{TWO}", 1, (0, 0)),
        (f"## a\n{TWO}\n## b", 1, (1, 3)),
        (f"{TWO}\n- b", 1, (0, 2)),
        (f"{TWO}\n---", 1, (0, 0)),
    ],
)
def test_lines_without_a_blank_one_between_are_a_gallery(text: str, number: int, lines: tuple[int, int]) -> None:
    rows = text.split("\n")
    assert gallery_at(rows.__getitem__, len(rows), number) == range(*lines)


@pytest.mark.parametrize(
    ("text", "numbers", "expected"),
    [
        ("one¦\n\ntwo", (1, 2), f"one\n\n{TWO}¦\n\ntwo"),
        ("![](photo:2)\n\none¦", (1, 2), f"one\n\n{TWO}\n¦"),
        (f"{TWO[:-5]}¦{TWO[-5:]}\n![](photo:3)\n\nend", (4, 5), f"{TWO}\n![](photo:3)\n\n![](photo:4)\n![](photo:5)¦\n\nend"),
        ("¦![](photo:1)\n![](photo:2)\n![](photo:3)", (1, 2), f"![](photo:3)\n\n{TWO}\n¦"),
        ("a ![x](photo:1) b¦", (1, 2), f"a  b\n\n{TWO}\n¦"),
    ],
)  # fmt: skip
def test_pictures_are_gathered_in_one_step(
    manuscript: Manuscript, text: str, numbers: tuple[int, ...], expected: str
) -> None:
    desk = Desk(manuscript)
    desk.given(text)
    manuscript.picture_lines.gather(numbers)
    assert desk.marked() == expected
    manuscript.undo()
    assert manuscript.text() == text.replace("¦", "")


THREE = f"{TWO}\n![](photo:3)"


@pytest.mark.parametrize(
    ("text", "pasted", "expected"),
    [
        ("![](photo:1)¦\n![](photo:2)", "![](photo:9)", "![](photo:1)\n![](photo:9)¦\n![](photo:2)"),
        ("![](photo:1)\n¦![](photo:2)", "![](photo:9)", "![](photo:1)\n![](photo:9)\n¦![](photo:2)"),
        ("![](pho¦to:1)\n![](photo:2)", "![](photo:9)", "![](photo:1)\n![](photo:9)¦\n![](photo:2)"),
        ("a\n\n¦![](photo:1)\n![](photo:2)", "![](photo:9)", f"a\n\n![](photo:9)\n¦{TWO}"),
        (f"{TWO}¦\n\nb", "![](photo:9)", f"{TWO}\n![](photo:9)¦\n\nb"),
        ("![](photo:1)¦\n![](photo:2)", "![](photo:8)\n![](photo:9)", "![](photo:1)\n![](photo:8)\n![](photo:9)¦\n![](photo:2)"),
        ("![](photo:1)\n¦![](photo:2)¦\n![](photo:3)", "![](photo:9)", "![](photo:1)\n![](photo:9)¦\n![](photo:3)"),
        ("![](photo:1)¦\n\nb", "![](photo:9)", "![](photo:1)\n\n![](photo:9)¦\n\nb"),
        ("![](pho¦to:1)\n\nb", "![](photo:9)", "![](photo:1)\n\n![](photo:9)¦\n\nb"),
        ("![](photo:1)\n¦\n![](photo:2)", "![](photo:9)", "![](photo:1)\n\n![](photo:9)\n¦\n![](photo:2)"),
        ("![](photo:1)¦\n![](photo:2)", "words", "![](photo:1)\n\nwords\n¦\n![](photo:2)"),
        ("¦![](photo:1)\n\nb", "words", "words\n\n¦![](photo:1)\n\nb"),
        ("![](photo:1)¦", "words\n\nmore", "![](photo:1)\n\nwords\n\nmore¦"),
    ],
)  # fmt: skip
def test_a_picture_pasted_at_a_gallery_joins_it_and_no_paste_takes_a_picture_line_apart(
    manuscript: Manuscript, text: str, pasted: str, expected: str
) -> None:
    desk = Desk(manuscript)
    desk.given(text)
    mime = QMimeData()
    mime.setData(OWN, pasted.encode())
    manuscript.insertFromMimeData(mime)
    assert desk.marked() == expected
    manuscript.undo()
    assert manuscript.text() == text.replace("¦", "")


@pytest.mark.parametrize(
    ("text", "expected", "joins"),
    [
        ("![](photo:1)¦\n![](photo:2)", "![](photo:1)\n![](photo:9)¦\n![](photo:2)", True),
        ("![](photo:1)\n![](¦photo:2)\n\nb", f"{TWO}\n![](photo:9)¦\n\nb", True),
        ("![](photo:1)¦\n\n![](photo:2)", "![](photo:1)\n\n![](photo:9)¦\n\n![](photo:2)", False),
        ("one¦\n\ntwo", "one\n\n![](photo:9)¦\n\ntwo", False),
    ],
)
def test_a_picture_inserted_at_a_gallery_joins_it(
    manuscript: Manuscript, text: str, expected: str, joins: bool
) -> None:
    desk = Desk(manuscript)
    desk.given(text)
    assert manuscript.picture_lines.insert(9) is joins
    assert desk.marked() == expected
    manuscript.undo()
    assert manuscript.text() == text.replace("¦", "")


def test_it_is_told_that_a_picture_joins_the_gallery(program: Driver) -> None:
    manuscript = _given(program)
    Desk(manuscript).given("One.\n\n![](photo:1)\n![](photo:2)¦")
    program.window.inspector.side.pictures.choose(3)
    program.window.actions_["place_picture"].trigger()
    assert manuscript.text() == f"One.\n\n{THREE}"
    assert _notice(program) == "Picture 3 joins the gallery."


def test_a_picture_taken_out_of_a_text_leaves_its_words_and_the_rest_of_its_gallery(manuscript: Manuscript) -> None:
    manuscript.set_text(f"a ![](photo:2) b\n\n{TWO}\n![](photo:3)\n\n![](photo:2)\n![](photo:21)")
    manuscript.picture_lines.remove(2)
    assert manuscript.text() == "a  b\n\n![](photo:1)\n![](photo:3)\n\n![](photo:21)"


def test_many_pictures_are_taken_out_in_one_step(manuscript: Manuscript) -> None:
    text = f"a ![](photo:2) b\n\n{TWO}\n![](photo:3)\n\n![](photo:30)\n\nend"
    manuscript.set_text(text)
    assert manuscript.picture_lines.placed() == {1, 2, 3, 30}
    manuscript.picture_lines.remove(1, 2, 3)
    assert manuscript.text() == "a  b\n\n![](photo:30)\n\nend"
    assert manuscript.picture_lines.placed() == {30}
    manuscript.undo()
    assert manuscript.text() == text


def _painted(manuscript: Manuscript, theme: Theme, token: str) -> int:
    """How many points of the manuscript are painted in an ink of the theme."""
    image: QImage = manuscript.grab().toImage()
    ink = theme.color(token).rgb()
    return sum(image.pixel(x, y) == ink for x in range(image.width()) for y in range(image.height()))


def test_a_gallery_has_its_bar_and_single_pictures_have_none(manuscript: Manuscript, theme: Theme) -> None:
    manuscript.resize(700, 300)
    manuscript.name_pictures({1: "a", 2: "b"})
    manuscript.set_text("![](photo:1)\n\n![](photo:2)")
    apart = _painted(manuscript, theme, "accent")
    manuscript.set_text(TWO)
    assert _painted(manuscript, theme, "accent") > apart + 40


def test_a_line_of_no_picture_says_so(manuscript: Manuscript, theme: Theme) -> None:
    manuscript.resize(700, 300)
    manuscript.set_text("Text\n\n![](photo:1)")
    manuscript.name_pictures({1: "a"})
    assert _painted(manuscript, theme, "danger") == 0
    manuscript.name_pictures({2: "a"})
    assert _painted(manuscript, theme, "danger") > 10


def _given(program: Driver, lead: int = 0) -> Manuscript:
    uses = tuple(
        PictureUse(number=number, caption=f"Caption {number}", placement="lead" if number == lead else "inline")
        for number in (1, 2, 3)
    )
    program.given("ferry-fares", Copy(headline="Last ferry", body="One.\n\n![](photo:1)\n\nTwo.", pictures=uses))
    program.sign_in("maeve", "ferry-fares")
    return program.window.story.manuscript


def _notice(program: Driver) -> str:
    return program.find(QLabel, "notice").text()


def test_the_chosen_pictures_are_inserted_as_a_gallery(program: Driver) -> None:
    manuscript = _given(program)
    manuscript.moveCursor(manuscript.textCursor().MoveOperation.End)
    sheet(program).selectAll()
    program.window.actions_["place_gallery"].trigger()
    assert manuscript.text() == "One.\n\nTwo.\n\n![](photo:1)\n![](photo:2)\n![](photo:3)\n"
    assert _notice(program) == "3 pictures are shown together."
    program.program.story.care.save()
    program.settle()
    assert program.copies()[-1].body == manuscript.text()


def test_the_lead_is_left_out_and_one_picture_is_no_gallery(program: Driver) -> None:
    manuscript = _given(program, lead=3)
    sheet(program).selectAll()
    program.window.actions_["place_gallery"].trigger()
    assert manuscript.text() == "One.\n\n![](photo:1)\n![](photo:2)\n\nTwo."
    assert _notice(program) == "2 pictures are shown together. The lead picture stays above the text."
    sheet(program).choose_rows([1], 1)
    program.window.inspector.side.pictures.choose(2)
    program.window.actions_["place_gallery"].trigger()
    assert "A gallery takes two pictures or more" in _notice(program)
    assert manuscript.text() == "One.\n\n![](photo:1)\n![](photo:2)\n\nTwo."


def test_the_lines_above_are_painted_anew_when_a_line_leaves_their_gallery(
    manuscript: Manuscript, qtbot: QtBot
) -> None:
    manuscript.resize(700, 300)
    manuscript.name_pictures({1: "a", 2: "b"})
    Desk(manuscript).given(f"{TWO}¦")
    manuscript.show()
    qtbot.waitExposed(manuscript)
    painted: list[int] = []

    class Watch(QObject):
        def eventFilter(self, _: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                painted.append(event.rect().top())
            return False

    manuscript.viewport().repaint()
    watch = Watch()
    manuscript.viewport().installEventFilter(watch)
    manuscript.textCursor().insertText("x")
    qtbot.waitUntil(lambda: 0 in painted)
