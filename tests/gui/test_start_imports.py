"""What may be loaded by when: nothing slow before the first paint, nothing unneeded before a story can be typed into."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SLOW = ("editor.services", "editor.store", "editor.publish", "editor.domain.copy", "editor.text", "editor.media",
        "editor.wire", "sqlmodel", "sqlalchemy", "pydantic", "typer", "jinja2", "markdown_it", "PIL", "keyring",
        "PySide6.QtWebEngineCore", "editor.ui.manuscript.highlighter", "editor.ui.dialogs")  # fmt: skip
# By the time a story can be typed into. Whoever adds to these makes everybody wait for it at every start.
LIBRARIES = {
    "PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "platformdirs",
    "sqlmodel", "sqlalchemy", "pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection",
    "greenlet", "cython_runtime",
}  # fmt: skip
OURS = ("editor", "editor.__main__", "editor.app", "editor.folders", "editor.locks", "editor.stopping", "editor.config",
        "editor.domain", "editor.services", "editor.store", "editor.text", "editor.ui")  # fmt: skip
LATER = ("editor.services.publishing", "editor.services.importing", "editor.services.pictures", "editor.text.markdown",
         "editor.text.pasting", "editor.text.counting", "editor.store.verify", "editor.store.postgresql", "editor.store.tables",
         "editor.services.left_out", "editor.services.known", "editor.ui.widgets.wrapped",
         "editor.journal", "editor.ui.dialogs", "editor.ui.spelling.checking", "html")  # fmt: skip

# What PySide makes of Qt only when asked for, and then all its tables of names at once.
TABLES = ("PySide6.QtCore.Qt", "PySide6.QtWidgets.QStyle", "PySide6.QtWidgets.QWizard")

_MADE = "[m + '.' + n for m in ('PySide6.QtCore', 'PySide6.QtWidgets') for n in vars(sys.modules[m]) if n[0] == 'Q']"
_TELL = f"print(json.dumps(sorted([*sys.modules, *{_MADE}]))), sys.stdout.flush()"
_FIRST_PAINT = f"""
import json, os, sys
{{first}}
from PySide6.QtWidgets import QApplication
import editor.app
editor.app.Program.begin = lambda program: ({_TELL}, os._exit(0))
sys.exit(editor.app.main())
"""
_READY = f"""
import json, sys
{{first}}
from editor.ui.story_desk import StoryDesk
show = StoryDesk._show
def shown(desk):
    show(desk)
    if not desk.objection:
        {_TELL}
        desk.put_away()
        QApplication.exit(0)
StoryDesk._show = shown
from PySide6.QtWidgets import QApplication
import editor.app
sys.exit(editor.app.main(sys.argv[1], slug="ferry-fares"))
"""
_ROWS = f"""
import json, os, sys
{{first}}
from editor.ui.panels.story_list import StoryListPanel
show = StoryListPanel.show_stories
def shown(self, *given, **named):
    show(self, *given, **named)
    if self.model.rowCount():
        self.view.grab()
        {_TELL}
        os._exit(0)
StoryListPanel.show_stories = shown
import editor.app
sys.exit(editor.app.main(sys.argv[1]))
"""


def loaded(script: str, *arguments: str, first: str = "") -> list[str]:
    """The names of the modules that a start has loaded when it tells."""
    command = [sys.executable, "-c", script.format(first=first), *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ran.stdout, ran.stderr
    names: list[str] = json.loads(ran.stdout.splitlines()[0])
    return names


def unwelcome(names: list[str]) -> list[str]:
    """What should not be there by the time a story can be typed into."""
    standard = sys.stdlib_module_names | {"__main__", "__mp_main__"}
    strange = {name.partition(".")[0] for name in names} - standard - LIBRARIES - {"editor"}
    strange = {name for name in strange if not name.startswith(("_", "sitecustomize", "distutils"))}
    ours = [name for name in names if name.startswith("editor") and not _within(name, OURS)]
    return sorted(strange) + ours + [name for name in names if _within(name, LATER)]


def _within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or (package != "editor" and name.startswith(f"{package}.")) for package in packages)


@pytest.fixture
def store(tmp_path: Path) -> str:
    """A newsroom of one with one story."""
    copy, store = tmp_path / "ferry-fares.txt", str(tmp_path / "newsroom.db")
    copy.write_text("Ferry fares\n\nFares on the harbour ferry rise on Monday.\n", encoding="utf-8")
    run = [sys.executable, "-m", "editor", "--store", store, "import", str(copy), "--json"]
    told = json.loads(subprocess.run(run, capture_output=True, text=True, check=True, timeout=60).stdout)
    assert [story["slug"] for story in told["stories"]] == ["ferry-fares"]
    return store


def test_nothing_slow_is_imported_before_the_first_paint() -> None:
    names = loaded(_FIRST_PAINT)
    assert "editor.ui.main_window" in names
    assert [name for name in names if name.startswith(SLOW)] == []


def test_the_guard_of_the_first_paint_sees_a_slow_import() -> None:
    names = loaded(_FIRST_PAINT, first="import sqlmodel")
    assert [name for name in names if name.startswith(SLOW)] != []


def test_no_table_of_names_is_made_before_the_first_paint() -> None:
    names = loaded(_FIRST_PAINT)
    assert "PySide6.QtWidgets.QWidget" in names
    assert [name for name in names if name in TABLES] == []


@pytest.mark.parametrize("asked", ["QtCore.Qt", "QtWidgets.QStyle"])
def test_the_guard_of_the_first_paint_sees_a_table(asked: str) -> None:
    assert f"PySide6.{asked}" in loaded(_FIRST_PAINT, first=f"from PySide6 import QtCore, QtWidgets; {asked}")


def test_nothing_unneeded_is_imported_before_a_story_can_be_typed_into(store: str) -> None:
    names = loaded(_READY, store)
    assert "editor.store.embedded" in names
    assert not unwelcome(names), unwelcome(names)
    assert "editor.ui.panels.checks" in names  # which is made of `wrapped` once it is filled or seen
    assert "PySide6.QtWidgets.QWizard" not in names, "every kind of widget was built to find out what one is"


def test_no_table_of_styles_is_made_for_the_first_rows(store: str) -> None:
    names = loaded(_ROWS, store)
    assert "editor.ui.panels.story_row" in names
    assert "PySide6.QtWidgets.QStyle" not in names


def test_the_guard_of_the_first_rows_sees_the_table_of_styles(store: str) -> None:
    asked = "from PySide6 import QtWidgets; QtWidgets.QStyle"
    assert "PySide6.QtWidgets.QStyle" in loaded(_ROWS, store, first=asked)


def test_the_guard_sees_that_every_kind_of_widget_was_built(store: str) -> None:
    asked = "from PySide6 import QtWidgets; app = QtWidgets.QApplication([]); QtWidgets.QListView().viewport()"
    assert "PySide6.QtWidgets.QWizard" in loaded(_READY, store, first=asked)


@pytest.mark.parametrize(
    "module",
    [
        "jinja2",
        "editor.publish.package",
        "editor.text.markdown",
        "editor.journal.writer",
        "editor.store.tables",
        "editor.services.known",
    ],
)
def test_the_guard_sees_what_is_imported_too_early(store: str, module: str) -> None:
    assert module in unwelcome(loaded(_READY, store, first=f"import {module}"))
