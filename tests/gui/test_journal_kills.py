"""`kill -9` at random moments while the real manuscript is typed into: what is lost, and that no text is made up."""

import os
import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Final

from editor.journal.recovery import leftovers
from tests.gui.journal_typist import BODY, digest
from tests.unit.journal.test_journal_kills import Loss

ROOT: Final = Path(__file__).parents[2]
KILLS = 40
SIDE_BY_SIDE = 4


def killed(folder: Path, seed: int, how: str) -> Loss:
    """Let somebody type, kill the program, and compare what it left with what it showed."""
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.gui.journal_typist", str(folder), str(seed), how]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, env=environment) as typist:
        assert typist.stdout is not None
        first = typist.stdout.readline()
        Event().wait(chance.uniform(0.0, 0.8))
        at = time.monotonic()
        typist.kill()
        lines = [first, *typist.stdout]
    told = [line.split() for line in lines if line.endswith(b"\n")]
    found = list(leftovers(folder, "room"))
    assert len(found) <= 1  # none when the first edit was not on disk yet
    kept, wrong = 0, False
    for left in found:
        assert left.recovered is not None
        kept = left.recovered.edits
        states = [digest(BODY), *(state.decode() for _, _, state in told)]
        wrong = bool(left.recovered.damaged) or digest(left.recovered.fields["body"]) != states[kept]
    lost = told[kept:]
    return Loss(len(told), sum(int(size) for _, size, _ in lost), at - float(lost[0][0]) if lost else 0.0, wrong)


def losses(folder: Path, number: int, how: str) -> list[Loss]:
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        return list(pool.map(lambda seed: killed(folder / str(seed), seed, how), range(number)))


def test_forty_kills_lose_next_to_nothing_and_show_no_wrong_text(tmp_path: Path) -> None:
    found = losses(tmp_path, KILLS, "honest")
    assert [loss for loss in found if loss.too_much] == []
    assert sum(loss.typed for loss in found) > 10 * KILLS


def test_a_journal_that_waits_for_a_pause_is_caught(tmp_path: Path) -> None:
    assert [loss for loss in losses(tmp_path, 8, "debounce") if loss.too_much]


def test_a_journal_that_makes_text_up_is_caught(tmp_path: Path) -> None:
    assert [loss for loss in losses(tmp_path, 4, "muddle") if loss.wrong]
