"""The settings of pytest, ruff and mypy catch what they are there to catch."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

import pytest

from tests.nested import run_pytest

ROOT: Final = Path(__file__).parents[2]


def test_warnings_of_python_and_qt_and_a_surprising_pass_fail_a_test(tmp_path: Path) -> None:
    (tmp_path / "test_planted.py").write_text(
        "import warnings, pytest\n"
        "from PySide6.QtCore import qWarning\n"
        "def test_python_warns():\n"
        "    warnings.warn('planted in Python')\n"
        "def test_qt_warns(qtbot):\n"
        "    qWarning('planted in Qt')\n"
        "@pytest.mark.xf" + "ail\n"
        "def test_passes_after_all():\n"
        "    pass\n"
    )
    said = run_pytest(tmp_path)
    assert "UserWarning: planted in Python" in said
    assert "QtWarningMsg: planted in Qt" in said
    assert "[XPASS(strict)]" in said
    assert "3 failed" in said


def test_a_marker_nobody_declared_is_refused(tmp_path: Path) -> None:
    (tmp_path / "test_planted.py").write_text("import pytest\n@pytest.mark.slwo\ndef test_it():\n    pass\n")
    assert "'slwo' not found in `markers`" in run_pytest(tmp_path)


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        ("ANN001", "def f(a) -> None: ..."),
        ("BLE001", "try:\n    f()\nexcept Exception:\n    g()\n"),
        ("D103", "def approve() -> None:\n    save()\n"),
        ("DTZ005", "import datetime\nnow = datetime.datetime.now()\n"),
        ("ERA001", "# x = f(1)\n"),
        ("N802", "def approveStory() -> None: ..."),
        ("S602", "import subprocess\nsubprocess.run(command, shell=True)\n"),
        ("S608", "q = f'SELECT slug FROM story WHERE slug = {slug}'\n"),
        ("T201", "print('here')\n"),
    ],
)
def test_ruff_catches_a_planted_fault(rule: str, source: str) -> None:
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "json"]
    command += ["--stdin-filename", "editor/store/planted.py", "-"]
    run = subprocess.run(command, cwd=ROOT, input=source, capture_output=True, text=True, check=False)
    assert rule in {fault["code"] for fault in json.loads(run.stdout)}


def test_mypy_is_strict_for_every_module() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["mypy"]
    assert settings["strict"] is True
    assert settings["files"] == ["editor"]
    assert "overrides" not in settings
