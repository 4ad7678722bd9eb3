"""Undo, cut, copy and paste from the menu are those of the field that has the keyboard."""

import json
import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from editor.domain.copy import PictureUse
from tests.gui.driver import COPY, Driver

FIELDS = ("headline", "standfirst", "byline", "manuscript", "editor_note")


@pytest.fixture
def story(program: Driver) -> Driver:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.window.story.unfolded = True
    return program


def _words(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_undoes_its_own(story: Driver, name: str) -> None:
    page, do = story.window.story, story.window.actions_
    fields = {"manuscript": page.manuscript, "editor_note": page.fields.editor_note, **page.fields.lines}
    fields |= {"headline": page.fields.headline, "standfirst": page.fields.standfirst}
    field = fields[name]
    before = {one: _words(fields[one]) for one in FIELDS}
    for other in FIELDS:
        story.key_in(fields[other], "x")
    typed = {one: _words(fields[one]) for one in FIELDS}
    field.setFocus()
    do["undo"].trigger()
    assert {one: _words(fields[one]) for one in FIELDS} == typed | {name: before[name]}
    do["redo"].trigger()
    assert {one: _words(fields[one]) for one in FIELDS} == typed
    do["select_all"].trigger()
    do["cut"].trigger()
    assert _words(field) == ""
    assert QGuiApplication.clipboard().text() == typed[name]
    do["paste"].trigger()
    story.qtbot.waitUntil(lambda: _words(field) == typed[name])
    do["select_all"].trigger()
    QGuiApplication.clipboard().clear()
    do["copy"].trigger()
    assert QGuiApplication.clipboard().text() == typed[name]
    assert {one: _words(fields[one]) for one in FIELDS} == typed


def test_from_a_list_it_only_comes_to_the_copy(story: Driver) -> None:
    manuscript, do = story.window.story.manuscript, story.window.actions_
    story.key_in(manuscript, "x")
    story.window.stories.view.setFocus()
    for name in ("undo", "cut", "paste"):
        do[name].trigger()
        if name == "undo":
            assert manuscript.hasFocus()
            assert manuscript.text() == f"x{COPY.body}"
        story.window.stories.view.setFocus()
    assert not manuscript.textCursor().hasSelection()


def test_in_a_list_the_row_that_is_chosen_is_copied(story: Driver) -> None:
    view, do = story.window.stories.view, story.window.actions_
    view.setFocus()
    for name in ("select_all", "copy"):
        do[name].trigger()
        assert view.hasFocus()
    assert QGuiApplication.clipboard().text() == COPY.headline


def test_of_a_list_in_which_several_are_chosen_each_is_a_line(story: Driver) -> None:
    panel, do = story.window.inspector.side.pictures, story.window.actions_
    uses = (PictureUse(number=1, caption="The quay"), PictureUse(number=2, caption="The pier", placement="inline"))
    panel.show_uses(uses)
    story.window.inspector.turn_to(panel)
    sheet = panel.page.sheet
    sheet.setFocus()
    do["select_all"].trigger()
    assert sheet.numbers == (1, 2)
    do["copy"].trigger()
    assert sheet.hasFocus()
    assert QGuiApplication.clipboard().text().splitlines() == [sheet.model().index(row, 0).data() for row in (0, 1)]


def test_on_the_previewed_page_it_is_the_page_s_words() -> None:
    command = [sys.executable, "-m", "tests.gui.preview_copying"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout.splitlines()[-1])
    assert "The last boat left at ten." in found["copied"]
    assert found["keyboard stays"]


def test_a_field_that_may_only_be_read_is_left_as_it_is(story: Driver) -> None:
    headline, do = story.window.story.fields.headline, story.window.actions_
    story.key_in(headline, "x")
    headline.setReadOnly(True)
    headline.selectAll()
    for name in ("undo", "redo", "cut", "paste", "copy"):
        do[name].trigger()
    assert headline.text() == f"x{COPY.headline}"
    assert QGuiApplication.clipboard().text() == f"x{COPY.headline}"
