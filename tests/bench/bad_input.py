"""Stories nobody should have to open: how long the window is away from its next key when one is opened and typed into.

The preview is open beside them. A bare text widget given the same text says what Qt itself needs.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from editor.domain.copy import Copy
from editor.services.opening import open_store
from editor.services.stories import new_story
from tests.bench import newsroom
from tests.bench.bad_window import BEFORE
from tests.bench.copy import made_up
from tests.bench.rows import Row
from tests.bench.screen import missing, virtual
from tests.bench.start import surroundings

_WINDOW = "tests.bench.bad_window"
GAP = 100
"""Milliseconds."""
_RIGHT_TO_LEFT = "قال مجلس الميناء إن الرصيف سيبقى مفتوحا حتى ينتهي إصلاح الجدار الشمالي."
_MARKED = "Zoe\u0308 va\u0300 🚢👩🏽\u200d✈️🇮🇪 e\u0301\u0323\u0302 a\u0308\u0304 "


def shapes() -> dict[str, str]:
    """Bodies by what is bad about them."""
    words = made_up(330_000)
    line = " ".join(made_up(45_000).split())
    return {
        "2 MB": words[:2_000_000],
        "one paragraph of 200,000 signs": line[:200_000],
        "50 levels of lists": "\n".join("  " * (level % 50) + f"- Level {level % 50}" for level in range(2_000)),
        "10,000 links": "\n\n".join(
            f"[Link {number}](https://example.org/{number}) leads on." for number in range(10_000)
        ),
        "right to left": "\n\n".join([f"{_RIGHT_TO_LEFT} {_RIGHT_TO_LEFT}"] * 2_000),
        "emoji and combining marks": "\n\n".join([_MARKED * 12] * 2_000),
    }


def rows(folder: Path) -> Iterator[Row]:
    if lacking := missing():
        yield Row(f"bad input: NOT MEASURED, install {' and '.join(lacking).lower()}", "", 0, 1, 0)
        return
    store = newsroom.make(folder / "bad.db", 20)
    opened = open_store(str(store), "bench")
    os.environ |= surroundings(folder)
    bodies = shapes()
    with opened.unit("ann") as unit:
        new_story(unit, BEFORE, "", Copy(headline="A good story", body="Short."))
        for number, body in enumerate(bodies.values()):
            new_story(unit, f"bad-{number}", "", Copy(headline="A bad story", body=body))
    opened.close()
    for number, (name, body) in enumerate(bodies.items()):
        text = folder / f"bad-{number}.md"
        text.write_text(body, encoding="utf-8")
        bare = told_by(_WINDOW, "bare", str(text))
        ours = told_by(_WINDOW, "ours", str(store), f"bad-{number}")
        if ours["held"] < len(body) * 0.99:
            raise RuntimeError(f"{name}: the story was not opened")
        for act in ("opened", "typed"):
            yield Row(f"bad input, {name}: longest gap, {act}", "ms", 0, ours[act], GAP)
            if bare[act] > GAP / 2:
                yield Row(f"  against the bare widget, {act}", "ms", bare[act], ours[act], 1.5, "bare QPlainTextEdit")


def told_by(module: str, *arguments: str) -> Any:
    """What a window of ours tells in its last line, on a screen of its own."""
    with virtual() as name:
        environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", module, *arguments]
        ended = subprocess.run(  # who is quit in the middle may end badly, but has told all by then
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
            timeout=240,
            check=False,
        )
    return json.loads(ended.stdout.splitlines()[-1])
