"""Reading a page twice as long takes about twice the steps: nothing looks through the whole page for each of its lines.

Steps are counted, not timed: every line of the reader's own code that Python runs.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import editor.wire
from editor.wire.article.page import Page
from editor.wire.formats import read_text
from tests.unit.wire.article.test_fixtures import FIXTURES, parts

READ = (str(Path(editor.wire.__file__).parent), __file__)
"""Where the files lie whose lines are counted."""
LINES = 240
TWICE = 2.3

PARAGRAPH = "The bridge over the harbour at Port Avel will close for a month, the council said on Monday."
SHAPES = {
    "paragraphs": [PARAGRAPH],
    "an agency alone": [PARAGRAPH, "Reuters"],
    "credits alone": [PARAGRAPH, "Getty Images"],
    "captions and credits": ["A ferry passes under the bridge", "Jane Example/Alamy"],
    "names twice": ["A ferry passes under the bridge at dawn Sam Boal Sam Boal"],
    "lists of links": [PARAGRAPH, "Most read", "Ducks return to pond after a long winter"],
    "titles": ["Ducks return to pond after a long winter"],
    "short titles": ["Storm hits Avel"],
    "bylines": ["By Jane Example", "Reporter"],
    "times": ["Updated 3 hours ago"],
    "appeals": ["Support from readers like you keeps The Estuary open."],
    "quotations": ["“We have shown that the wall can hold for ever”", PARAGRAPH],
    "points": ["In short:", "A ferry passes", "What's next?"],
    "file names": ["mayor-opens-the-new-bridge-in-avel-on-monday The mayor opens the bridge Alamy"],
    "images": ["Image", "Passengers wave from the deck of the ferry.", PARAGRAPH],
    "alternative texts": [
        "Alt text: A white ferry beside a pier",
        "Passengers wave from the deck of the ferry.",
        PARAGRAPH,
    ],
    "numbers": [PARAGRAPH, "84", "12"],
    "open forms": [PARAGRAPH, "More in store for islanders"],
    "labels": ["Image source, Getty Images", "Image caption, A ferry passes under the bridge"],
}


def steps(read: Callable[[], object]) -> int:
    count = 0

    def enter(frame: FrameType, event: str, argument: Any) -> Any:
        return line if frame.f_code.co_filename.startswith(READ) else None

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return line

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        read()
    finally:
        sys.settrace(before)
    return count


def growth(lines: list[str]) -> float:
    """How many times the steps that a page takes are those of its first half. What is remembered is remembered before."""
    half = "\n\n".join((lines * LINES)[:LINES])
    return grown(half, f"{half}\n\n{half}")


def grown(half: str, whole: str) -> float:
    read_text(whole, "paste")
    return steps(partial(read_text, whole, "paste")) / steps(partial(read_text, half, "paste"))


@pytest.mark.parametrize("shape", SHAPES)
def test_steps_grow_with_the_page(shape: str) -> None:
    assert growth(SHAPES[shape]) < TWICE


def test_steps_grow_with_a_page_of_everything() -> None:
    pages = "\n\n".join(parts(fixture)[1] for fixture in FIXTURES)
    assert grown(pages, f"{pages}\n\n{pages}") < TWICE


def test_a_step_that_looks_through_the_page_for_each_line_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_through(page: Page) -> None:
        for block in page.blocks:
            sum(other.text == block.text for other in page.blocks)

    monkeypatch.setattr("editor.wire.article.assemble", look_through)
    assert growth(SHAPES["paragraphs"]) > TWICE
