from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from editor.ui.actions.bind import Actions
from editor.ui.actions.catalogue import CATALOGUE, MENUS
from editor.ui.icons import Icons


def test_names_and_shortcuts_are_given_once() -> None:
    names = Counter(entry.name for entry in CATALOGUE)
    keys = Counter(QKeySequence(entry.shortcut).toString() for entry in CATALOGUE if entry.shortcut)
    assert [name for name, times in names.items() if times > 1] == []
    assert [key for key, times in keys.items() if times > 1 or not key] == []


def test_every_action_says_what_it_is() -> None:
    for entry in CATALOGUE:
        assert entry.label, entry.name
        assert entry.help.endswith("."), entry.name
        assert entry.menu in MENUS, entry.name


def test_every_action_has_its_icon(icons: Icons) -> None:
    assert {entry.icon for entry in CATALOGUE} <= icons.names()


def test_menus_hold_every_action_once(qtbot: QtBot, icons: Icons) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window, icons)
    actions.fill(window.menuBar())
    shown = [action.objectName() for menu in window.menuBar().actions() for action in menu.menu().actions()]
    assert sorted(name for name in shown if name) == sorted(f"action_{entry.name}" for entry in CATALOGUE)


def test_an_objection_is_the_tooltip(qtbot: QtBot, icons: Icons) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window, icons)
    actions.allow("approve", "You wrote this story; someone else must approve it.")
    assert not actions["approve"].isEnabled()
    assert actions["approve"].toolTip() == "You wrote this story; someone else must approve it."
    actions.allow("approve")
    assert actions["approve"].isEnabled()
    assert "Ctrl+Shift+A" in actions["approve"].toolTip()
