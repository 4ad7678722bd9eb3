"""Fields of plain text keep every sign that they are given, and say what they do not take."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QToolTip

from editor.domain.copy import Copy, PictureUse
from editor.ui.widgets.line import Line
from tests.gui.driver import COPY, Driver

SPACED = "From 10\N{NO-BREAK SPACE}000 to 12\N{NO-BREAK SPACE}000 seats.\n\nNo more."


def carrying(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def begun(program: Driver, copy: Copy) -> None:
    program.given(copy=copy)
    program.sign_in("maeve", "ferry-fares")


def saved(program: Driver) -> Copy:
    program.program.story.desk.saver.save()
    program.settle()
    return program.copies()[-1]


def test_a_note_keeps_its_no_break_spaces_when_something_else_is_typed(program: Driver) -> None:
    begun(program, COPY.with_changes(editor_note=SPACED))
    program.key_in(program.window.story.manuscript, "Late. ")
    assert saved(program).editor_note == SPACED


def test_a_caption_keeps_its_no_break_spaces_and_the_cursor_when_it_is_typed_in(program: Driver) -> None:
    begun(program, COPY.with_changes(pictures=(PictureUse(number=1, caption=SPACED),)))
    caption = program.program.story.side.pictures.page.form._texts["caption"]
    program.key_in(caption, "Up ")
    assert caption.textCursor().position() == 3
    assert saved(program).pictures[0].caption == f"Up {SPACED}"


@pytest.fixture
def line(program: Driver) -> Line:
    begun(program, COPY.with_changes(byline="Maeve Quinn"))
    return program.window.story.fields.lines["byline"]


def paste(text: str) -> None:
    QGuiApplication.clipboard().setMimeData(carrying(text))


def test_a_line_takes_several_as_one(program: Driver, line: Line) -> None:
    paste("Tobias\n Fennick\0")
    line.selectAll()
    program.qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "Tobias Fennick"
    assert saved(program).byline == "Tobias Fennick"
    line.undo()
    assert line.text() == "Maeve Quinn"


def test_what_is_too_long_for_a_line_is_said_and_nothing_of_it_is_put_in(program: Driver, line: Line) -> None:
    paste("x" * (line.maxLength() + 1))
    line.paste()
    assert line.text() == "Maeve Quinn"
    assert QToolTip.text() == "What was pasted is longer than this line takes; nothing was put in."
    QToolTip.hideText()


def test_nothing_comes_into_a_line_that_can_only_be_read(line: Line) -> None:
    paste("Tobias")
    line.setReadOnly(True)
    line.paste()
    assert line.text() == "Maeve Quinn"


def test_words_dropped_on_a_line_come_where_they_are_dropped(program: Driver, line: Line) -> None:
    mime = carrying(" and\nTobias")
    place = QPointF(line.rect().right() - 4, line.rect().center().y())
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    line.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, mime, button, keys))
    assert line.text() == "Maeve Quinnand Tobias"
    assert saved(program).byline == line.text()


def test_the_menu_of_a_line_offers_what_can_be_done(line: Line) -> None:
    assert offered(line) == ["Paste", "Select All"]
    line.selectAll()
    assert offered(line) == ["Cut", "Copy", "Paste", "Delete", "Select All"]
    line.cut()
    assert offered(line) == ["Undo", "Paste"]
    line.setReadOnly(True)
    assert offered(line) == []


def offered(line: Line) -> list[str]:
    return [words.replace("&", "") for group in line._deeds() for words, _, _, possible in group if possible]
