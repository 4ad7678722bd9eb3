"""The preview beside the copy: from the key to the page's pixels, and the memory of it all, on displays of their own."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from editor.config.resources import resource
from editor.domain.copy import Copy
from editor.publish.html.page import preview_html
from editor.publish.html.template import read_template
from editor.services.opening import open_store
from editor.services.previewing import address
from editor.services.stories import new_story
from tests.bench import newsroom
from tests.bench.copy import made_up
from tests.bench.rows import Row
from tests.bench.screen import Area, Typist, missing, virtual
from tests.bench.start import surroundings, told

SIZES = ((5_000, 50), (100_000, 100))
"""Words, and the milliseconds in which a key shows on the page."""
KEYS = int(os.environ.get("COPYDESK_BENCH_KEYS", "60"))
TIMES = 1.3


def rows(folder: Path) -> Iterator[Row]:
    if lacking := missing():
        yield Row(f"preview: NOT MEASURED, install {' and '.join(lacking).lower()}", "", 0, 1, 0)
        return
    store = newsroom.make(folder / "preview.db", 20)
    os.environ |= surroundings(folder)
    for words, bar in SIZES:
        text = made_up(words)
        slug = f"long-{words}"
        opened = open_store(str(store), "bench")
        with opened.unit("ann") as unit:
            new_story(unit, slug, "", Copy(headline="A long story", body=text))
        opened.close()
        copy, page = folder / f"{slug}.md", folder / f"{slug}.html"
        copy.write_text(text, encoding="utf-8")
        template = read_template(resource("templates", "article"))
        page.write_text(preview_html(Copy(headline="A long story", body=text), template, address), encoding="utf-8")
        with _window("bare", str(copy), str(page)) as (child, _):
            floor = _memory(child)
        with _window("ours", str(store), slug) as (child, typist):
            took = sorted(typist.timed() for _ in range(KEYS))
            memory = _memory(child)
        title = f"preview, {words:,} words"
        yield Row(f"{title}: key to page, median", "ms", 0, statistics.median(took), bar)
        yield Row(f"{title}: key to page, p95", "ms", 0, took[int(len(took) * 0.95) - 1], bar)
        yield Row(f"{title}: memory of it all", "MB", floor, memory, TIMES, "bare QPlainTextEdit + web view")


def _memory(process: psutil.Process) -> float:
    """Megabytes of the whole process tree."""
    tree = [process, *process.children(recursive=True)]
    return float(sum(one.memory_full_info().pss for one in tree)) / 1e6


@contextmanager
def _window(*arguments: str) -> Iterator[tuple[psutil.Process, Typist]]:
    """A window that can be typed into, and whose page is watched."""
    with virtual() as name:
        environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "tests.bench.preview_window", *arguments]
        pipe = subprocess.PIPE
        child = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, env=environment
        )
        try:
            text, page = (Area(*(int(told(child, side)) for side in "xywh")) for _ in range(2))
            told(child, "ready")
            typist = Typist(name, page)
            typist.click(text.left + text.width // 2, text.top + text.height // 2)
            time.sleep(1)
            yield psutil.Process(child.pid), typist
            typist.close()
        finally:
            assert child.stdin is not None
            child.stdin.close()
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
