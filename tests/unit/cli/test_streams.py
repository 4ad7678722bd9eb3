"""Outputs that are closed, full or no longer read: no traceback, and an exit code that says what became of the verb."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run

ROOT = Path(__file__).parents[3]
Shell = Callable[[str], tuple[int, str, str]]


@pytest.fixture
def shell(staffed: Run, tmp_path: Path) -> Shell:
    """Runs a line of shell in which `copydesk` is a program of its own, on a staffed newsroom."""
    words = f'exec "{sys.executable}" -m editor "$@"'
    copydesk = tmp_path / "copydesk"
    copydesk.write_text(f"#!/bin/sh\n{words}\n")
    copydesk.chmod(0o755)
    # As a terminal has it: what is printed waits in a buffer until the program ends.
    settings = {
        "PYTHONUNBUFFERED": "",
        "COPYDESK_STORE": str(tmp_path / "newsroom.db"),
        "COPYDESK_USER": "rita",
        "PYTHONPATH": str(ROOT),
    }

    def run(line: str) -> tuple[int, str, str]:
        done = subprocess.run(
            ["/bin/bash", "-c", f"set -o pipefail; {line}"],
            env={**os.environ, **settings, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
            capture_output=True, text=True, check=False, cwd=tmp_path,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.mark.parametrize("line", ["list >&-", "list --json >&-", "verify >&- 2>&-", "list <&- >&- 2>&-", "--help >&-"])
def test_whoever_closes_an_output_gets_none(shell: Shell, line: str) -> None:
    assert shell(f"copydesk {line}") == (0, "", "")


def test_a_refusal_is_one_without_anywhere_to_say_so(shell: Shell) -> None:
    assert shell("copydesk show nosuch 2>&-") == (1, "", "")
    assert shell("copydesk nosuch 2>&-") == (2, "", "")


def test_the_store_is_never_opened_in_the_place_of_a_closed_output(shell: Shell) -> None:
    assert shell("copydesk edit ferry --headline 'One more' >&- 2>&- <&-") == (0, "", "")
    code, out, _ = shell("copydesk list; copydesk verify")
    assert code == 0
    assert "One more" in out


@pytest.mark.parametrize("words", ["list", "list --json", "history ferry --json"])
def test_whoever_has_read_enough_is_not_troubled(shell: Shell, words: str) -> None:
    assert shell(f"copydesk {words} | head -0") == (1, "", "")
    assert shell(f"copydesk {words} 2>&1 | head -0") == (1, "", "")


def test_a_full_disk_is_said(shell: Shell) -> None:
    assert shell("copydesk list >/dev/full") == (1, "", "The answer cannot be written: No space left on device.\n")
