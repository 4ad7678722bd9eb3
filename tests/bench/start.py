"""Starting on a store of 10,000 stories, against a bare text widget; and the memory of the window when it is idle."""

import compileall
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

import editor
from tests.bench import newsroom
from tests.bench.rows import Row, middle

STORIES = 10_000
PAIRS = 9
SQLMODEL = "import time; begun = time.perf_counter(); import sqlmodel; print('imported', time.perf_counter() - begun)"
_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


@dataclass(frozen=True, slots=True)
class _Start:
    """One round: seconds, but for the memory, which is megabytes."""

    bare: float
    sqlmodel: float
    painted: float
    ready: float
    memory: float


def rows(folder: Path) -> Iterator[Row]:
    compileall.compile_dir(Path(editor.__file__).parent, quiet=1)
    os.environ |= surroundings(folder)
    store = newsroom.make(folder / "start.db", STORIES)
    text = folder / "first.txt"
    text.write_text(newsroom.BODY, encoding="utf-8")
    _round(store, text)  # writes what bytecode is missing, and fills the system's file cache
    taken = [_round(store, text) for _ in range(PAIRS)]
    painted = middle((start.bare, start.painted) for start in taken)
    ready = middle((start.bare + start.sqlmodel, start.ready) for start in taken)
    yield Row("start: window painted", "s", *painted, 2, "bare QPlainTextEdit")
    yield Row("start: queue filled, story editable", "s", *ready, 1.5, "bare + import sqlmodel")
    yield Row("window idle, without preview", "MB", 0, statistics.median(start.memory for start in taken), 200)


def surroundings(folder: Path) -> dict[str, str]:
    """A person's machine, but for their files and screen."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for name in ("COPYDESK_STORE", "COPYDESK_USER"):
        os.environ.pop(name, None)
    platform = {} if "DISPLAY" in os.environ else {"QT_QPA_PLATFORM": "offscreen"}
    return platform | dict.fromkeys(_HOMES, str(folder))


def _round(store: Path, text: Path) -> _Start:
    """One start of each, in turn."""
    with _child("-m", "tests.bench.bare_window", _now(), str(text)) as child:
        bare = told(child, "painted")
    with _child("-c", SQLMODEL) as child:
        sqlmodel = told(child, "imported")
    copy = shutil.copy(store, store.with_name("copy.db"))
    with _child("-m", "tests.bench.our_window", _now(), str(copy), "first") as child:
        painted, ready = told(child, "painted"), told(child, "ready")
        told(child, "idle")
        memory = psutil.Process(child.pid).memory_full_info().pss / 1e6
        assert child.stdin is not None
        child.stdin.close()
    return _Start(bare, sqlmodel, painted, ready, memory)


def _now() -> str:
    return str(time.monotonic_ns())


def _child(*arguments: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, *arguments], stdin=pipe, stdout=pipe, text=True)


def told(child: subprocess.Popen[str], what: str) -> float:
    """The next figure the child tells."""
    assert child.stdout is not None
    name, _, value = child.stdout.readline().partition(" ")
    if name != what:
        raise RuntimeError(f"{child.args!r} ended, or told {name!r} instead of {what!r}")
    return float(value)
