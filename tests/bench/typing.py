"""Typing into a story of 100,000 words, in the whole window and in a bare text widget in turn, on displays of their own.

Memory is taken without the preview; then it is opened, and stays beside the copy for all that is timed.

`COPYDESK_BENCH_KEYS` and `COPYDESK_BENCH_PAIRS` make it shorter.
"""

import compileall
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

import editor
from editor.domain.copy import Copy
from editor.services.opening import open_store
from editor.services.stories import new_story
from tests.bench import newsroom
from tests.bench.copy import made_up
from tests.bench.rows import Row, middle
from tests.bench.screen import Area, Typist, missing, virtual
from tests.bench.start import surroundings, told

WORDS = 100_000
PAIRS = int(os.environ.get("COPYDESK_BENCH_PAIRS", "5"))
KEYS = int(os.environ.get("COPYDESK_BENCH_KEYS", "200"))
BURST = 100
"""Keys typed without a rest, for the processor time each costs."""
RHYTHM = 0.03
AFTER = 1.5
"""Seconds in which what a key has set off is done."""
STILL = 3.0
"""Seconds in which a program that rests takes less than a hundredth of them; a pause before a save is shorter."""
PATIENCE = 60.0
"""Seconds after which a program that does not rest is timed all the same."""


@dataclass(frozen=True, slots=True)
class _Round:
    """What one spell of typing came to: milliseconds."""

    p50: float
    p95: float
    worst: float
    cpu: float


def rows(folder: Path) -> Iterator[Row]:
    if lacking := missing():
        yield Row(f"typing: NOT MEASURED, install {' and '.join(lacking).lower()}", "", 0, 1, 0)
        return
    compileall.compile_dir(Path(editor.__file__).parent, quiet=1)  # as installing does
    text = made_up(WORDS)
    story = folder / "long.md"
    story.write_text(text, encoding="utf-8")
    store = newsroom.make(folder / "typing.db", 20)
    opened = open_store(str(store), "bench")
    with opened.unit("ann") as unit:
        new_story(unit, "long", "", Copy(headline="A long story", body=text))
    opened.close()
    os.environ |= surroundings(folder)
    with ExitStack() as stack:
        floor = stack.enter_context(_window("bare", str(story)))
        ours = stack.enter_context(_window("ours", str(store), "long"))
        yield Row("100,000 words: story chosen, text shown", "s", 0, ours.shown, 0.5)
        for window in (floor, ours):
            window.settle()
        yield Row("100,000 words: memory above the bare widget", "MB", 0, ours.memory() - floor.memory(), 150)
        for window in (floor, ours):
            window.open_preview()
            window.settle()
        pairs = [(floor.typed(), ours.typed()) for _ in range(PAIRS)]
        yield from _compared(pairs)


def _compared(pairs: list[tuple[_Round, _Round]]) -> Iterator[Row]:
    bars = (
        ("p50", "key to pixel, p50", 1.5),
        ("p95", "key to pixel, p95", 1.5),
        ("worst", "key to pixel, worst", 2),
        ("cpu", "processor time per key", 5),
    )
    for name, title, bar in bars:
        floor, ours = middle((getattr(floor, name), getattr(ours, name)) for floor, ours in pairs)
        yield Row(f"100,000 words: {title}", "ms", floor, ours, bar, "bare QPlainTextEdit")


class _Window:
    """A program that is typed into. The child has told all it tells at its start but where its text is."""

    def __init__(self, display: str, child: "subprocess.Popen[str]") -> None:
        self._child = child
        self._process = psutil.Process(child.pid)
        self.shown = told(child, "shown")
        self._typist = Typist(display, self._place())
        self._typist.click_inside()

    def _place(self) -> Area:
        area = Area(*(int(told(self._child, side)) for side in "xywh"))
        told(self._child, "ready")
        return area

    def open_preview(self) -> None:
        """Beside the text; a bare widget has none, and rests as long."""
        assert self._child.stdin is not None
        self._child.stdin.write("preview\n")
        self._child.stdin.flush()
        self._typist.area = self._place()

    def settle(self) -> None:
        """Some typing that is not timed, and a rest: what is done once is done, such as reading the whole story."""
        self._burst()
        until = time.monotonic() + PATIENCE
        before = -PATIENCE
        while time.monotonic() < until and self._cpu() - before > STILL / 100:
            before = self._cpu()
            time.sleep(STILL)

    def typed(self) -> _Round:
        """One spell."""
        took = sorted(self._typist.timed() for _ in range(KEYS))
        before = self._cpu()
        self._burst()
        time.sleep(AFTER)
        cpu = (self._cpu() - before) * 1000 / BURST
        return _Round(statistics.median(took), took[int(len(took) * 0.95) - 1], took[-1], cpu)

    def _burst(self) -> None:
        for _ in range(BURST):
            self._typist.letter()
            time.sleep(RHYTHM)

    def memory(self) -> float:
        """Megabytes of the whole process tree."""
        return float(sum(one.memory_full_info().pss for one in self._tree())) / 1e6

    def _cpu(self) -> float:
        return float(sum(sum(one.cpu_times()[:2]) for one in self._tree()))

    def _tree(self) -> list[psutil.Process]:
        return [self._process, *self._process.children(recursive=True)]

    def close(self) -> None:
        self._typist.close()


@contextmanager
def _window(*arguments: str) -> Iterator[_Window]:
    with virtual() as name:
        environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        pipe = subprocess.PIPE
        command = [sys.executable, "-m", "tests.bench.typing_window", *arguments]
        child = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, env=environment
        )
        try:
            window = _Window(name, child)
            yield window
            window.close()
        finally:
            assert child.stdin is not None
            child.stdin.close()
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
