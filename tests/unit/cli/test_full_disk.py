"""A disk that is full at any write: each command does all of its work or none, and says why in one sentence."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).parents[3]
ENOUGH: Final = 100_000_000
SIZES: Final = (4_300, 24_000, 60_000, 100_000, 150_000, 300_000)
"""The most that a file may have, between nothing and enough: of the store's log one page, some, most of them."""
WRITING: Final = {
    "import": ("rita", "import article.txt --slug fresh --desk news"),
    "import several": ("rita", "import article.txt long.txt --desk news"),
    "edit": ("rita", "edit draft --body long.txt"),
    "photo add": ("rita", "photo add draft pier.jpg"),
    "photo replace": ("rita", "photo replace draft 1 pier.jpg"),
    "photo edit": ("rita", "photo edit draft 1 --caption Another"),
    "photo crop": ("rita", "photo crop draft 1 --shape 1:1"),
    "photo kill": ("sam", "photo kill quay --reason Wrong"),
    "submit": ("rita", "submit draft"),
    "return": ("sam", "return planks --reason Short"),
    "approve": ("sam", "approve planks"),
    "schedule": ("pia", "schedule ferry --at 2099-01-01T10:00+00:00"),
    "publish": ("pia", "publish ferry --to a/new/site"),
    "publish beside": ("pia", "publish ferry --to site"),
    "withdraw": ("pia", "withdraw boats --reason Wrong --to site"),
    "export": ("pia", "export ferry --to out/page"),
    "staff add": ("boss", "staff add new --role reporter"),
    "policy set": ("boss", "policy set newsroom Gull"),
    "desk add": ("boss", "desk add weather"),
    "agency": ("boss", "agency add Wolke"),
}
WHY: Final = re.compile(
    r"“newsroom\.db” cannot be saved now: the disk is full; make room and try again\. Nothing was changed\.\n"
    r"|“newsroom\.db” cannot be read or saved now: the disk is full or reports a fault\. Nothing was changed\.\n"
    r"|The package of “(ferry|boats)” cannot be written: the file may not grow any more\. What readers see is as it was\.\n"
)


class Newsroom:
    """Copies of one newsroom, and the program that runs commands in them."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template"
        self._template.mkdir()
        self.folder = folder / "copy"
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.unit.cli.limited", self._template],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert self._answer() == "ready"

    def _answer(self) -> Any:
        assert self._program.stdout is not None
        return json.loads(self._program.stdout.readline())

    def anew(self) -> None:
        """Another copy in the place of the last."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self._template, self.folder)

    def run(self, login: str, words: str, most: int = ENOUGH, store: str = "newsroom.db") -> tuple[int, str]:
        assert self._program.stdin is not None
        print(json.dumps([str(self.folder), store, login, words.split(), most]), file=self._program.stdin, flush=True)
        code, said = self._answer()
        return code, said

    def files(self) -> set[str]:
        """What lies there, but for the store's own log."""
        every = (path.relative_to(self.folder) for path in self.folder.rglob("*"))
        return {str(path) for path in every if not path.name.startswith("newsroom.db-")}

    def store(self) -> list[str]:
        """All that the store holds, but for who is editing."""
        with closing(sqlite3.connect(self.folder / "newsroom.db")) as store:
            return [line for line in store.iterdump() if "lease" not in line]

    def close(self) -> None:
        with self._program:
            assert self._program.stdin is not None
            self._program.stdin.close()


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    made = Newsroom(tmp_path_factory.mktemp("limited"))
    yield made
    made.close()


@pytest.mark.parametrize("name", WRITING)
def test_each_command_is_done_or_says_why_not(newsroom: Newsroom, name: str) -> None:
    done = []
    newsroom.anew()
    files, store = newsroom.files(), newsroom.store()
    some = list(WRITING).index(name) % 3  # each command meets two sizes of them all
    for most in (0, *SIZES[some::3], ENOUGH):
        newsroom.anew()
        code, said = newsroom.run(*WRITING[name], most)
        assert code in (0, 1), said
        if code == 1:
            assert WHY.fullmatch(said), said
            assert newsroom.files() <= files
            assert newsroom.store() == store
        else:
            assert newsroom.store() != store or newsroom.files() - files, "it says that it was done"
        done.append(code == 0)
    assert done == sorted(done), "with more room more is done"
    assert (done[0], done[-1]) == (False, True)
    assert newsroom.run("boss", "verify") == (0, "")


@pytest.mark.parametrize("words", ["list", "show draft", "history boats --json", "verify", "photo usage quay.jpg"])
def test_what_only_reads_needs_no_room(newsroom: Newsroom, words: str) -> None:
    newsroom.anew()
    store = newsroom.store()
    assert newsroom.run("rita", words, 0) == (0, "")
    assert newsroom.store() == store


@pytest.mark.parametrize("most", [0, *SIZES[1::3], ENOUGH])
def test_a_new_store_is_made_whole_or_not_at_all(newsroom: Newsroom, most: int) -> None:
    newsroom.anew()
    files, store, words = newsroom.files(), "a/new/newsroom.db", "import article.txt --slug first"
    code, said = newsroom.run("rita", words, most, store)
    if most < ENOUGH:
        assert code == 1
        assert WHY.fullmatch(said), said
        assert newsroom.files() <= files
        assert newsroom.run("rita", words, store=store)[0] == 0
    assert newsroom.run("rita", "verify", store=store) == (0, "")
