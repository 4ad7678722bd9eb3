"""Every key can be looked up and changed, is in force at once, and never clashes."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.config.keys import needed_for, normal
from editor.ui.actions.catalogue import CATALOGUE
from editor.ui.dialogs.shortcuts import ShortcutsDialog
from editor.ui.preferences import Preferences
from tests.gui.driver import Driver

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
TYPED = {"undo": "Ctrl+Z", "redo": "Ctrl+Shift+Z", "paste_plain": "Ctrl+Shift+V"}
"""The actions that come with a key of typing: they do what that key does."""


@pytest.fixture
def dialog(program: Driver) -> ShortcutsDialog:
    """The dialog, opened by its action in a signed-in window."""
    program.sign_in("maeve")
    program.window.actions_["keys"].trigger()
    dialog = program.dialog("shortcuts_dialog")
    assert isinstance(dialog, ShortcutsDialog)
    return dialog


def _shown(dialog: ShortcutsDialog) -> dict[str, str]:
    """Action and key of every row that is shown."""
    rows = [row for row in range(dialog.table.rowCount()) if not dialog.table.isRowHidden(row)]
    return {dialog.table.item(row, 0).text(): dialog.table.item(row, 2).text() for row in rows}


def _choose(dialog: ShortcutsDialog, words: str) -> None:
    dialog.search.setText(words)
    dialog.field.setFocus()


def _file(program: Driver) -> Path:
    return program.options.beside("keys.json")


def test_every_action_is_listed_with_its_key(dialog: ShortcutsDialog) -> None:
    assert _shown(dialog) == {entry.label.rstrip("…"): entry.shortcut for entry in CATALOGUE}


def test_a_key_that_is_pressed_is_in_force_at_once_and_kept(program: Driver, dialog: ShortcutsDialog) -> None:
    _choose(dialog, "save now")
    program.qtbot.keyClick(dialog.field, Qt.Key.Key_J, CTRL | SHIFT)
    program.settle()
    assert program.window.actions_["save"].shortcut() == QKeySequence("Ctrl+Shift+J")
    program.window.actions_.allow("save")
    assert program.window.actions_["save"].toolTip().endswith("(Ctrl+Shift+J)")
    assert {one.name: one.key for one in program.program.commands.listed()}["save"] == "Ctrl+Shift+J"
    assert _shown(dialog)["Save now"] == "Ctrl+Shift+J"
    assert dialog._usual.text() == "Usually Ctrl+S"
    assert json.loads(_file(program).read_text("utf-8")) == {"save": "Ctrl+Shift+J"}


@pytest.mark.parametrize(
    ("key", "modifiers", "sentence"),
    [
        (Qt.Key.Key_Q, CTRL, "Ctrl+Q is the key of “Quit”. Give that action another one first."),
        (Qt.Key.Key_C, CTRL, "Ctrl+C cannot be given away: it is needed for editing text."),
        (Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, "E cannot be given away: it is needed for typing."),
        (Qt.Key.Key_Backspace, CTRL, "Ctrl+Backspace cannot be given away: it is needed for editing text."),
        (Qt.Key.Key_F4, ALT, "Alt+F4 cannot be given away: the desktop keeps it for itself."),
    ],
)
def test_a_key_that_is_not_free_is_refused_in_a_sentence(
    program: Driver, dialog: ShortcutsDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier, sentence: str
) -> None:
    _choose(dialog, "save now")
    program.qtbot.keyClick(dialog.field, key, modifiers)
    assert dialog._problem.text() == sentence
    assert program.window.actions_.key("save") == "Ctrl+S"
    assert not _file(program).exists()


def test_a_modifier_alone_and_escape_change_nothing(program: Driver, dialog: ShortcutsDialog) -> None:
    _choose(dialog, "save now")
    program.qtbot.keyClick(dialog.field, Qt.Key.Key_Control, CTRL)
    assert dialog._problem.isHidden()
    program.qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert program.window.actions_.key("save") == "Ctrl+S"


def test_no_key_reset_one_and_reset_all(program: Driver, dialog: ShortcutsDialog) -> None:
    assert not dialog.reset_all.isEnabled()
    _choose(dialog, "save now")
    dialog.none.click()
    assert program.window.actions_.key("save") == ""
    _choose(dialog, "spike")
    program.qtbot.keyClick(dialog.field, Qt.Key.Key_S, CTRL)
    assert program.window.actions_.key("spike") == "Ctrl+S"
    _choose(dialog, "save now")
    dialog.reset.click()
    assert dialog._problem.text() == "Ctrl+S is the key of “Spike”. Give that action another one first."
    dialog.reset_all.click()
    program.settle()
    assert {entry.name: program.window.actions_.key(entry.name) for entry in CATALOGUE} == {
        entry.name: entry.shortcut for entry in CATALOGUE
    }
    assert json.loads(_file(program).read_text("utf-8")) == {}


def test_actions_are_found_by_name_and_by_key(dialog: ShortcutsDialog) -> None:
    dialog.search.setText("ctrl+shift+a")
    assert "Approve" in _shown(dialog)
    assert "Publish" not in _shown(dialog)
    dialog.search.setText("xyzzy")
    assert _shown(dialog) == {}
    assert not dialog.field.isEnabled()


def test_it_goes_by_keyboard_alone(program: Driver, dialog: ShortcutsDialog) -> None:
    dialog.table.setFocus()
    program.qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.current is CATALOGUE[1]
    dialog.table.itemActivated.emit(dialog.table.currentItem())
    assert dialog.field.hasFocus()
    assert "press another" in dialog.field.text()
    program.qtbot.keyClick(dialog.field, Qt.Key.Key_Tab)
    assert not dialog.field.hasFocus()
    taking = [dialog.search, dialog.table, dialog.field, dialog.none, dialog.reset, dialog.reset_all, dialog.answer]
    assert [one for one in taking if not (one.objectName() and one.accessibleName() and one.focusPolicy())] == []


def test_keys_kept_are_in_force_when_the_window_opens_and_faults_are_told(program: Driver) -> None:
    program.settle()
    _file(program).write_text(json.dumps({"save": "F2", "approve": "Ctrl+C"}), encoding="utf-8")
    again = program.program
    preferences = Preferences(
        again.window, again.theme, again.icons, again.options, again.queues, again.tasks, again.messages
    )
    program.settle()
    assert program.window.actions_.key("save") == "F2"
    assert program.window.actions_.key("approve") == "Ctrl+Shift+A"
    assert program.banner() == ("“Approve” keeps its usual key: Ctrl+C is not free, it is needed for editing text.")
    preferences.deleteLater()


def test_keys_that_cannot_be_kept_are_told(program: Driver, dialog: ShortcutsDialog) -> None:
    _file(program).mkdir()
    _choose(dialog, "save now")
    program.qtbot.keyClick(dialog.field, Qt.Key.Key_F2)
    program.settle()
    assert program.window.actions_.key("save") == "F2"
    assert program.banner().startswith("Your keys could not be kept on this computer: ")


def test_no_action_comes_with_a_key_that_typing_needs_but_undo_redo_and_paste() -> None:
    needed = {
        entry.name: entry.shortcut
        for entry in CATALOGUE
        if entry.shortcut and needed_for(entry.shortcut).startswith("it is needed for")
    }
    assert needed == TYPED
    assert [entry.name for entry in CATALOGUE if normal(entry.shortcut) != entry.shortcut] == []


def _taken(widget: QWidget) -> set[str]:
    """The keys that a widget for text keeps to itself, whatever the window's shortcuts say."""
    names = (
        "Left",
        "Right",
        "Up",
        "Down",
        "Home",
        "End",
        "PgUp",
        "PgDown",
        "Backspace",
        "Del",
        "Ins",
        "Tab",
        "Return",
        "Enter",
        "Space",
    )
    keys = [chr(code) for code in range(ord("A"), ord("Z") + 1)] + list("0123456789,.;-=[]") + list(names)
    taken = set()
    for key in [before + key for key in keys for before in ("", "Shift+", "Ctrl+", "Alt+", "Ctrl+Shift+", "Ctrl+Alt+")]:
        press = QKeySequence(key)[0]
        typed = "x" if not press.keyboardModifiers() & (CTRL | ALT) else ""
        event = QKeyEvent(QEvent.Type.ShortcutOverride, press.key(), press.keyboardModifiers(), typed)
        event.ignore()
        QApplication.sendEvent(widget, event)
        if event.isAccepted():
            taken.add(key)
    return taken


def test_every_key_that_text_keeps_to_itself_is_one_that_cannot_be_given_away(program: Driver, qtbot: QtBot) -> None:
    plain, line = QPlainTextEdit(), QLineEdit()
    qtbot.addWidget(plain)
    qtbot.addWidget(line)
    for widget in (plain, line, program.window.story.manuscript):
        taken = _taken(widget)
        assert {"A", "Ctrl+C", "Ctrl+Left"} <= taken
        assert {key for key in taken if not needed_for(normal(key))} == set()
