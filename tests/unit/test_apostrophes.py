"""Apostrophes are set as quotation marks are, wherever people read: in the window, in messages and in the help of verbs."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from typer.core import TyperGroup
from typer.main import get_command

from editor.cli.app import app

EDITOR = Path(__file__).parents[2] / "editor"
STRAIGHT = re.compile(r"[a-zé]'(?=[a-z ])|[a-z]s'(?= )")
LOOKED_FOR = (
    "text/cases.py", "wire/article/about.py", "wire/article/abroad.py", "wire/article/appeal.py",
    "wire/article/clutter.py", "wire/article/furniture.py", "wire/article/links.py", "wire/article/newsletter.py", "wire/article/open_form.py",
    "wire/article/summary_box.py", "media/rights/families", "media/credits/ideas",
)  # fmt: skip
"""Words that stand in what comes in, as it has them."""


def _said(source: str) -> Iterator[str]:
    """The texts of a module but those that explain it, steer a page or go into the log."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        said = node.value if isinstance(node, ast.Constant) and id(node) not in told else None
        if isinstance(said, str) and "===" not in said and "%s" not in said:
            yield said


def _helps(group: TyperGroup) -> Iterator[str]:
    """What the verbs of a group, and those within them, say of themselves and of what they are given."""
    for verb in group.commands.values():
        yield verb.help or ""
        yield from (getattr(given, "help", None) or "" for given in verb.params)
        if isinstance(verb, TyperGroup):
            yield from _helps(verb)


def test_apostrophes_are_typographic_in_all_that_the_program_says() -> None:
    names = [path.relative_to(EDITOR).as_posix() for path in EDITOR.rglob("*.py")]
    read = [name for name in names if not name.startswith(LOOKED_FOR)]
    straight = [
        f"{name}: {said}"
        for name in read
        for said in _said((EDITOR / name).read_text("utf-8"))
        if STRAIGHT.search(said)
    ]
    assert len(read) > 500
    assert straight == []


def test_apostrophes_are_typographic_in_the_help_of_every_verb() -> None:
    whole = get_command(app)
    assert isinstance(whole, TyperGroup)
    helps = list(_helps(whole))
    assert len(helps) > 150
    assert [said for said in helps if STRAIGHT.search(said)] == []
