"""The settings are made from the table of options; what is chosen is in force at once and kept by a worker."""

import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from editor.config.options import OPTIONS, Option
from editor.domain.lists import Sort
from editor.ui.dialogs.settings import SettingsDialog, shown
from editor.ui.dialogs.settings_controls import control
from editor.ui.panels.story_list import SORTS
from tests.gui.driver import Driver


@pytest.fixture
def dialog(program: Driver) -> SettingsDialog:
    """The dialog, opened by its action in a signed-in window."""
    program.given()
    program.sign_in("maeve")
    program.window.actions_["settings"].trigger()
    dialog = program.dialog("settings_dialog")
    assert isinstance(dialog, SettingsDialog)
    return dialog


def _pick(program: Driver, dialog: SettingsDialog, name: str, value: str) -> None:
    box = dialog.findChild(QComboBox, f"option_{name}")
    assert box is not None
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    program.settle()


def _kept(program: Driver) -> dict[str, object]:
    read: dict[str, object] = json.loads(program.options.beside("options.json").read_text("utf-8"))
    return read


def test_there_is_a_row_for_every_choice_and_none_for_what_is_remembered(dialog: SettingsDialog) -> None:
    assert list(dialog.controls) == [option.name for option in OPTIONS if option.kind != "remembered"]
    assert {"geometry", "columns", "login", "recent_commands"}.isdisjoint(dialog.controls)
    for option in shown(OPTIONS):
        assert dialog.findChild(QLabel, f"label_{option.name}").text() == option.label
        assert dialog.findChild(QLabel, f"help_{option.name}").text() == option.help
        assert dialog.controls[option.name].widget.accessibleName() == option.label
        assert dialog.resets[option.name].accessibleName() == f"Reset: {option.label}"


def test_every_control_begins_below_the_one_before(dialog: SettingsDialog) -> None:
    places = [each.holder.mapTo(dialog, QPoint()).x() for each in dialog.controls.values()]
    assert len(set(places)) == 1, places


def test_the_theme_is_in_force_at_once_and_kept(program: Driver, dialog: SettingsDialog) -> None:
    _pick(program, dialog, "theme", "dark")
    assert program.program.theme.is_dark
    assert _kept(program)["theme"] == "dark"
    dialog.resets["theme"].click()
    program.settle()
    assert program.program.theme.choice == "system"
    assert dialog.findChild(QComboBox, "option_theme").currentData() == "system"
    assert not dialog.resets["theme"].isEnabled()


def test_the_menus_mark_the_theme_that_was_chosen(program: Driver, dialog: SettingsDialog) -> None:
    actions = program.window.actions_
    marked = [name for name in ("light", "dark", "system") if actions[f"theme_{name}"].isChecked()]
    assert marked == ["system"]
    _pick(program, dialog, "theme", "dark")
    for chosen, then in (("dark", "dark"), ("light", "light"), ("light", "light")):
        if chosen != "dark":
            actions[f"theme_{chosen}"].trigger()
        marked = [name for name in ("light", "dark", "system") if actions[f"theme_{name}"].isChecked()]
        assert marked == [then] == [program.program.theme.choice]


def test_the_order_of_lists_is_in_force_at_once(program: Driver, dialog: SettingsDialog) -> None:
    _pick(program, dialog, "sort", "headline")
    assert program.program.queues.sort is Sort.HEADLINE
    assert program.window.stories._orders[Sort.HEADLINE].isChecked()
    dialog.accept()
    program.window.stories._orders[Sort.SLUG].trigger()
    program.settle()
    assert _kept(program)["sort"] == "slug"


def test_the_words_for_orders_are_those_of_the_list() -> None:
    table = next(option for option in OPTIONS if option.name == "sort")
    assert dict(table.choices) == {sort.value: words for sort, (words, _) in SORTS.items()}


def test_the_folder_of_the_site_is_typed_or_chosen(program: Driver, dialog: SettingsDialog, tmp_path: Path) -> None:
    field = dialog.findChild(QLineEdit, "option_site")
    assert field.placeholderText() == "The usual folder of the newsroom"
    field.setText("somewhere/else")
    field.editingFinished.emit()
    assert (
        dialog._problem.text()
        == "“somewhere/else” cannot be used for “Folder of the site”: give the folder’s whole path."
    )
    assert program.options.value("site") == ""
    field.setText(str(tmp_path))
    field.editingFinished.emit()
    program.settle()
    assert dialog._problem.isHidden()
    assert program.program.site().folder == tmp_path
    dialog.findChild(QPushButton, "browse_site").click()
    asked = dialog.findChild(QFileDialog, "choose_site")
    asked.fileSelected.emit(str(tmp_path / "other"))
    asked.reject()
    program.settle()
    assert field.text() == str(tmp_path / "other") == _kept(program)["site"]
    dialog.resets["site"].click()
    assert field.text() == ""


def test_nothing_is_written_by_the_thread_of_the_window(
    program: Driver, dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    writers = []
    monkeypatch.setattr(type(program.options), "write", lambda _: writers.append(threading.current_thread()))
    _pick(program, dialog, "sort", "deadline")
    assert len(writers) == 1
    assert writers[0] is not threading.main_thread()


def test_a_disk_that_refuses_is_told_and_the_window_closes_all_the_same(program: Driver) -> None:
    program.sign_in("maeve")
    program.options.beside("options.json").unlink(missing_ok=True)
    program.options.beside("options.json").mkdir()
    program.program.preferences.choose("sort", "slug")
    program.settle()
    assert program.banner().startswith("What you set could not be kept on this computer: ")
    assert program.program.queues.sort is Sort.SLUG
    program.window.close()
    program.qtbot.waitUntil(lambda: not program.window.isVisible())


@pytest.mark.parametrize("on", [True])
def test_a_switch_shows_its_value_and_is_turned(program: Driver, on: bool) -> None:
    holder = QWidget(program.window)
    chosen: list[object] = []
    switch = Option("marks", default=False, sound=lambda _: True, help="Marks.", kind="switch", label="Show marks")
    made = control(switch, chosen.append, holder)
    assert isinstance(made.widget, QCheckBox)
    made.show_value(on)
    assert made.widget.isChecked()
    assert made.widget.text() == "On"
    program.qtbot.keyClick(made.widget, Qt.Key.Key_Space)
    assert chosen == [False]
    assert made.widget.text() == "Off"
    with pytest.raises(KeyError):
        control(switch._replace(kind="remembered"), chosen.append, holder)
