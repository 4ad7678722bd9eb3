"""The length of the copy: always that of the whole text counted anew, and only what was touched is counted."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editor.domain.copy import Copy
from editor.text import counting
from editor.text.counting import Count, count
from editor.ui.manuscript.lengths import Lengths
from editor.ui.manuscript.widget import Manuscript
from tests.gui.copy_text import KEEP, select
from tests.gui.driver import Driver


@pytest.fixture
def lengths(manuscript: Manuscript) -> Lengths:
    return Lengths(manuscript)


def _settled(lengths: Lengths, qtbot: QtBot) -> tuple[Count, Count | None]:
    qtbot.waitUntil(lambda: not lengths.busy)
    with qtbot.waitSignal(lengths.counted) as told:
        lengths._later()
    return tuple(told.args)


EDITS = st.lists(
    st.tuples(
        st.integers(0, 80),
        st.integers(0, 30),
        st.sampled_from(["a b", "\n", "<!--", "-->", "", "x\n\ny z\n", "\n" * 40]),
    ),
    max_size=12,
)


@pytest.mark.parametrize("long", [10_000, 6])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
def test_it_is_what_the_whole_text_counts(
    manuscript: Manuscript, lengths: Lengths, qtbot: QtBot, long: int, edits: list[tuple[int, int, str]]
) -> None:
    lengths.long = long
    manuscript.set_text("")
    manuscript.set_text("One two.\n\n<!-- a note -->\n\n## Three four\n\n![](photo:1)\n\nfive")
    for place, gone, text in edits:
        cursor = manuscript.textCursor()
        last = manuscript.document().characterCount() - 1
        cursor.setPosition(min(place, last))
        cursor.setPosition(min(place + gone, last), KEEP)
        cursor.insertText(text)
    qtbot.waitUntil(lambda: not lengths.busy)
    assert (lengths._words, lengths._characters, lengths._missing) == (*_both(manuscript.text()), 0)


def _both(text: str) -> tuple[int, int]:
    counted = count(text)
    return counted.words, counted.characters


def test_a_key_counts_its_own_paragraph_only(
    manuscript: Manuscript, lengths: Lengths, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    manuscript.set_text("\n\n".join(["Some words here."] * 500))
    assert _settled(lengths, qtbot)[0].words == 1500
    seen: list[str] = []
    plain = counting.count_line

    def watched(line: str, *, in_note: bool = False) -> object:
        seen.append(line)
        return plain(line, in_note=in_note)

    monkeypatch.setattr(counting, "count_line", watched)
    manuscript.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(manuscript, " xy")
    assert seen == ["Some words here. ", "Some words here. x", "Some words here. xy"]
    assert _settled(lengths, qtbot)[0].words == 1501


def test_the_selection_is_counted_too(manuscript: Manuscript, lengths: Lengths, qtbot: QtBot) -> None:
    manuscript.set_text("One two three.\n\nFour <!-- no --> five.\n\nSix seven.")
    select(manuscript, 4, manuscript.text().index(" seven"))
    story, selection = _settled(lengths, qtbot)
    assert (story.words, story) == (7, count(manuscript.text()))
    assert selection is not None
    assert selection.words == 5
    select(manuscript, 4, 7)
    assert _settled(lengths, qtbot)[1] == count("two")
    select(manuscript, 4, 4)
    assert _settled(lengths, qtbot)[1] is None


def test_the_status_line_says_both(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    line = program.window.status_line.story._length
    program.qtbot.waitUntil(lambda: line.text() == "8 words · 3 s to read")
    assert line.toolTip().startswith("39 characters")
    select(program.window.story.manuscript, 0, 8)
    program.qtbot.waitUntil(lambda: line.text() == "2 of 8 words selected · 1 s to read")
    assert line.toolTip().startswith("8 of 39 characters selected")
    program.program.story.desk.put_away()
    assert (line.text(), line.toolTip()) == ("", "")
    program.program.stories.open("ferry-fares")
    program.qtbot.waitUntil(lambda: line.text() == "2 of 8 words selected · 1 s to read")


def test_no_story_is_said_to_be_as_long_as_the_one_before(program: Driver) -> None:
    program.given()
    program.given("long", Copy(headline="Long", body="Many words stand here."))
    program.sign_in("maeve")
    program.open("ferry-fares")  # in a passing tab: the next story comes into it
    status, lengths = program.window.status_line.story, program.program.story.writing.lengths
    line = status._length
    program.qtbot.waitUntil(lambda: bool(line.text()))
    said: list[str] = []
    program.program.story.desk.story_shown.connect(lambda _: said.append(line.text()))
    lengths.counted.connect(lambda *_: said.append(line.text()))
    program.window.story.manuscript.selectAll()  # which is still to be told, and is not told any more
    assert lengths._pause.isActive()
    program.program.story.desk.put_away()
    assert not lengths._pause.isActive()
    program.open("long")
    assert program.window.status_line.story is status
    program.qtbot.waitUntil(lambda: line.text() == "4 words · 2 s to read")
    assert set(said) == {"", "4 words · 2 s to read"}


def test_a_long_paragraph_is_counted_when_the_keys_pause(
    manuscript: Manuscript, lengths: Lengths, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    manuscript.set_text("word " * 3_000)
    _settled(lengths, qtbot)
    counted: list[int] = []
    right = counting.count_line

    def count_line(line: str, *, in_note: bool = False) -> object:
        counted.append(len(line))
        return right(line, in_note=in_note)

    monkeypatch.setattr(counting, "count_line", count_line)
    manuscript.insertPlainText("a b ")
    assert counted == []
    assert _settled(lengths, qtbot)[0].words == 3_002
    assert counted == [15_004]
