"""How wide the lines of the copy are, counted in what is read there."""

from itertools import pairwise
from statistics import mean

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QTextBlock, QTextLayout
from PySide6.QtWidgets import QWidget

from editor.ui.fonts import face
from editor.ui.manuscript.measure import CHARACTERS, measure
from editor.ui.manuscript.widget import Manuscript
from tests.gui.conftest import RESOURCES
from tests.gui.driver import Driver

STORIES = sorted((RESOURCES / "demo" / "stories").glob("*.md"))
PARAGRAPHS = [line for path in STORIES for line in path.read_text("utf-8").splitlines() if len(line) > 200]
"""Running English of many hands; a line that ends a paragraph is not full."""
WIDEST, NARROWEST = 70, 62


def full_lines(text: str, layout: QTextLayout) -> list[int]:
    """How many characters each line but the last one holds."""
    starts = [layout.lineAt(number).textStart() for number in range(layout.lineCount())]
    return [len(text[start:end].rstrip()) for start, end in pairwise(starts)]


def laid_out(text: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def shown(manuscript: Manuscript) -> list[int]:
    found: list[int] = []
    block: QTextBlock = manuscript.document().begin()
    while block.isValid():
        manuscript.blockBoundingGeometry(block)  # which lays it out
        found += full_lines(block.text(), block.layout())
        block = block.next()
    return found


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("pixels", [11, 14, 18, 24, 36, 54])
def test_a_full_line_holds_66_characters_of_english_whatever_the_size_of_the_type(pixels: int) -> None:
    font = face("copy")
    font.setPixelSize(pixels)
    width = measure(font)
    lines = [count for text in PARAGRAPHS for count in full_lines(text, laid_out(text, font, width))]
    assert len(lines) > 50
    assert NARROWEST <= mean(lines) <= WIDEST
    assert mean(lines) == pytest.approx(CHARACTERS, abs=2)


def test_the_manuscript_is_set_in_that_measure_where_there_is_room(manuscript: Manuscript) -> None:
    manuscript.set_text("\n\n".join(PARAGRAPHS))
    for width in (900, 1400, 2560):
        manuscript.resize(width, 500)
        assert NARROWEST <= mean(shown(manuscript)) <= WIDEST
    manuscript.resize(420, 500)
    assert mean(shown(manuscript)) < NARROWEST


def test_copy_and_fields_begin_and_end_one_above_the_other(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    page = program.window.story.page
    manuscript, headline = page.manuscript, page.fields.headline
    program.window.resize(2400, 900)
    program.qtbot.waitUntil(lambda: _left(manuscript.viewport(), page) > 200)
    margin = manuscript.document().documentMargin()
    left = _left(manuscript.viewport(), page) + margin
    right = _left(manuscript.viewport(), page) + manuscript.viewport().width() - margin
    program.qtbot.waitUntil(lambda: abs(_left(headline, page) - left) <= 2)
    assert left + right == pytest.approx(page.width(), abs=2)


def _left(widget: QWidget, within: QWidget) -> int:
    return widget.mapTo(within, QPoint()).x()
