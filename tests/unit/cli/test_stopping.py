"""A verb that is ended in its midst, with Ctrl-C or by the system: one sentence, and nothing half done."""

import os
import shutil
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from editor.__main__ import main
from editor.publish import disk, package
from editor.store.unit import SqlUnit
from tests.unit.cli.test_damaged import published

__all__ = ["published"]

SAID = "Stopped. It was done wholly or not at all.\n"


@pytest.fixture
def newsroom(published: Path, tmp_path: Path) -> Path:
    """The newsroom in which a story is approved, and another is live."""
    return Path(shutil.copytree(published, tmp_path / "newsroom"))


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """Ctrl-C is heard, though who started the tests may have it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def held(store: Path) -> list[str]:
    """All that a store holds."""
    with closing(sqlite3.connect(store)) as connection:
        return list(connection.iterdump())


def files(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def command(newsroom: Path, login: str, *words: str | Path) -> int:
    return main(["--store", str(newsroom / "newsroom.db"), "--as", login, *map(str, words)])


def stopping(number: int, real: Callable[..., Any], *, before: bool) -> Callable[..., Any]:
    """A step of the work at which somebody stops it, once: before that is done, or just after."""
    waiting = [number]

    def step(*given: Any, **named: Any) -> Any:
        if before and waiting:
            os.kill(os.getpid(), waiting.pop())
        done = real(*given, **named)
        if waiting:
            os.kill(os.getpid(), waiting.pop())
        return done

    return step


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "the system"])
@pytest.mark.parametrize(
    "step", [(package, "prove"), (SqlUnit, "record"), (Session, "flush")], ids=lambda step: step[1]
)
@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_what_is_stopped_before_it_is_kept_leaves_nothing(
    newsroom: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    number: signal.Signals,
    step: tuple[object, str],
    before: bool,
) -> None:
    store, there = held(newsroom / "newsroom.db"), files(newsroom)
    heard = signal.getsignal(number)
    with monkeypatch.context() as patch:
        patch.setattr(*step, stopping(number, getattr(*step), before=before))
        assert command(newsroom, "pia", "publish", "ferry", "--to", newsroom / "new" / "site") == 128 + number
    assert capfd.readouterr().err == SAID
    assert held(newsroom / "newsroom.db") == store
    assert {path for path in files(newsroom) - there if ".pixels" not in str(path)} <= {newsroom / "new"}
    assert signal.getsignal(number) is heard


@pytest.mark.parametrize(
    "step", [(Session, "commit"), (SqlUnit, "after_commit"), (disk, "rename")], ids=lambda step: step[1]
)
@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("stands", ["ferry", "boats"], ids=["a new page", "in the place of an older page"])
def test_what_is_stopped_while_it_is_kept_is_done_to_its_end(
    newsroom: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    step: tuple[object, str],
    before: bool,
    stands: str,
) -> None:
    verb = ("publish", stands) if stands == "ferry" else ("withdraw", stands, "--reason", "It is wrong.")
    page = newsroom / "site" / stands
    stood = (page / "index.html").read_bytes() if page.exists() else b""
    with monkeypatch.context() as patch:
        patch.setattr(*step, stopping(signal.SIGTERM, getattr(*step), before=before))
        assert command(newsroom, "pia", *verb, "--to", newsroom / "site") == 128 + signal.SIGTERM
    assert capfd.readouterr().err == SAID
    assert (page / "index.html").read_bytes() != stood
    assert {path.name for path in page.parent.iterdir()} <= {"ferry", "boats", ".pixels", ".turn"}
    assert command(newsroom, "pia", "proof", page) == 0
    assert command(newsroom, "boss", "verify") == 0


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_an_export_over_an_older_one_is_done_to_its_end(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], before: bool
) -> None:
    export, page = ("export", "ferry", "--format", "html", "--to"), newsroom / "page"
    assert command(newsroom, "pia", *export, page) == 0
    capfd.readouterr()
    with monkeypatch.context() as patch:
        patch.setattr(disk, "rename", stopping(signal.SIGTERM, disk.rename, before=before))
        assert command(newsroom, "pia", *export, page) == 128 + signal.SIGTERM
    assert capfd.readouterr().err == SAID
    assert command(newsroom, "pia", "proof", page) == 0
    assert not [path for path in newsroom.iterdir() if path.name.startswith((".page", ".ferry"))]


def test_what_the_shell_has_ignored_stays_ignored(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        monkeypatch.setattr(package, "prove", stopping(signal.SIGINT, package.prove, before=True))
        assert command(newsroom, "pia", "publish", "ferry", "--to", newsroom / "site") == 0
    finally:
        signal.signal(signal.SIGINT, before)
