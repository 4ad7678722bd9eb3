"""`copydesk` decides between the window and a verb without importing what would delay the window."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from editor.__main__ import WindowRequest, window_request

ROOT: Final = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", WindowRequest()),
        ("open", WindowRequest()),
        ("open fire-at-mill", WindowRequest(slug="fire-at-mill")),
        ("--store postgresql://host/news --as ann", WindowRequest(store="postgresql://host/news", login="ann")),
        ("--store=desk.db open fire", WindowRequest(store="desk.db", slug="fire")),
    ],
)
def test_the_window_is_asked_for(typed: str, asked: WindowRequest) -> None:
    assert window_request(typed.split()) == asked


@pytest.mark.parametrize("typed", ["list --json", "--help", "open --help", "open a b", "--store", "--as=", "opne"])
def test_the_command_line_decides_the_rest(typed: str) -> None:
    assert window_request(typed.split()) is None


def test_deciding_imports_neither_typer_nor_anything_of_ours() -> None:
    program = (
        "import sys; from editor.__main__ import window_request; window_request([]);"
        "print(*sorted(n for n in sys.modules if n.split('.')[0] in ('typer', 'PySide6', 'sqlmodel', 'editor')))"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    assert run.stdout.split() == ["editor", "editor.__main__"]
