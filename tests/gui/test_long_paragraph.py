"""One paragraph of 200,000 characters: what a key costs is what is seen, not what there is."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QPainter, QTextCursor
from pytestqt.qtbot import QtBot

from editor.ui.manuscript import paper
from editor.ui.manuscript.marks import Mark
from editor.ui.manuscript.waves import Waves
from editor.ui.manuscript.widget import Manuscript

LENGTH = 200_000
WORD = "xqzvv "
MOST = 400
"""Words that a window of this size may show."""


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The height of every wave that is drawn."""
    drawn: list[float] = []
    draw = Waves.draw

    def counted(waves: Waves, painter: QPainter, left: float, right: float, y: float, ink: QColor) -> None:
        drawn.append(y)
        draw(waves, painter, left, right, y, ink)

    monkeypatch.setattr(Waves, "draw", counted)
    return drawn


@pytest.fixture
def underlined(manuscript: Manuscript) -> Manuscript:
    """Every word of it is underlined, which are many more than spelling underlines."""
    manuscript.set_text("Before.\n" + WORD * (LENGTH // len(WORD)) + "\nAfter.")
    spans = [(start, len(WORD) - 1) for start in range(0, LENGTH - len(WORD), len(WORD))]
    manuscript.marks.set("spelling", 1, spans)
    return manuscript


def paint(manuscript: Manuscript, place: int, drawn: list[float]) -> list[float]:
    """What is drawn with the cursor at a place of the long paragraph in sight."""
    cursor = QTextCursor(manuscript.document().findBlockByNumber(1))
    cursor.setPosition(cursor.position() + place)
    manuscript.setTextCursor(cursor)
    manuscript.centerCursor()
    drawn.clear()
    manuscript.viewport().grab()
    return drawn


@pytest.mark.parametrize("place", [0, LENGTH // 2, LENGTH - 100])
def test_what_is_painted_is_what_is_in_sight(underlined: Manuscript, drawn: list[float], place: int) -> None:
    height = underlined.viewport().height()
    waves = paint(underlined, place, drawn)
    assert 20 < len(waves) < MOST
    assert min(waves) > -60
    assert max(waves) < height + 60


def test_nothing_in_sight_is_left_out(underlined: Manuscript, drawn: list[float]) -> None:
    waves = paint(underlined, LENGTH // 2, drawn)
    lines = sorted(set(waves))
    assert lines[0] < 40
    assert lines[-1] > underlined.viewport().height() - 40
    assert max(after - before for before, after in pairwise(lines)) < 60


def test_painting_all_of_it_would_be_seen(
    underlined: Manuscript, drawn: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault is planted: every mark is taken for one that is seen."""

    def every(one: object, marks: list[Mark], around: object) -> list[Mark]:
        del one, around
        return marks[:2_000]

    monkeypatch.setattr(paper, "seen", every)
    assert len(paint(underlined, 0, drawn)) > MOST


def test_a_key_in_it_is_one_step_that_keeps_the_other_underlines(underlined: Manuscript, qtbot: QtBot) -> None:
    before = len(underlined.marks.of(1))
    cursor = QTextCursor(underlined.document().findBlockByNumber(1))
    cursor.setPosition(cursor.position() + LENGTH // 2)
    underlined.setTextCursor(cursor)
    qtbot.keyClicks(underlined, "a")
    assert before - 2 <= len(underlined.marks.of(1)) < before
