"""The contact sheet of 200 pictures, scrolled from top to bottom: the longest frame, small pictures arriving on the way.

A frame is everything from a turn of the wheel to the painted sheet, without what the screen takes, in time on the processor:
so every frame of every run counts, whatever else the machine does.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.rows import Row

PICTURES = 200
RUNS = 3


def rows(folder: Path) -> Iterator[Row]:
    del folder
    runs = [_run() for _ in range(RUNS)]
    count = sum(map(len, runs))
    yield Row(f"sheet of {PICTURES}: longest of {count} frames", "ms", 0, max(map(max, runs)), 50)


def _run() -> list[float]:
    """The milliseconds on the processor of each frame, in a fresh process."""
    command = [sys.executable, "-m", "tests.bench.sheet_window"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    frames: list[float] = json.loads(told.splitlines()[-1])
    return frames
