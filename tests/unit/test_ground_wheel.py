"""A wheel carries the resources, and the program installed from it finds them there."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from editor.config.resources import resource

ROOT: Final = Path(__file__).parents[2]
ASK: Final = "import editor; from editor.config.resources import resource; print(editor.__file__); print(resource(*{}))"


def pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--isolated", "--disable-pip-version-check", *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh folder with Copydesk in it, built and installed without any network."""
    wheels, target = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("target")
    pip("wheel", "--no-index", "--no-build-isolation", "--no-deps", "--wheel-dir", wheels, ROOT)
    (wheel,) = wheels.glob("copydesk-*.whl")
    pip("install", "--no-index", "--no-deps", "--target", target, wheel)
    return target


def ask(installed: Path, *parts: str) -> list[Path]:
    """Where a program of its own, started elsewhere, finds the package and one resource."""
    answer = subprocess.run(
        [sys.executable, "-c", ASK.format(parts)],
        cwd=installed.parent,
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
    )
    return [Path(line) for line in answer.stdout.splitlines()]


def test_an_installed_program_finds_every_resource(installed: Path) -> None:
    package, found = ask(installed)
    assert package == installed / "editor/__init__.py"
    assert found == installed / "editor/_resources"
    ours = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert ours == {path.relative_to(found) for path in found.rglob("*") if path.is_file()}


def test_an_installed_program_has_its_command(installed: Path) -> None:
    (entry_points,) = installed.glob("copydesk-*.dist-info/entry_points.txt")
    assert "copydesk = editor.__main__:main" in entry_points.read_text()


def test_a_checkout_finds_its_resources_beside_the_package() -> None:
    assert resource() == ROOT / "resources"
    assert resource("themes").is_dir()


def test_a_resource_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="without resources/themes/none"):
        resource("themes", "none")
