"""How one writes: options in force at once, short forms kept in a file, going to a paragraph."""

import threading

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from editor.text.expansions import Table
from editor.ui import expansion_file
from editor.ui.dialogs.expansions import ExpansionsDialog
from editor.ui.dialogs.go_to import GoToDialog
from tests.gui.driver import COPY, Driver


@pytest.fixture
def window(program: Driver) -> Driver:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.window.story.manuscript.setFocus()
    return program


def _type(window: Driver, text: str) -> str:
    manuscript = window.window.story.manuscript
    manuscript.set_text("")
    window.key_in(manuscript, text)
    return manuscript.text()


def test_signs_are_smart_until_they_are_switched_off(window: Driver) -> None:
    assert window.window.actions_["smart_quotes"].isChecked()
    assert _type(window, '"a"') == "“a”"
    window.window.actions_["smart_quotes"].trigger()
    assert _type(window, '"a"') == '"a"'
    assert not window.window.actions_["smart_quotes"].isChecked()
    assert window.options.value("smart_quotes") is False


def test_signs_follow_the_language_of_the_story(window: Driver) -> None:
    window.window.story.fields.lines["language"].setText("de")
    assert _type(window, '"a"') == "„a“"


@pytest.mark.parametrize("name", ["focus_paragraph", "typewriter", "invisibles", "expansions"])
def test_a_switch_of_the_menu_is_the_option(window: Driver, name: str) -> None:
    action = window.window.actions_["expand" if name == "expansions" else name]
    before = window.options.value(name)
    assert action.isChecked() is before
    action.trigger()
    assert window.options.value(name) is not before
    assert action.isChecked() is not before
    window.program.preferences.choose(name, before)
    assert action.isChecked() is before


def _dialog(window: Driver) -> ExpansionsDialog:
    window.window.actions_["expansions"].trigger()
    window.settle()
    dialog = window.dialog("expansions_dialog")
    assert isinstance(dialog, ExpansionsDialog)
    return dialog


def test_short_forms_are_edited_kept_and_in_force(window: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    writers = []
    write = expansion_file.write

    def watched(*given: object) -> Table:
        writers.append(threading.current_thread())
        return write(*given)

    monkeypatch.setattr(expansion_file, "write", watched)
    dialog = _dialog(window)
    assert dialog.text.toPlainText() == expansion_file.START
    text = dialog.findChild(QPlainTextEdit, "expansions_text")
    text.setPlainText("hb\tthe harbour board\nwrong\n")
    window.qtbot.waitUntil(lambda: "Line 2" in dialog._problem.text())
    assert (
        dialog._problem.text() == "Line 2: There is no tab between the short form and its words, or nothing after it."
    )
    assert dialog.found.text() == "1 short form"
    dialog.answer.click()
    window.settle()
    assert writers
    assert threading.main_thread() not in writers
    assert window.options.beside("expansions.txt").read_text("utf-8").startswith("hb\t")
    assert _type(window, "hb met") == "the harbour board met"
    window.window.actions_["expand"].trigger()
    assert _type(window, "hb met") == "hb met"


def test_a_file_that_is_no_text_is_told_and_left_alone(window: Driver) -> None:
    window.options.beside("expansions.txt").write_bytes(b"hb\t\xff\xfe")
    window.window.actions_["expansions"].trigger()
    window.settle()
    assert window.banner().startswith("“expansions.txt” is not written in UTF-8")
    window.options.beside("expansions.txt").write_bytes(b"a" * (expansion_file.LARGEST + 1))
    window.window.actions_["expansions"].trigger()
    window.settle()
    assert window.banner().startswith("“expansions.txt” is larger than 1 MB")


def test_going_to_a_paragraph_and_to_a_line(window: Driver) -> None:
    manuscript = window.window.story.manuscript
    manuscript.set_text("one\nmore\n\ntwo\n\n\nthree")
    for paragraph, number, line in ((True, 3, 6), (False, 2, 1)):
        window.window.actions_["go_to"].trigger()
        dialog = window.dialog("go_to_dialog")
        assert isinstance(dialog, GoToDialog)
        (dialog.by_paragraph if paragraph else dialog.by_line).setChecked(True)
        assert dialog.number.maximum() == (3 if paragraph else 7)
        dialog.number.setValue(number)
        dialog.answer.click()
        assert manuscript.textCursor().blockNumber() == line


def test_what_cannot_be_shaped_is_a_notice(window: Driver) -> None:
    assert window.window.story.manuscript.text() == COPY.body
    window.window.actions_["picture_line"].trigger()
    assert window.window.status_line._notice.text() == "This story has no pictures yet."
