"""Spelling while one types: what is underlined when, in which language, and which words pass."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor.domain.errors import Unavailable
from editor.style.spelling.allowed import Allowed
from editor.ui import word_jobs
from editor.ui.manuscript.widget import Manuscript
from editor.ui.panels.copy_line import CopyLine
from editor.ui.spelling import walking
from editor.ui.spelling.checker import Checker
from editor.ui.spelling.register import Register
from editor.ui.spelling.story_text import StoryText
from editor.ui.tasks import Tasks
from editor.ui.theme import Theme
from tests.gui.fake_speller import FakeSpeller, underlined


@pytest.fixture
def speller() -> Iterator[FakeSpeller]:
    made = FakeSpeller()
    yield made
    made.open.set()


@pytest.fixture
def text(manuscript: Manuscript, theme: Theme) -> StoryText:
    return StoryText((CopyLine(theme, manuscript), CopyLine(theme, manuscript)), manuscript, manuscript)


@pytest.fixture
def checker(text: StoryText, tasks: Tasks, speller: FakeSpeller) -> Checker:
    made = Checker(text, tasks, text)
    made.begin(speller)
    return made


def settle(qtbot: QtBot, checker: Checker) -> None:
    qtbot.waitUntil(lambda: not checker.busy)


def test_what_is_misspelt_is_underlined_and_names_are_listed(
    manuscript: Manuscript, checker: Checker, qtbot: QtBot
) -> None:
    manuscript.set_text("The lsat ferry left.\n\n😀 Nobody aksed Fotheringay why.")
    settle(qtbot, checker)
    assert underlined(manuscript) == ["lsat", "aksed"]
    assert checker.names() == ["Fotheringay"]


def test_the_word_being_written_is_judged_when_it_is_left(
    manuscript: Manuscript, checker: Checker, qtbot: QtBot
) -> None:
    qtbot.keyClicks(manuscript, "the lsat")
    settle(qtbot, checker)
    assert underlined(manuscript) == []
    assert checker.misspelt(manuscript.textCursor()).selectedText() == "lsat"
    qtbot.keyClicks(manuscript, " ")
    settle(qtbot, checker)
    assert underlined(manuscript) == ["lsat"]


def test_moving_the_cursor_away_is_leaving(manuscript: Manuscript, checker: Checker, qtbot: QtBot) -> None:
    qtbot.keyClicks(manuscript, "the Fotheringay aksed")
    settle(qtbot, checker)
    assert (underlined(manuscript), checker.names()) == ([], ["Fotheringay"])
    manuscript.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    settle(qtbot, checker)
    assert underlined(manuscript) == ["aksed"]


def test_half_a_name_is_not_listed(manuscript: Manuscript, checker: Checker, qtbot: QtBot) -> None:
    qtbot.keyClicks(manuscript, "the Fother")
    settle(qtbot, checker)
    assert checker.names() == []
    qtbot.keyClicks(manuscript, "ingay ")
    settle(qtbot, checker)
    assert checker.names() == ["Fotheringay"]


def test_a_key_has_its_own_paragraph_checked_and_no_other(
    manuscript: Manuscript, checker: Checker, speller: FakeSpeller, qtbot: QtBot
) -> None:
    manuscript.set_text("\n".join(["The ferry left at ten."] * 300))
    settle(qtbot, checker)
    speller.asked.clear()
    manuscript.setTextCursor(QTextCursor(manuscript.document().findBlockByNumber(150)))
    qtbot.keyClicks(manuscript, "why ")
    settle(qtbot, checker)
    assert 0 < len(speller.asked) < 20


def late_answer(manuscript: Manuscript, checker: Checker, speller: FakeSpeller, qtbot: QtBot) -> list[str]:
    """What is underlined when the answer finds two more lines above, and one line edited."""
    speller.open.clear()
    manuscript.set_text("The lsat ferry.\nNobody aksed.\nThe ferry left the town.")
    qtbot.waitUntil(lambda: checker._flying)
    cursor = QTextCursor(manuscript.document())
    cursor.insertText("To town.\nTo town.\n")
    cursor.setPosition(manuscript.document().findBlockByNumber(3).position())
    cursor.insertText("Why ")
    speller.open.set()
    qtbot.waitUntil(lambda: not checker._flying)
    return underlined(manuscript)


def test_a_late_answer_is_not_put_where_the_text_has_moved_on(
    manuscript: Manuscript, checker: Checker, speller: FakeSpeller, qtbot: QtBot
) -> None:
    assert late_answer(manuscript, checker, speller, qtbot) in ([], ["lsat"])
    settle(qtbot, checker)
    assert underlined(manuscript) == ["lsat", "aksed"]


def test_a_late_answer_put_in_the_wrong_place_would_be_seen(
    manuscript: Manuscript, checker: Checker, speller: FakeSpeller, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault is planted: what was asked about stays where it was."""
    follow = Register.follow

    def blind(register: Register, first: int, removed: int, added: int) -> None:
        asked = list(register._asked)
        follow(register, first, removed, added)
        register._asked = asked
        register._edited = {}

    monkeypatch.setattr(Register, "follow", blind)
    assert late_answer(manuscript, checker, speller, qtbot) not in ([], ["lsat"])


