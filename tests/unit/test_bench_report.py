"""The document that keeps what the bench found."""

import getpass
import platform
from pathlib import Path

from tests.bench.__main__ import BENCHES
from tests.bench.report import ABOUT, UNFINISHED, Report, machine, read
from tests.bench.rows import Row

DOCUMENT = Path(__file__).parents[2] / "docs" / "BENCH.md"
FAST = Row("queue: opened", "ms", 4, 5, 1.5, "a bare list")
SLOW = Row("queue: sorted", "ms", 4, 9, 1.5, "a bare list")
LIMIT = Row("start: memory", "MB", 0, 120, 200)


def keep(path: Path, name: str, *rows: Row, whole: bool = True) -> None:
    report = Report(path, name, ("queue", "start"))
    for row in rows:
        report.add(row)
    if whole:
        report.end()


def test_rows_are_kept_with_their_floor_bar_and_verdict(tmp_path: Path) -> None:
    path = tmp_path / "BENCH.md"
    keep(path, "queue", FAST, SLOW)
    text = path.read_text("utf-8")
    assert text.startswith(ABOUT)
    assert "| queue: opened | 4 ms | 5 ms | 1.25 | 1.5 | holds | a bare list |" in text
    assert "| queue: sorted | 4 ms | 9 ms | 2.25 | 1.5 | **does not hold** | a bare list |" in text
    assert machine() in text


def test_a_bench_writes_its_own_section_only(tmp_path: Path) -> None:
    path = tmp_path / "BENCH.md"
    keep(path, "start", LIMIT)
    before = read(path)["start"]
    keep(path, "queue", FAST)
    keep(path, "queue", SLOW)
    assert list(read(path)) == ["queue", "start"]
    assert read(path)["start"] == before
    assert "opened" not in read(path)["queue"]
    assert "| start: memory |  | 120 MB |  | 200 | holds |  |" in before


def test_a_bench_that_was_stopped_says_so(tmp_path: Path) -> None:
    path = tmp_path / "BENCH.md"
    keep(path, "queue", FAST, whole=False)
    assert read(path)["queue"].endswith(UNFINISHED)
    keep(path, "queue", FAST)
    assert UNFINISHED not in path.read_text("utf-8")


def test_the_document_names_no_machine_and_no_bench_there_is_not() -> None:
    assert set(read(DOCUMENT)) <= set(BENCHES)
    text = DOCUMENT.read_text("utf-8")
    assert not {
        name for name in (platform.node(), getpass.getuser(), "/home", "/work") if name and name in text.split()
    }
