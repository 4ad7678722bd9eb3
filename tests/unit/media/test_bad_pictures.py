"""The pictures of `bad_pictures.txt`, all read by one process that must not crash, hang or swell."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.unit.media.bad_pictures import MAKERS
from tests.unit.media.reading_process import SECONDS

ROOT = Path(__file__).parents[3]
MOST_MEMORY = 768
TABLE = [
    tuple(part.strip() for part in line.split(" | "))
    for line in Path(__file__).with_suffix("").with_name("bad_pictures.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What the reading process says of each file."""
    folder = tmp_path_factory.mktemp("bad")
    for name, make in MAKERS.items():
        (folder / name).write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.media.reading_process", folder],
        cwd=ROOT, capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, f"after {lines[-1]['name'] if lines else 'the start'}: {done.stderr}"
    return {line["name"]: line for line in lines}


def test_the_table_and_the_makers_have_the_same_pictures() -> None:
    assert sorted(name for name, _, _ in TABLE) == sorted(MAKERS)
    assert len(TABLE) >= 190


@pytest.mark.parametrize(("name", "what", "expected"), TABLE, ids=[name for name, _, _ in TABLE])
def test_a_sentence_or_what_can_be_read(name: str, what: str, expected: str, said: dict[str, dict[str, Any]]) -> None:
    kind, _, facts = expected.partition(": ")
    assert kind in said[name], (what, said[name])
    if kind == "refused":
        assert said[name]["refused"].startswith(facts), what
        assert said[name]["refused"].endswith(".")
    else:
        _check_facts(said[name]["read"], facts.split("; "))
    assert said[name]["seconds"] < SECONDS
    assert said[name]["memory"] < MOST_MEMORY


def _check_facts(read: dict[str, Any], facts: list[str]) -> None:
    size, *others = facts
    assert f"{read['width']}×{read['height']}" == size
    warnings = list(read["warnings"])
    # A warning may hold a semicolon: what has no equals sign goes on with the fact before it.
    whole: list[str] = []
    for fact in others:
        if "=" in fact:
            whole.append(fact)
        else:
            whole[-1] += f"; {fact}"
    for fact in whole:
        field, _, value = fact.partition("=")
        if field == "warning":
            assert warnings.pop(0).startswith(value)
        else:
            assert read[field] == (None if value == "none" else value)
    assert warnings == []


PLANTED = """
import sys
from pathlib import Path
from tests.unit.media import reading_process

def planted(data, name):
    if name == "hangs":
        while True:
            pass
    bytearray(b"x") * 900_000_000

if sys.argv[1].endswith("hangs"):
    reading_process.SECONDS = 1
reading_process.inspect = planted
try:
    reading_process.read(Path(sys.argv[1]))
except AttributeError:
    print(reading_process.most_memory())
"""


def test_the_process_would_notice_a_reader_that_hangs_or_swells(tmp_path: Path) -> None:
    for name in ("hangs", "swells"):
        (tmp_path / name).write_bytes(b"")
    done = {
        name: subprocess.run(
            [sys.executable, "-c", PLANTED, tmp_path / name], cwd=ROOT, capture_output=True, check=False
        )
        for name in ("hangs", "swells")
    }
    assert done["hangs"].returncode == -signal.SIGALRM
    assert float(done["swells"].stdout) > MOST_MEMORY
