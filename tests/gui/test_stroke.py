"""After each key the screen shows what painting everything anew would show, though only some lines were painted."""

import random

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.manuscript.stroke import Stroke
from editor.ui.manuscript.widget import Manuscript

WORDS = "The board met on Tuesday, and said that the quay would stay open until the northern wall is finished. "
TEXT = "\n\n".join(
    [
        f"First. {WORDS * 2}",
        f"> Quoted. {WORDS * 3}",
        f"**Bold** and *slanted*. {WORDS * 4}",
        "![](photo:1)\n![](photo:2)",
        f"- An item. {WORDS}\n- Another. {WORDS * 2}",
        f"Last. {WORDS * 3}",
    ]
)


@pytest.fixture
def written(manuscript: Manuscript, qtbot: QtBot, qapp: QApplication) -> Manuscript:
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    manuscript.resize(760, 900)
    manuscript.set_text(TEXT)
    manuscript.name_pictures({1: "The pier · A. Name", 2: "The quay · A. Name"})
    qtbot.waitUntil(lambda: not manuscript.highlighter.busy)
    qapp.setCursorFlashTime(flash)
    return manuscript


def on_screen(manuscript: Manuscript) -> QImage:
    return manuscript.screen().grabWindow(manuscript.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def place(manuscript: Manuscript, position: int) -> None:
    cursor = QTextCursor(manuscript.document())
    cursor.setPosition(position)
    manuscript.setTextCursor(cursor)
    manuscript.viewport().repaint()


def faults(manuscript: Manuscript, qtbot: QtBot, keys: int) -> list[str]:
    """Type at random places; the keys after which something on the screen is not as it should be."""
    dice = random.Random(3)
    found = []
    for _ in range(keys // 10):
        place(manuscript, dice.randrange(manuscript.document().characterCount() - 1))
        number = manuscript.textCursor().blockNumber()
        length = manuscript.document().findBlockByNumber(number).length()
        if length > 30:
            manuscript.marks.set("spelling", number, [(start, 6) for start in range(0, length - 10, 15)])
        for _ in range(10):
            key = dice.choice("aoeiun rst*_.,")
            manuscript.viewport().repaint()
            qtbot.keyClicks(manuscript, key)
            shown = on_screen(manuscript)
            manuscript.viewport().repaint()
            if shown != on_screen(manuscript):
                found.append(key)
    return found


@pytest.mark.parametrize("way", ["plainly", "one paragraph at a time", "the line in the middle"])
def test_a_key_paints_all_that_it_changed(written: Manuscript, qtbot: QtBot, way: str) -> None:
    written.set_focus_mode(way == "one paragraph at a time")
    written.set_typewriter(way == "the line in the middle")
    assert faults(written, qtbot, 150) == []


def test_painting_too_little_would_be_seen(written: Manuscript, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fault is planted: only the line that is typed in is painted."""
    right = Stroke._changed

    def planted(stroke: Stroke, block: QTextBlock) -> QRect:
        return right(stroke, block).intersected(written.cursorRect().adjusted(-2_000, 0, 2_000, 0))

    monkeypatch.setattr(Stroke, "_changed", planted)
    assert faults(written, qtbot, 100)


def test_a_key_into_an_empty_text_takes_away_what_is_said_there(manuscript: Manuscript, qtbot: QtBot) -> None:
    qtbot.keyClicks(manuscript, "a")
    shown = on_screen(manuscript)
    manuscript.viewport().repaint()
    assert shown == on_screen(manuscript)


def test_a_key_paints_less_than_its_paragraph(
    written: Manuscript, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    paint = Manuscript._shown

    def counted(manuscript: Manuscript, top: float, bottom: float) -> object:
        painted.append(round(bottom - top))
        return paint(manuscript, top, bottom)

    block = written.document().lastBlock()
    place(written, block.position() + block.length() - 30)
    monkeypatch.setattr(Manuscript, "_shown", counted)
    qtbot.keyClicks(written, "a")
    assert 0 < painted[0] < written.blockBoundingRect(block).height() * 0.75
