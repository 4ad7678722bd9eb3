"""`kill -9` at random moments while a program types: what is lost, and that what is recovered was really there."""

import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Final

from editor.journal.recovery import leftovers
from editor.journal.replica import units
from tests.unit.journal.keystrokes import FIELDS, Deed, deeds

ROOT: Final = Path(__file__).parents[3]
KILLS = 40
MOST_SECONDS = 0.2
MOST_CHARACTERS = 50


@dataclass(frozen=True, slots=True)
class Loss:
    """What one kill cost. `characters` and `seconds` count from the first keystroke that is not in the journal."""

    typed: int
    characters: int
    seconds: float
    wrong: bool

    @property
    def too_much(self) -> bool:
        return self.wrong or (self.characters > MOST_CHARACTERS and self.seconds > MOST_SECONDS)


def killed(folder: Path, seed: int, how: str) -> Loss:
    """Let a program type, kill it, and look at what it left."""
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.unit.journal.typist", str(folder), str(seed), how]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as typist:
        assert typist.stdout is not None
        first = typist.stdout.readline()
        Event().wait(chance.uniform(0.0, 0.7))
        at = time.monotonic()
        typist.kill()
        lines = [first, *typist.stdout]
    times = [float(line) for line in lines if line.endswith(b"\n")]
    script = list(islice(deeds(seed, FIELDS["body"]), len(times) + 1))  # it may have died between deed and word
    (left,) = leftovers(folder, "room")
    assert left.recovered is not None
    kept = left.recovered.edits
    states = [FIELDS["body"], *(text for _, text in script)]
    wrong = bool(left.recovered.damaged) or left.recovered.fields != {**FIELDS, "body": states[kept]}
    lost = sum(_characters(deed) for deed, _ in script[kept : len(times)])
    return Loss(len(times), lost, at - times[kept] if kept < len(times) else 0.0, wrong)


def _characters(deed: Deed) -> int:
    return deed[1] + len(units(deed[2])) // 2


def losses(folder: Path, number: int, how: str) -> list[Loss]:
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(lambda seed: killed(folder / str(seed), seed, how), range(number)))


def test_forty_kills_lose_next_to_nothing_and_show_no_wrong_text(tmp_path: Path) -> None:
    found = losses(tmp_path, KILLS, "honest")
    assert [loss for loss in found if loss.too_much] == []
    assert sum(loss.typed for loss in found) > 10 * KILLS


def test_a_writer_that_waits_for_a_pause_is_caught(tmp_path: Path) -> None:
    assert [loss for loss in losses(tmp_path, 8, "debounce") if loss.too_much]
