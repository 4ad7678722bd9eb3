"""A clipboard of another program, pasted: how long the window was away from its next key at most."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.rows import Row
from tests.bench.screen import missing
from tests.gui.paste_window_driver import Window
from tests.screens import virtual_screen

GAP = 100
"""Milliseconds."""
_PARAGRAPH = b"The board met on Tuesday and said that the quay would stay open until the wall is finished.\n\n"
_STYLED = b"<p style='color: red'>The <b>board</b> met on Tuesday, and <a href='https://example.org/'>said so</a>.</p>"
SHAPES = {
    "100 MB of words": {"UTF8_STRING": _PARAGRAPH * (100_000_000 // len(_PARAGRAPH))},
    "100 MB page": {"text/html": _STYLED * (100_000_000 // len(_STYLED))},
    "20 MB page": {"text/html": _STYLED * (20_000_000 // len(_STYLED))},
    "0.7 MB, 14,000 lines": {"UTF8_STRING": _PARAGRAPH * 7_000},
    "1.9 MB, 2,000 lines": {"UTF8_STRING": (_PARAGRAPH.strip() * 20 + b"\n\n") * 1_000},
}


def rows(folder: Path) -> Iterator[Row]:
    del folder
    if lacking := missing():
        yield Row(f"clipboard: NOT MEASURED, install {' and '.join(lacking).lower()}", "", 0, 1, 0)
        return
    with virtual_screen() as screen:
        for name, offers in SHAPES.items():
            window = Window(screen)
            longest = window.pasted(offers).longest
            window.close()
            yield Row(f"clipboard, {name}: longest gap", "ms", 0, longest, GAP)
