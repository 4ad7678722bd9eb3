"""The command palette: found by letters, run by Enter, refused with the reason, left without a trace."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QWidget

from editor.ui.actions.catalogue import CATALOGUE
from editor.ui.actions.commands import Command, found
from editor.ui.dialogs.palette import Palette
from editor.ui.dialogs.palette_rows import caps, runs, spoken
from tests.gui.driver import Driver


def _palette(program: Driver) -> Palette:
    """The palette, opened by its key."""
    key = program.window.actions_["palette"].shortcut()[0]
    program.qtbot.keyClick(program.window.focusWidget() or program.window, key.key(), modifier=key.keyboardModifiers())
    return program.find(Palette, "palette")


def _labels(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def writing(program: Driver) -> Driver:
    """A reporter in the text of her story, a word selected."""
    program.given()
    program.sign_in("maeve", "ferry-fares")
    manuscript = program.window.story.manuscript
    manuscript.setFocus()
    cursor = manuscript.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    manuscript.setTextCursor(cursor)
    return program


def test_every_action_and_every_list_is_found(writing: Driver) -> None:
    listed = {command.name for command in writing.program.commands.listed()}
    assert {entry.name for entry in CATALOGUE} - listed == {"palette"}
    assert {"list:mine", "list:review", "list:sport"} <= listed
    labels = _labels(_palette(writing))
    assert {"Approve", "My copy", "Sport"} <= set(labels)


def test_enter_runs_what_was_found_and_remembers_it(writing: Driver) -> None:
    palette = _palette(writing)
    writing.qtbot.keyClicks(palette.field, "hist")
    assert palette.current is not None
    assert palette.current.command.label == "History"
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    writing.settle()
    assert writing.window.inspector.shows(writing.window.inspector.side.history)
    assert writing.options.value("recent_commands") == ["go_history"]
    assert '"go_history"' in writing.options.beside("options.json").read_text("utf-8")


def test_where_nothing_is_called_that_it_says_so_and_runs_nothing(writing: Driver) -> None:
    palette = _palette(writing)
    writing.qtbot.keyClicks(palette.field, "zzqx")
    none = palette.findChild(QLabel, "palette_none")
    assert isinstance(none, QLabel)
    assert none.isVisible()
    assert none.text() == "Nothing is called that."
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_page_pasted_into_it_is_not_looked_for(writing: Driver) -> None:
    palette = _palette(writing)
    QApplication.clipboard().setText("save " * 10_000)
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert palette.field.text() == ""
    QApplication.clipboard().setText("approve")
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert _labels(palette)[0] == "Approve"
    QToolTip.hideText()


def test_what_was_run_last_comes_first(writing: Driver) -> None:
    writing.options.choose("recent_commands", ["go_checks", "gone", "save"])
    assert _labels(_palette(writing))[:2] == ["Checks", "Save now"]


def test_what_cannot_be_done_says_why_and_is_not_run(writing: Driver) -> None:
    palette = _palette(writing)
    writing.qtbot.keyClicks(palette.field, "approve")
    why = writing.window.actions_.objection("approve")
    assert why
    assert palette.current is not None
    assert palette.current.command.objection == why
    assert f"not available: {why}" in spoken(palette.current)
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette._help.text() == why
    assert palette._help.property("level") == "warning"


def test_escape_gives_the_keyboard_back_and_the_selection_stays(writing: Driver) -> None:
    manuscript = writing.window.story.manuscript
    palette = _palette(writing)
    assert writing.window.focusWidget() is palette.field
    writing.qtbot.keyClicks(palette.field, "xyzzy")
    assert _labels(palette) == []
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert writing.window.focusWidget() is manuscript
    cursor = manuscript.textCursor()
    assert (cursor.anchor(), cursor.position()) == (4, 8)
    assert manuscript.text().startswith("The last boat")


def test_an_action_on_the_text_finds_the_selection_as_it_was(writing: Driver) -> None:
    palette = _palette(writing)
    writing.qtbot.keyClicks(palette.field, "bold")
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert writing.window.story.manuscript.text().startswith("The **last** boat")


def test_arrows_and_tab_walk_through_the_list(writing: Driver) -> None:
    palette = _palette(writing)
    rows = palette.list.model().rowCount()
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
        writing.qtbot.keyClick(palette.field, key)
        walked.append(palette.list.currentIndex().row())
    assert walked == [1, 2, 1, 0, rows - 1, rows - 1]
    assert writing.window.focusWidget() is palette.field


def test_no_key_of_the_window_acts_while_it_is_open(writing: Driver) -> None:
    palette = _palette(writing)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier, "1")
    QApplication.sendEvent(palette.field, press)
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert palette.isVisible()
    assert palette.field.text() == ""
    assert writing.window.focusWidget() is palette.field


def test_a_click_beside_it_and_another_place_taking_the_keyboard_close_it(writing: Driver) -> None:
    palette = _palette(writing)
    writing.qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 400))
    assert not palette.isVisible()
    assert writing.window.focusWidget() is writing.window.story.manuscript
    writing.program.commands.show_palette()
    again = [one for one in writing.window.findChildren(Palette) if one.isVisible()]
    writing.window.top_bar.search.setFocus()
    assert [one.isVisible() for one in again] == [False]
    assert writing.window.focusWidget() is writing.window.top_bar.search


def test_a_queue_is_gone_to(writing: Driver) -> None:
    palette = _palette(writing)
    writing.qtbot.keyClicks(palette.field, "spiked")
    writing.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    writing.settle()
    assert writing.window.queues.place.label == "Spiked"


def test_it_keeps_its_place_when_the_window_changes_size(writing: Driver) -> None:
    palette = _palette(writing)
    writing.window.resize(1600, 760)
    card = palette.card.geometry()
    assert palette.size() == writing.window.size()
    assert abs(card.center().x() - writing.window.width() // 2) <= 1
    assert card.bottom() < writing.window.height()


def test_whoever_is_not_signed_in_is_told_so(program: Driver) -> None:
    program.program.commands.show_palette()
    palette = program.find(Palette, "palette")
    blocked = {one.name: one.objection for one in program.program.commands.listed()}
    assert blocked["list:mine"] == "Sign in first."
    assert blocked["settings"] == ""
    assert all(part.accessibleName() for part in (palette, palette.field, palette.list))


def test_the_button_on_the_top_bar_says_its_key(writing: Driver) -> None:
    command = writing.find(QPushButton, "command")
    assert command.text().split() == ["Command…", "Ctrl+K"]
    writing.window.actions_.set_keys({"palette": "F2"})
    assert command.text().split() == ["Command…", "F2"]
    command.click()
    assert writing.find(QWidget, "palette").isVisible()


def _command(name: str, label: str, help_: str = "", objection: str = "") -> Command:
    return Command(name, label, "View", help_, "dot", "", objection, lambda: None)


def test_words_of_the_help_find_an_action_after_those_that_fit_by_name() -> None:
    commands = [_command("a", "Dark", "The dark theme."), _command("b", "Theme song"), _command("c", "Quit")]
    assert [one.command.name for one in found(commands, "theme", ())] == ["b", "a"]
    assert [one.command.name for one in found(commands, "dark theme", ())] == ["a"]


def test_what_can_be_done_stands_before_what_cannot() -> None:
    commands = [_command("a", "Approve", objection="No."), _command("b", "Quit"), _command("c", "Save")]
    assert [one.command.name for one in found(commands, "", ("c",))] == ["c", "b", "a"]


def test_a_key_is_drawn_as_caps_and_typed_letters_apart() -> None:
    assert caps("Ctrl+Shift+A") == ["Ctrl", "Shift", "A"]
    assert caps("Ctrl++") == ["Ctrl", "+"]
    assert caps("F5") == ["F5"]
    assert caps("") == []
    assert runs("Save now", (0, 5)) == [("S", True), ("ave ", False), ("n", True), ("ow", False)]
