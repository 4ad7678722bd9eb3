"""What may be done to stories nobody should have to write: how long the window is away from its next key at most.

The bar is held to the processor time of the window's thread: by the clock others on the machine are measured as well.
What takes half of it or more is set against a bare text widget that is given the same text and the same act.
"""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from editor.domain.copy import Copy
from editor.services.opening import open_store
from editor.services.stories import new_story
from tests.bench import newsroom
from tests.bench.bad_input import GAP, shapes, told_by
from tests.bench.rows import Row
from tests.bench.screen import missing
from tests.bench.start import surroundings

_SLUG = "bad"
_WINDOW = "tests.bench.bad_acts_window"
_NAMES = ("words", "paragraph", "lists", "links", "rtl", "emoji")
"""Of the shapes, in their order: each is a bench of its own, since all of them take several minutes."""
Gaps = dict[str, tuple[float, float]]
"""By act, in milliseconds: the longest gap of processor time, and that by the clock."""


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
    bare: Gaps = told_by(_WINDOW, "bare", str(text))
    ours: Gaps = told_by(_WINDOW, "ours", str(store), _SLUG)
    for act, (cpu, wall) in ours.items():
        floor = f"; bare: {bare[act][0]:.0f} ms" if act in bare and cpu > GAP / 2 else ""
        yield Row(f"{name}: {act} (by the clock {wall:.0f} ms{floor})", "ms", 0, cpu, GAP)


BENCHES = {f"bad_acts_{name}": partial(rows, number) for number, name in enumerate(_NAMES)}
