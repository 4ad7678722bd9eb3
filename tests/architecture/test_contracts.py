"""Each contract about imports holds, and each is seen to fail when an import is planted against it."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
LINT: Final = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_logo=True))"

LAYERS: Final = "Imports point downwards only"
QT: Final = "Qt only in ui, app and tour"
SQL: Final = "SQLAlchemy and Alembic only in store"
SQLMODEL: Final = "SQLModel only in store and domain"
MARKDOWN: Final = "markdown-it only in text"
PILLOW: Final = "Pillow only in media"
WINDOW: Final = "The window never reaches past services into store or publish"
CONFIG: Final = "Only app, cli, tour and ui read the configuration"
WIRE: Final = "Formats in wire do not know each other"
PUBLISH: Final = "Formats in publish do not know each other"
PROOF: Final = "Rules of the output proof do not know each other"
CYCLES: Final = "No cycles at any depth"

# Which contract breaks when these files are planted.
PLANTED: Final[list[tuple[str, dict[str, str]]]] = [
    (LAYERS, {"domain/planted.py": "import editor.text"}),
    (LAYERS, {"store/planted.py": "import editor.wire"}),
    (LAYERS, {"utils.py": "# a layer that nobody declared"}),
    (QT, {"services/planted.py": "from PySide6.QtCore import QObject"}),
    (SQL, {"services/planted.py": "import sqlalchemy.orm"}),
    (SQL, {"services/planted.py": "import alembic.command"}),
    (SQLMODEL, {"services/planted.py": "from sqlmodel import select"}),
    (MARKDOWN, {"ui/planted.py": "import markdown_it"}),
    (PILLOW, {"ui/planted.py": "from PIL import Image"}),
    (WINDOW, {"ui/planted.py": "import editor.store"}),
    (WINDOW, {"ui/planted.py": "import editor.publish"}),
    (CONFIG, {"services/planted.py": "import editor.config.resources"}),
    (WIRE, {"wire/planted.py": "# a format that nobody declared"}),
    (WIRE, {"wire/result.py": "import editor.wire.formats"}),
    (WIRE, {"wire/documents/planted.py": "import editor.wire.article"}),
    (PUBLISH, {"publish/planted.py": "# a format that nobody declared"}),
    (PUBLISH, {"publish/html/planted.py": "import editor.publish.package"}),
    (PROOF, {"publish/rules/links.py": "import editor.publish.rules.words"}),
    (
        CYCLES,
        {
            "domain/planted/__init__.py": "",
            "domain/planted/first.py": "import editor.domain.planted.second",
            "domain/planted/second.py": "import editor.domain.planted.first",
        },
    ),
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the package and its contracts, where planting does no harm."""
    shutil.copytree(ROOT / "editor", tmp_path / "editor", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(tree: Path) -> tuple[int, str]:
    """The exit status of import-linter and what it said."""
    wide = {**os.environ, "COLUMNS": "200"}
    run = subprocess.run([sys.executable, "-c", LINT], cwd=tree, env=wide, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


def test_every_contract_is_kept(tree: Path) -> None:
    status, said = lint(tree)
    assert status == 0, said


def test_every_contract_is_broken_once_on_purpose() -> None:
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text())
    declared = {contract["name"] for contract in configuration["tool"]["importlinter"]["contracts"]}
    assert declared == {contract for contract, _ in PLANTED}


@pytest.mark.parametrize(("contract", "files"), PLANTED)
def test_a_planted_import_breaks_its_contract(tree: Path, contract: str, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = tree / "editor" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text + "\n")
    status, said = lint(tree)
    assert status == 1
    assert f"{contract} BROKEN" in said
