"""Typewriter scrolling: the line being written stands in the middle, the first and the last ones too."""

from itertools import pairwise

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.ui.manuscript.widget import Manuscript
from tests.gui.copy_text import select


def test_the_typewriter_keeps_the_line_in_the_middle(manuscript: Manuscript) -> None:
    manuscript.set_text("\n\n".join(f"Paragraph {number}." for number in range(80)))
    manuscript.set_typewriter(True)
    for place in (300, 600):
        select(manuscript, place, place)
        assert abs(manuscript.cursorRect().center().y() - manuscript.viewport().height() // 2) < 50
    manuscript.set_typewriter(False)
    assert not manuscript.centerOnScroll()


def _height(manuscript: Manuscript) -> int:
    """Where the cursor's line is seen, from the top of the manuscript."""
    return manuscript.viewport().y() + manuscript.cursorRect().center().y()


def test_the_first_and_the_last_lines_too_are_in_the_middle(manuscript: Manuscript, qtbot: QtBot) -> None:
    manuscript.set_text("\n\n".join(f"Paragraph {number}. " * 12 for number in range(60)))
    manuscript.set_typewriter(True)
    middle = manuscript.height() // 2
    line = manuscript.fontMetrics().lineSpacing()
    last = manuscript.document().characterCount() - 1
    for place in (0, 40, 160, 400, 700, 3_000, last - 300, last, 200, 0):
        select(manuscript, place, place)
        near = 1 if manuscript.verticalScrollBar().value() == 0 else 2 * line  # Qt scrolls by whole lines
        assert abs(_height(manuscript) - middle) <= near, place
    assert manuscript.verticalScrollBar().value() == 0
    qtbot.keyClick(manuscript, Qt.Key.Key_Down)
    qtbot.keyClicks(manuscript, "and so on and so forth " * 5)
    assert abs(_height(manuscript) - middle) <= 1
    manuscript.resize(700, 300)
    qtbot.waitUntil(lambda: abs(_height(manuscript) - 150) <= 1)
    manuscript.set_typewriter(False)
    assert manuscript.viewport().y() == manuscript.contentsRect().y()


def test_who_scrolls_down_from_the_top_sees_no_jump(manuscript: Manuscript) -> None:
    manuscript.set_text("\n".join(f"Line {number}" for number in range(200)))
    manuscript.set_typewriter(True)
    line, bar = manuscript.fontMetrics().lineSpacing(), manuscript.verticalScrollBar()
    seen = [_height(manuscript)]
    for _ in range(8):
        bar.setValue(bar.value() + 3)
        seen.append(_height(manuscript))
    assert all(abs(above - below - 3 * line) < line for above, below in pairwise(seen))
    assert bar.value() > 10
    assert manuscript.viewport().y() == manuscript.contentsRect().y()
