"""There is one list of agencies: no program text names several of them."""

import ast
import re
from pathlib import Path

import pytest

import editor
from editor.media.credits.shipped import shipped

SPELLINGS = [text for agency in shipped() for text in (*agency.copy, *agency.pictures) if len(text) > 3]
NAMED = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, SPELLINGS))})(?!\w)")
SOURCES = sorted(Path(editor.__file__).parent.rglob("*.py"))


def agencies_in(source: str) -> set[str]:
    """The agencies that the texts of a program name, its docstrings left out."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]
    return {name for text in texts for name in NAMED.findall(text)}


def test_no_program_has_a_list_of_its_own() -> None:
    lists = {path.name: names for path in SOURCES if len(names := agencies_in(path.read_text("utf-8"))) > 2}
    assert lists == {}


@pytest.mark.parametrize("source", ["A = ('Reuters', 'Alamy', 'Bloomberg')", "A = r'Reuters|Alamy|Bloomberg'"])
def test_a_planted_list_is_seen(source: str) -> None:
    assert len(agencies_in(source)) == 3


def test_a_docstring_may_name_them() -> None:
    assert agencies_in('"""Reuters, Alamy, Bloomberg."""') == set()
