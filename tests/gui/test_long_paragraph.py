"""One paragraph of 200,000 characters: what a key costs is what is seen, not what there is."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from editor.ui.manuscript import paper, widget
from editor.ui.manuscript.highlighter import Highlighter
from editor.ui.manuscript.layout import Lines
from editor.ui.manuscript.marks import Mark
from editor.ui.manuscript.waves import Waves
from editor.ui.manuscript.widget import Manuscript
from editor.ui.theme import Theme

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


class Counted(Lines):
    """Says how often a long paragraph is laid out: when it is asked for before that, when it changes, or once more then."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.times = 0
        self.updateBlock.connect(self._on_laid_out_again)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        self.times += block.length() > LENGTH and not block.layout().lineCount()
        return super().blockBoundingRect(block)

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        block = self.document().firstBlock()
        self.times += not self.quiet and block.length() > LENGTH and block.layout().lineCount() > 0
        super().documentChanged(position, removed, added)

    def _on_laid_out_again(self, block: QTextBlock) -> None:
        self.times += block.length() > LENGTH


def laid_out(theme: Theme, qtbot: QtBot, plant: Callable[[Manuscript], object]) -> int:
    """How often one is until it is seen, in a window that shows a short text before; `plant` may spoil it."""
    made = Manuscript(theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.set_text("Before.")
    lines = made.document().documentLayout()
    assert isinstance(lines, Counted)
    plant(made)
    made.set_text("[Link](https://example.org) " + WORD * (LENGTH // len(WORD)))
    made.viewport().grab()
    qtbot.waitUntil(lambda: not made.highlighter.busy)
    return lines.times


def unstyled(made: Manuscript, monkeypatch: pytest.MonkeyPatch) -> None:
    del made
    monkeypatch.setattr(Highlighter, "prepare", lambda highlighter: None)


def with_a_bar_that_comes(made: Manuscript, monkeypatch: pytest.MonkeyPatch) -> None:
    del monkeypatch
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


def changed_as_qt_does(made: Manuscript, monkeypatch: pytest.MonkeyPatch) -> None:
    del monkeypatch
    lines = made.document().documentLayout()
    assert isinstance(lines, Lines)
    lines._blocks = 2


def test_it_is_laid_out_once(theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(widget, "Lines", Counted)
    assert laid_out(theme, qtbot, lambda made: None) == 1


@pytest.mark.parametrize("fault", [unstyled, with_a_bar_that_comes, changed_as_qt_does])
def test_laying_it_out_once_more_would_be_seen(
    theme: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[Manuscript, pytest.MonkeyPatch], None],
) -> None:
    monkeypatch.setattr(widget, "Lines", Counted)
    assert laid_out(theme, qtbot, lambda made: fault(made, monkeypatch)) > 1
