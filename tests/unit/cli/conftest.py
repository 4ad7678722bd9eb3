"""A newsroom for the command line, and a way to give it commands."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor.cli import main

ARTICLE = """Late ferry to sail again after islanders protest

Harbour board gives way after a week of empty boats

THE LAST FERRY of the evening will sail again from Monday, the harbour board said, after a week in which nobody paid.

“We were heard,” said one islander, who asked for no name.

The board meets again on Friday.
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one command as a login on a store of its own; gives exit code, stdout, stderr."""
    monkeypatch.delenv("COPYDESK_STORE", raising=False)
    monkeypatch.delenv("COPYDESK_USER", raising=False)

    def command(*words: str | Path, login: str = "") -> tuple[int, str, str]:
        code = _command(tmp_path, login, words)
        out, err = capsys.readouterr()
        return code, out, err

    return command


def _command(folder: Path, login: str, words: tuple[str | Path, ...]) -> int:
    who = ["--as", login] if login else []
    return main(["--store", str(folder / "newsroom.db"), *who, *map(str, words)])


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom with one person for each role, and an article that Rita took in; copied for each test."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    for login, role in (("rita", "reporter"), ("sam", "subeditor"), ("pia", "producer")):
        assert _command(folder, "boss", ("staff", "add", login, "--role", role)) == 0
    assert _command(folder, "boss", ("policy", "set", "four_eyes", "author")) == 0
    assert _command(folder, "rita", ("import", folder / "article.txt", "--slug", "ferry", "--desk", "news")) == 0
    return folder


@pytest.fixture
def staffed(run: Run, template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    for name in ("newsroom.db", "article.txt"):
        shutil.copy(template / name, tmp_path)
    capsys.readouterr()
    return run


def read(run: Run, *words: str | Path, login: str = "rita") -> Any:
    code, out, err = run(*words, "--json", login=login)
    assert code == 0, err
    return json.loads(out)
