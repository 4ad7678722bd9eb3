"""What is committed keeps to the rules of the house; each rule is seen to catch a planted fault."""

import ast
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
TOP_LEVEL: Final = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "docs",
    "editor",
    "pyproject.toml",
    "requirements-dev.txt",
    "requirements.txt",
    "resources",
    "tests",
}
MAY_BE_THERE: Final = {"typings"}  # stubs, once an untyped library needs them
FILE_LIMIT: Final = 300
CLASS_LIMIT: Final = 250
# A file or `file::Class` that is longer, and why that reads better than two.
LONG_FOR_A_REASON: Final[dict[str, str]] = {}
# The one road off the window's thread, and the hook that meets whatever nobody expected.
MAY_CATCH_ALL: Final = {"editor/ui/tasks.py", "editor/app.py"}


@dataclass(frozen=True, slots=True)
class Ban:
    """Words that may not stand in some files, but for those named."""

    why: str
    words: re.Pattern[str]
    files: str
    but: tuple[str, ...] = ()

    def applies_to(self, name: str) -> bool:
        return fnmatch(name, self.files) and not any(fnmatch(name, pattern) for pattern in self.but)


# The patterns are spelt so that they do not find themselves.
BANS: Final = [
    Ban("an absolute path of somebody's machine", re.compile(r"/(?:home/[a-z]|root/|Users/[a-z]|work/)"), "*"),
    Ban("a package registry's host", re.compile(r"(?:pypi\.or[g]|pythonhoste[d]|registry\.npmj[s]|/simpl[e]/)"), "*"),
    Ban("nested event handling", re.compile(r"\bprocess[E]vents\b"), "*.py"),
    Ban(
        "Qt's binding",
        re.compile(r"\bshiboken[6]\b"),
        "editor/*.py",
        but=("editor/ui/*", "editor/app.py", "editor/tour/*"),
    ),
    Ban("a check that is switched off", re.compile(r"#\s*noq[a]|#\s*ruff:|#\s*mypy:"), "*.py"),
    Ban("work left for later", re.compile(r"\b(?:TOD[O]|FIXM[E]|XX[X])\b"), "*.py"),
    Ban(
        "a test that waits on the clock",
        re.compile(r"\b(?:time|asyncio)\.slee[p]\b|\bqWai[t]\b"),
        "tests/*.py",
        but=("tests/bench/*",),  # which keeps the time of a person typing
    ),
    Ban(
        "a test that is switched off",
        re.compile(r"\bpytest\.(?:mark\.)?(?:ski[p]|xfai[l]|importorski[p])"),
        "tests/*.py",
    ),
]


def committed() -> list[str]:
    """The names of all files under version control, as they are on disk now."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def breaches(name: str, text: str) -> Iterator[str]:
    """Every line that a ban forbids, with its reason."""
    for ban in (ban for ban in BANS if ban.applies_to(name)):
        for found in ban.words.finditer(text):
            yield f"{name}:{text.count(chr(10), 0, found.start()) + 1}: {ban.why}: {found.group()}"


def too_long(name: str, source: str) -> Iterator[str]:
    """The file, and each class in it, that is longer than the house allows."""
    lines = len(source.splitlines())
    if lines > FILE_LIMIT:
        yield name
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef) and (node.end_lineno or 0) - node.lineno + 1 > CLASS_LIMIT:
            yield f"{name}::{node.name}"


def blind(name: str, source: str) -> Iterator[str]:
    """Every `except` that swallows whatever comes; one that tidies up and raises again is not blind."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ExceptHandler):
            continue
        last = node.body[-1]
        raised_again = isinstance(last, ast.Raise) and last.exc is None
        named = {leaf.id for leaf in ast.walk(node.type) if isinstance(leaf, ast.Name)} if node.type else {"Exception"}
        if named & {"Exception", "BaseException"} and not raised_again:
            yield f"{name}:{node.lineno}: a blind except"


def test_the_top_level_is_what_the_manual_says() -> None:
    found = {Path(name).parts[0] for name in committed()}
    assert found - MAY_BE_THERE == TOP_LEVEL


def test_no_file_and_no_class_is_too_long() -> None:
    sources = [name for name in committed() if name.endswith(".py")]
    assert {long for name in sources for long in too_long(name, (ROOT / name).read_text())} == set(LONG_FOR_A_REASON)


def test_nothing_is_caught_blindly() -> None:
    sources = [name for name in committed() if fnmatch(name, "editor/*.py") and name not in MAY_CATCH_ALL]
    assert [found for name in sources for found in blind(name, (ROOT / name).read_text())] == []


@pytest.mark.parametrize("caught", ["", " Exception", " (OSError, BaseException) as fault"])
def test_a_planted_blind_except_is_found(caught: str) -> None:
    swallowing = f"try:\n    save()\nexcept{caught}:\n    pass\n"
    assert list(blind("x.py", swallowing)) == ["x.py:3: a blind except"]
    assert list(blind("x.py", swallowing.replace("pass", "raise"))) == []
    assert list(blind("x.py", "try:\n    save()\nexcept OSError:\n    pass\n")) == []


def test_nothing_forbidden_is_committed() -> None:
    found: list[str] = []
    for name in committed():
        try:
            text = (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a font
        found += breaches(name, text)
    assert found == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("README.md", "see /home" + "/ann/copydesk"),
        ("docs/x.md", "in /work" + "/main"),
        ("requirements.txt", "--index-url https://pypi" + ".org/simple"),
        ("editor/ui/x.py", "app.process" + "Events()"),
        ("editor/text/x.py", "import shiboken" + "6"),
        ("editor/text/x.py", "import os  # " + "noqa"),
        ("editor/text/x.py", "# TO" + "DO later"),
        ("tests/x.py", "time" + ".sleep(1)"),
        ("tests/x.py", "@pytest.mark" + ".skip"),
    ],
)
def test_a_planted_breach_is_found(name: str, text: str) -> None:
    assert list(breaches(name, text))


def test_what_is_allowed_is_not_found() -> None:
    assert not list(breaches("editor/ui/x.py", "from shiboken" + "6 import isValid"))


def test_a_planted_long_file_and_class_are_found() -> None:
    assert list(too_long("x.py", "\n" * (FILE_LIMIT + 1))) == ["x.py"]
    body = "    a = 1\n" * CLASS_LIMIT
    assert list(too_long("x.py", f"class Window:\n{body}")) == ["x.py::Window"]
    assert list(too_long("x.py", f"class Window:\n{body[10:]}")) == []
