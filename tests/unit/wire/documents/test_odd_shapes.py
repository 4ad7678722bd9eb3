"""Odd documents are read as far as they go, and tell what is lost: each has its words, in `odd-shapes.expected`."""

import re
from pathlib import Path

import pytest

from editor.domain.errors import Refused
from editor.wire.documents.child import read
from editor.wire.documents.story import story_of
from tests.unit.wire.documents.odd_shapes import SHAPES_OF_DOCX
from tests.unit.wire.documents.odd_texts import SHAPES_OF_ODT

SHAPES = SHAPES_OF_DOCX | SHAPES_OF_ODT
ALWAYS = "The document says that its language is"
EXPECTED = dict(
    re.findall(
        r"^# (.+)\n((?:[^#].*\n)*)", (Path(__file__).parent / "odd-shapes.expected").read_text("utf-8"), re.MULTILINE
    )
)


def came_of(data: bytes) -> str:
    """What becomes of a document, a line for each thing said."""
    try:
        story = story_of(read(data, "office", "copy"))
    except Refused as refused:
        return f"refused: {refused}\n"
    lines = [line for line in story.body.splitlines() if line]
    lines += [f"removed: {words}" for words in story.removed]
    lines += [f"warning: {words}" for words in story.warnings if not words.startswith(ALWAYS)]
    return "".join(f"{line}\n" for line in lines)


def test_every_shape_is_expected() -> None:
    assert set(EXPECTED) == set(SHAPES)


@pytest.mark.parametrize("name", SHAPES)
def test_an_odd_shape(name: str) -> None:
    assert came_of(SHAPES[name]) == EXPECTED[name]
