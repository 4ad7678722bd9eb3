"""Two thousand damaged pictures, read one after the other by one process."""

import hashlib
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.unit.media.mutants import COUNT, mutants
from tests.unit.media.reading_process import SECONDS
from tests.unit.media.test_bad_pictures import MOST_MEMORY, ROOT


def test_two_thousand_damaged_pictures_are_read_or_refused_with_a_sentence(tmp_path: Path) -> None:
    for name, data in mutants():
        (tmp_path / name).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.media.reading_process", tmp_path],
        cwd=ROOT, capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, f"after {lines[-1]['name'] if lines else 'the start'}: {done.stderr}"
    outcomes = Counter("refused" if "refused" in line else "read" for line in lines)
    assert outcomes["refused"] > COUNT / 10, "the damage is too light"
    assert outcomes["read"] > COUNT / 10, "the damage is too heavy"
    assert outcomes.total() == COUNT
    for line in lines:
        sentences = [line["refused"]] if "refused" in line else line["read"]["warnings"]
        assert all(sentence.rstrip("”").endswith(".") and len(sentence) < 500 for sentence in sentences), sentences
        assert json.dumps(line, ensure_ascii=False).encode()
        assert line["seconds"] < SECONDS
        assert line["memory"] < MOST_MEMORY, line["name"]


def test_the_same_pictures_in_every_run() -> None:
    code = "from tests.unit.media.test_mutants import digest; print(digest())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    assert done.stdout.strip() == digest()


def digest() -> str:
    """One number for all the names and pictures."""
    return hashlib.sha256(b"".join(name.encode() + data for name, data in mutants())).hexdigest()
