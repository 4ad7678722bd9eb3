"""Each option of the table is changed in the dialog: it acts at once, is kept, and goes back. A new one needs a row here."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from editor.config.options import OPTIONS, Options
from editor.domain.copy import Copy
from editor.style.spelling import speller as spellers
from editor.ui.actions.catalogue import CATALOGUE
from editor.ui.dialogs.settings import SettingsDialog, shown
from tests.gui.driver import Driver
from tests.gui.fake_speller import FakeSpeller, underlined

COPY = Copy(headline="Last ferry to go", body="The lsat ferry left.\n\nNobody aksed why.")


class InForce(NamedTuple):
    """A value that is not the usual one, what the window shows by it, and what it showed before."""

    value: object
    shows: Callable[[Driver], object]
    after: object
    before: object


def _typed(program: Driver) -> str:
    manuscript = program.window.story.manuscript
    manuscript.selectAll()
    program.qtbot.keyClicks(manuscript, '"a" hb then')
    return manuscript.text()


def _picture(program: Driver) -> bytes:
    manuscript = program.window.story.manuscript
    program.qtbot.waitUntil(lambda: not manuscript.highlighter.busy)
    return bytes(manuscript.grab().toImage().constBits())


DIFFERENT = object()
"""As it looked before, or not: no test knows how."""
TABLE = {
    "theme": InForce("dark", lambda program: program.program.theme.is_dark, after=True, before=False),
    "sort": InForce("headline", lambda program: program.program.queues.sort, "headline", "updated"),
    "site": InForce(
        "/somewhere/else", lambda program: str(program.program.site().folder), "/somewhere/else", DIFFERENT
    ),
    "spelling": InForce(
        value=False,
        shows=lambda program: underlined(program.window.story.manuscript),
        after=[],
        before=["lsat", "aksed"],
    ),
    "smart_quotes": InForce(value=False, shows=_typed, after='"a" harbour board then', before="“a” harbour board then"),
    "expansions": InForce(value=False, shows=_typed, after="“a” hb then", before="“a” harbour board then"),
    "focus_paragraph": InForce(value=True, shows=_picture, after=DIFFERENT, before=DIFFERENT),
    "typewriter": InForce(value=True, shows=_picture, after=DIFFERENT, before=DIFFERENT),
    "invisibles": InForce(value=True, shows=_picture, after=DIFFERENT, before=DIFFERENT),
}


@pytest.fixture(autouse=True)
def _prepared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Before the program is made: a speller that knows few words, and a short form of one's own."""
    monkeypatch.setattr(spellers, "open_speller", lambda language, shipped, own: FakeSpeller(language))
    (tmp_path / "expansions.txt").write_text("hb\tharbour board\n", "utf-8")


@pytest.fixture
def dialog(program: Driver) -> SettingsDialog:
    """The dialog over a story in which two words are misspelt."""
    program.given(copy=COPY)
    program.sign_in("maeve", "ferry-fares")
    program.qtbot.waitUntil(lambda: underlined(program.window.story.manuscript) == ["lsat", "aksed"])
    program.window.actions_["settings"].trigger()
    dialog = program.dialog("settings_dialog")
    assert isinstance(dialog, SettingsDialog)
    return dialog


def _set(dialog: SettingsDialog, name: str, value: object) -> None:
    control = dialog.controls[name].widget
    if isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
        control.activated.emit(control.currentIndex())
    elif isinstance(control, QCheckBox):
        assert control.isChecked() is not value
        control.click()
    else:
        assert isinstance(control, QLineEdit)
        control.setText(str(value))
        control.editingFinished.emit()


def test_every_option_is_driven_here() -> None:
    assert list(TABLE) == [option.name for option in shown(OPTIONS)]


@pytest.mark.parametrize("name", list(TABLE))
def test_an_option_acts_at_once_is_kept_and_goes_back(
    program: Driver, dialog: SettingsDialog, tmp_path: Path, name: str
) -> None:
    row = TABLE[name]
    usual = program.options.value(name)
    before = row.shows(program)
    assert row.before in (DIFFERENT, before)
    _set(dialog, name, row.value)
    program.settle()
    after = row.shows(program)
    assert row.after in (DIFFERENT, after)
    assert after != before
    assert Options(tmp_path / "options.json").value(name) == row.value
    dialog.resets[name].click()
    program.settle()
    program.qtbot.waitUntil(lambda: row.shows(program) == before)
    assert Options(tmp_path / "options.json").value(name) == usual


def test_the_help_of_the_settings_names_every_group_of_them() -> None:
    told = next(entry.help for entry in CATALOGUE if entry.name == "settings")
    assert [option.group for option in shown(OPTIONS) if option.group.lower() not in told] == []
