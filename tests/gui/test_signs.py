"""Signs as they are typed: the language's marks and dashes, short forms, and one undo back to what was typed."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.text.expansions import read_table
from editor.ui.manuscript.widget import Manuscript
from tests.gui.copy_text import select, units

ENTER = Qt.Key.Key_Return


@pytest.fixture
def smart(manuscript: Manuscript) -> Manuscript:
    manuscript.signs.smart = True
    manuscript.signs.language = lambda: "en-GB"
    return manuscript


@pytest.mark.parametrize(
    ("language", "keys", "expected"),
    [
        ("en-GB", 'He said "it\'s on".', "He said “it’s on”."),
        ("en-GB", "one -- two", "one – two"),
        ("en-GB", "one--two", "one – two"),
        ("en-US", "one--two", "one—two"),
        ("de", 'Er sagte "ja".', "Er sagte „ja“."),
        ("fr", 'Il dit "oui".', "Il dit «\u202foui\u202f»."),
        ("fr", "Non !", "Non\u202f!"),
        ("en-GB", "and so...", "and so…"),
        ("en-GB", '`"` x', '`"` x'),
        ("en-GB", "Rock 'n' roll", "Rock ’n’ roll"),
        ("en-GB", "Ask <!-- legal --> her", "Ask <!-- legal --> her"),
        ("en-GB", "word---word", "word — word"),
    ],
)
def test_signs_become_those_of_the_language(
    smart: Manuscript, qtbot: QtBot, language: str, keys: str, expected: str
) -> None:
    smart.signs.language = lambda: language
    qtbot.keyClicks(smart, keys)
    assert smart.text() == expected


@pytest.mark.parametrize(
    ("language", "keys", "expected"),
    [
        ("he", 'צה"ל', "צה״ל"),
        ("he", '"צה"ל', "”צה״ל"),
        ("ja", '彼は"はい"と', "彼は「はい」と"),
        ("fr", "Non!", "Non\u202f!"),
    ],
)
def test_signs_become_those_of_the_language_however_they_are_composed(
    smart: Manuscript, language: str, keys: str, expected: str
) -> None:
    smart.signs.language = lambda: language
    for key in keys:
        composed = QInputMethodEvent(key, [])
        QApplication.sendEvent(smart, composed)
        done = QInputMethodEvent()
        done.setCommitString(key)
        QApplication.sendEvent(smart, done)
    assert smart.text() == expected


def test_one_undo_brings_the_straight_sign_back_and_it_stays(smart: Manuscript, qtbot: QtBot) -> None:
    qtbot.keyClicks(smart, 'See "')
    assert smart.text() == "See “"
    smart.undo()
    assert (smart.text(), smart.textCursor().position()) == ('See "', 5)
    qtbot.keyClicks(smart, "a")
    assert smart.text() == 'See "a'


def test_what_was_typed_after_a_sign_goes_with_it_and_comes_back_with_it(smart: Manuscript, qtbot: QtBot) -> None:
    qtbot.keyClicks(smart, '"Yes')
    smart.undo()
    assert smart.text() == '"'
    smart.redo()
    assert smart.text() == "“Yes"


def test_switched_off_signs_stay_as_typed(manuscript: Manuscript, qtbot: QtBot) -> None:
    qtbot.keyClicks(manuscript, '"a" -- b')
    assert manuscript.text() == '"a" -- b'


def test_what_is_pasted_stays_straight(smart: Manuscript) -> None:
    QApplication.clipboard().setText('"')
    smart.paste()
    assert smart.text() == '"'
    QApplication.clipboard().setMimeData(QMimeData())


def test_after_an_emoji_the_right_sign_goes(smart: Manuscript, qtbot: QtBot) -> None:
    smart.set_text("😀" * 300 + " ")
    smart.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(smart, '"')
    assert smart.text() == "😀" * 300 + " “"


def test_a_sign_of_an_input_method_counts_as_typed(smart: Manuscript) -> None:
    event = QInputMethodEvent()
    event.setCommitString('"')
    QApplication.sendEvent(smart, event)
    assert smart.text() == "“"


def test_nothing_happens_where_one_may_only_read(smart: Manuscript, qtbot: QtBot) -> None:
    smart.set_text('Say "')
    smart.moveCursor(QTextCursor.MoveOperation.End)
    smart.setReadOnly(True)
    qtbot.keyClicks(smart, '"')
    assert smart.text() == 'Say "'


def test_a_short_form_becomes_its_words(smart: Manuscript, qtbot: QtBot) -> None:
    smart.signs.table = read_table("tsp\tthe Spokesman\nhb\tharbour board")
    qtbot.keyClicks(smart, 'tsp said "Tsp"')
    assert smart.text() == "the Spokesman said “The Spokesman”"
    smart.set_text("Ask hb")
    select(smart, units("Ask hb"), units("Ask hb"))
    qtbot.keyClick(smart, ENTER)
    assert smart.text() == "Ask harbour board\n"
    smart.undo()
    smart.undo()
    assert smart.text() == "Ask hb"


def test_enter_ends_a_word_with_an_apostrophe_in_front(smart: Manuscript, qtbot: QtBot) -> None:
    qtbot.keyClicks(smart, "the class of '99")
    qtbot.keyClick(smart, ENTER)
    assert smart.text() == "the class of ’99\n"


def test_a_note_that_began_in_another_paragraph_can_be_ended(smart: Manuscript, qtbot: QtBot) -> None:
    smart.set_text("<!-- Ask her\n\n")
    smart.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(smart, "or him -->")
    assert smart.text() == "<!-- Ask her\n\nor him -->"


@pytest.mark.parametrize("before", ["http://example.org/?q=", "[so](", "`", '<a title="'])
def test_a_short_form_in_an_address_or_in_code_stays(smart: Manuscript, qtbot: QtBot, before: str) -> None:
    smart.signs.table = read_table("hb\tharbour board")
    qtbot.keyClicks(smart, f"{before}hb ")
    assert smart.text() == f"{before}hb "
