"""A program of its own that runs commands under a limit to what may be written, each in a fork of itself.

It is started with a folder, in which it makes a newsroom with something to do for every command; from then on each line
it reads asks for one command, and each line it writes says what became of it.
"""

import json
import multiprocessing
import os
import resource
import shutil
import signal
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from editor.cli import main
from editor.store.opening import open_store
from tests.unit.publish.making import photo

WORDS = ("--caption", "The quay", "--credit", "Alamy", "--alt-text", "A quay")
NO_ROOM = shutil._ntuple_diskusage(1_000, 1_000, 0)
TEXT = "Boats are back\n\nAll of them\n\nEvery boat that left came back by noon, the board said.\n"


def furnish(folder: Path) -> None:
    """A newsroom with a story in each state, and files to bring in. Whatever a command needs is imported by then."""
    (folder / "article.txt").write_text(TEXT, "utf-8")
    (folder / "long.txt").write_text("It burnt on and on. " * 8_000, "utf-8")
    (folder / "quay.jpg").write_bytes(photo(640, 480, 40))
    (folder / "pier.jpg").write_bytes(photo(900, 600, 140))
    steps = [
        ("boss", ("staff", "add", login, "--role", role))
        for login, role in (("rita", "reporter"), ("sam", "subeditor"), ("pia", "producer"))
    ]
    steps += [("boss", ("policy", "set", "four_eyes", "author"))]
    for slug in ("draft", "planks", "ferry", "boats"):
        steps += [("rita", ("import", "article.txt", "--slug", slug, "--desk", "news"))]
        steps += [("rita", ("photo", "add", slug, "quay.jpg")), ("rita", ("photo", "edit", slug, "1", *WORDS))]
        steps += [("rita", ("submit", slug))] if slug != "draft" else []
        steps += [("sam", ("approve", slug))] if slug in ("ferry", "boats") else []
    steps += [("pia", ("publish", "boats", "--to", "site")), ("boss", ("verify",))]
    os.chdir(folder)
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as said:
        for login, words in steps:
            if main(["--store", "newsroom.db", "--as", login, *words]) != 0:
                raise SystemExit(f"{words}: {said.getvalue()}")
    _lease(folder)


def _lease(folder: Path) -> None:
    """As a program leaves the store that was killed while somebody wrote: with a lease, and its log beside it."""
    if not os.fork():
        with open_store(str(folder / "newsroom.db"), "window").unit("rita") as unit:
            unit.claim_lease(unit.story("draft"), "window")
        os._exit(0)
    os.wait()


def run(*asked: object) -> tuple[int | None, str]:
    """One command in a child: its exit code, and what it told."""
    heard, saying = os.pipe()
    child = multiprocessing.get_context("fork").Process(target=_command, args=(saying, *asked))
    child.start()
    os.close(saying)
    with os.fdopen(heard, encoding="utf-8") as stream:
        said = stream.read()
    child.join()
    return child.exitcode, said


def _command(saying: int, folder: str, store: str, login: str, words: list[str], most: int) -> None:
    """The command in this folder, which no file may outgrow; what it answers is not looked at."""
    os.dup2(saying, 2)
    sys.stdout, sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"), os.fdopen(2, "w", closefd=False)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    shutil.disk_usage = lambda path: NO_ROOM
    os.chdir(folder)
    sys.exit(main(["--store", store, "--as", login, *words]))


def _answer(what: object) -> None:
    sys.stdout.write(f"{json.dumps(what)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    furnish(Path(sys.argv[1]))
    _answer("ready")
    for line in sys.stdin:
        _answer(run(*json.loads(line)))