def test_a_name_found_below_clears_the_beginning_of_a_sentence_above(
    manuscript: Manuscript, checker: Checker, qtbot: QtBot
) -> None:
    manuscript.set_text("Fotheringay left.\n\nThe ferry left.")
    settle(qtbot, checker)
    assert (underlined(manuscript), checker.names()) == (["Fotheringay"], [])
    cursor = QTextCursor(manuscript.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(" Nobody asked Fotheringay.")
    settle(qtbot, checker)
    assert (underlined(manuscript), checker.names()) == ([], ["Fotheringay"])
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    settle(qtbot, checker)
    assert (underlined(manuscript), checker.names()) == (["Fotheringay"], [])


def test_a_comment_that_is_opened_quietens_all_below_it(manuscript: Manuscript, checker: Checker, qtbot: QtBot) -> None:
    manuscript.set_text("The ferry\n" + "the lsat ferry\n" * 100)
    settle(qtbot, checker)
    assert len(underlined(manuscript)) == 100
    cursor = QTextCursor(manuscript.document())
    cursor.insertText("<!-- ")
    settle(qtbot, checker)
    assert underlined(manuscript) == []
    manuscript.undo()
    settle(qtbot, checker)
    assert len(underlined(manuscript)) == 100


def test_other_words_are_allowed_at_once(
    manuscript: Manuscript, checker: Checker, speller: FakeSpeller, qtbot: QtBot
) -> None:
    manuscript.set_text("The lsat ferry left.")
    settle(qtbot, checker)
    speller.allowed = Allowed({"lsat"})
    checker.begin(speller)
    settle(qtbot, checker)
    assert underlined(manuscript) == []


def test_a_dictionary_that_is_gone_stops_the_check_and_says_so(
    manuscript: Manuscript, checker: Checker, speller: FakeSpeller, qtbot: QtBot
) -> None:
    manuscript.set_text("The lsat ferry left.")
    settle(qtbot, checker)
    speller.fault = Unavailable("It stops.")
    with qtbot.waitSignal(checker.failed):
        qtbot.keyClicks(manuscript, "aksed ")
    assert (underlined(manuscript), checker.speller) == ([], None)
    qtbot.keyClicks(manuscript, "lsat ")
    assert not checker.busy


def test_the_way_to_the_next_and_back_goes_round_the_ends(
    manuscript: Manuscript, text: StoryText, checker: Checker, qtbot: QtBot
) -> None:
    manuscript.set_text("The lsat ferry lfet.\n\nNobody aksed.")
    settle(qtbot, checker)

    def walked(*, forward: bool) -> str:
        assert walking.go(text, forward=forward)
        return manuscript.textCursor().selectedText()

    assert [walked(forward=True) for _ in range(4)] == ["lsat", "lfet", "aksed", "lsat"]
    assert [walked(forward=False) for _ in range(3)] == ["aksed", "lfet", "lsat"]
    manuscript.set_text("The ferry.")
    assert not walking.go(text, forward=True)


def test_a_name_is_gone_to(manuscript: Manuscript, checker: Checker, qtbot: QtBot) -> None:
    manuscript.set_text("Nobody asked.\n😀 The Fotheringay ferry.")
    settle(qtbot, checker)
    checker.go_to_name("Fotheringay")
    assert manuscript.textCursor().selectedText() == "Fotheringay"


def test_a_stop_leaves_nothing_running(manuscript: Manuscript, checker: Checker, qtbot: QtBot) -> None:
    manuscript.set_text("The lsat ferry.\n" * 200)
    qtbot.keyClicks(manuscript, "aksed")
    checker.stop()
    assert not checker.busy
    assert underlined(manuscript) == []


def test_long_stories_are_gone_through_in_small_steps(
    manuscript: Manuscript, checker: Checker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []
    work = word_jobs.check_lines

    def counted(speller: FakeSpeller, lines: tuple[word_jobs.Line, ...], known: frozenset[str]) -> object:
        steps.append(sum(len(line.text) for line in lines))
        return work(speller, lines, known)

    monkeypatch.setattr(word_jobs, "check_lines", counted)
    manuscript.set_text("The ferry left at ten and nobody asked why.\n" * 2_000)
    settle(qtbot, checker)
    assert max(steps) <= 4_100
    assert sum(steps) == pytest.approx(2_000 * 43, rel=0.01)
    steps.clear()
    qtbot.keyClick(manuscript, Qt.Key.Key_Return)
    settle(qtbot, checker)
    assert sum(steps) <= 100
