"""What may be done to stories nobody should have to write: how long the window is away from its next key at most.

The bar is held to the processor time of the window's thread: by the clock others on the machine are measured as well.
What takes half of it or more is set against a bare text widget that is given the same text and the same act.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from editor.domain.copy import Copy
from editor.services.opening import open_store
from editor.services.stories import new_story
from tests.bench import newsroom
from tests.bench.bad_input import GAP, shapes
from tests.bench.rows import Row
from tests.bench.screen import missing, virtual
from tests.bench.start import surroundings

_SLUG = "bad"
_NAMES = ("words", "paragraph", "lists", "links", "rtl", "emoji")
"""Of the shapes, in their order: each is a bench of its own, since all of them take several minutes."""
Gaps = dict[str, tuple[float, float]]


def rows(shape: int, folder: Path) -> Iterator[Row]:
    if lacking := missing():
        yield Row(f"bad acts: NOT MEASURED, install {' and '.join(lacking).lower()}", "", 0, 1, 0)
        return
    name, body = list(shapes().items())[shape]
    store, text = newsroom.make(folder / "bad.db", 20), folder / "bad.md"
    opened = open_store(str(store), "bench")
    with opened.unit("ann") as unit:
        new_story(unit, _SLUG, "", Copy(headline="A bad story", body=body))
    opened.close()
    os.environ |= surroundings(folder)
    text.write_text(body, encoding="utf-8")
    bare = _gaps("bare", str(text))
    for act, (cpu, wall) in _gaps("ours", str(store), _SLUG).items():
        floor = f"; bare: {bare[act][0]:.0f} ms" if act in bare and cpu > GAP / 2 else ""
        yield Row(f"{name}: {act} (by the clock {wall:.0f} ms{floor})", "ms", 0, cpu, GAP)


def _gaps(*arguments: str) -> Gaps:
    """By act, in milliseconds: the longest gap of processor time, and that by the clock."""
    with virtual() as name:
        environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "tests.bench.bad_acts_window", *arguments]
        ended = subprocess.run(  # who is quit in the middle may end badly, but has told all by then
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
            timeout=240,
            check=False,
        )
    told: Gaps = json.loads(ended.stdout.splitlines()[-1])
    return told


BENCHES = {f"bad_acts_{name}": partial(rows, number) for number, name in enumerate(_NAMES)}
