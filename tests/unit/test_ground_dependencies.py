"""What is installed is locked by hash, named in the manual, free of the GPL, and says nothing of this machine."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
LOCKS: Final = ["requirements.txt", "requirements-dev.txt"]
PIN: Final = re.compile(r"^([a-z0-9-]+)==(\S+)( ; .+)? \\$")
HASH: Final = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
REMARK: Final = re.compile(
    r"^    # +(?:via )?(?:[a-z0-9-]+(?:\[[a-z]+\])?|copydesk \(pyproject\.toml\)|-c requirements\.txt|via)$"
)


def strange_lines(lock: str) -> list[str]:
    """Whatever is not a pin, a hash, or who asked for it: an index, a host, a path, an unpinned name."""
    return [line for line in lock.splitlines() if not any(form.match(line) for form in (PIN, HASH, REMARK))]


def names(lock: str) -> list[str]:
    return [pin[1] for pin in map(PIN.match, lock.splitlines()) if pin]


def under_the_gpl(licences: str) -> bool:
    """Whether every licence offered is the GPL: with "LGPL or GPL" the choice is ours."""
    offered = re.split(r"\s+OR\s+", licences)
    return all(re.search(r"\bA?GPL|GNU (?:Affero )?General Public", one) for one in offered)


def licences(name: str) -> str:
    """What a distribution says of its licence, from the newest field to the oldest."""
    said = metadata(name)
    classifiers = [line for line in said.get_all("Classifier") or [] if line.startswith("License ::")]
    expression, free_text = (said.get_all(field) or [] for field in ("License-Expression", "License"))
    return " OR ".join(expression or classifiers or free_text)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_pins_and_hashes_and_nothing_else(name: str) -> None:
    lock = (ROOT / name).read_text()
    assert strange_lines(lock) == []
    assert lock.count("--hash=") >= len(names(lock)) > 0


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://packages.example/simple",
        "--find-links /opt/wheels",
        "jinja2 @ file:///opt/wheels/jinja2.whl \\",
        "jinja2>=3.1 \\",
        "    # from https://packages.example/simple",
    ],
)
def test_a_planted_line_in_a_lock_is_strange(line: str) -> None:
    assert strange_lines(f"mako==1.4.3 \\\n{line}\n") == [line]


def test_what_runs_is_tested_in_the_same_version() -> None:
    run, dev = ((ROOT / name).read_text() for name in LOCKS)
    pins = {line for line in run.splitlines() if PIN.match(line)}
    assert pins <= set(dev.splitlines())


def test_every_dependency_has_its_line_in_the_manual() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    needed = [re.split(r"[\[=<>]", line)[0] for line in project["dependencies"]]
    manual = (ROOT / "docs/DEPENDENCIES.md").read_text()
    assert re.findall(r"^\| ([a-z0-9-]+) \|", manual, re.MULTILINE)[1:] == needed


def test_nothing_that_runs_is_under_the_gpl() -> None:
    found = {}
    for name in names((ROOT / "requirements.txt").read_text()):
        try:
            found[name] = licences(name)
        except PackageNotFoundError:
            continue  # for another system, such as Windows
    assert [name for name, said in found.items() if not said or under_the_gpl(said)] == []
    assert found["pyside6"]


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("GPL-3.0-or-later", True),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", True),
        ("AGPL-3.0-only", True),
        ("GPL-2.0-only OR GPL-3.0-only", True),
        ("LGPL-3.0-only", False),
        ("License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)", False),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", False),
        ("MIT", False),
    ],
)
def test_a_planted_licence_is_judged(said: str, refused: bool) -> None:
    assert under_the_gpl(said) is refused
