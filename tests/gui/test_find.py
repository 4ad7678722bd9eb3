"""Find and replace in the story."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.ui.find import FindDesk
from editor.ui.find_bar import FindBar
from tests.gui.copy_text import select
from tests.gui.driver import Driver

TEXT = "The boat left. “The boat was late,” she said.\n\nA boat, a Boat and a boathouse 😀 boat."
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


class Finder:
    """The bar, used as a person would."""

    def __init__(self, program: Driver) -> None:
        program.given()
        program.sign_in("maeve", "ferry-fares")
        self.program = program
        self.edit = program.window.story.manuscript
        self.edit.set_text(TEXT)
        self.edit.setFocus()
        self.desk: FindDesk = program.program.story.writing.find

    def open(self, action: str = "find", words: str = "boat") -> FindBar:
        self.program.window.actions_[action].trigger()
        bar = self.desk.bar
        assert bar is not None
        bar.words.setText(words)
        self.settle()
        return bar

    def settle(self) -> None:
        self.program.qtbot.waitUntil(lambda: not self.desk.pause.isActive() and not self.program.program.tasks.waiting)

    def press(self, name: str) -> None:
        self.program.find(QPushButton, name).click()
        self.settle()

    def chosen(self) -> tuple[int, str]:
        cursor = self.edit.textCursor()
        return cursor.selectionStart(), cursor.selectedText()


@pytest.fixture
def finder(program: Driver) -> Finder:
    return Finder(program)


def test_what_is_typed_is_found_counted_and_marked(finder: Finder) -> None:
    bar = finder.open()
    assert bar.count.text() == "1 of 6"
    assert finder.chosen() == (4, "boat")
    assert [mark.kind for mark in finder.edit.matches.of(0)] == ["match", "match", "here"]
    assert len(finder.edit.matches.of(2)) == 4
    assert finder.edit.marks.of(0) == ()


def test_enter_goes_on_and_round_and_shift_enter_back(finder: Finder) -> None:
    bar = finder.open()
    qtbot = finder.program.qtbot
    qtbot.keyClick(bar.words, ENTER)
    assert bar.count.text() == "2 of 6"
    qtbot.keyClick(bar.words, ENTER, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(bar.words, ENTER, Qt.KeyboardModifier.ShiftModifier)
    assert (bar.count.text(), bar.said.text()) == ("6 of 6", "On from the end.")
    assert finder.chosen() == (finder.edit.document().characterCount() - 6, "boat")


def test_escape_goes_back_to_the_copy_at_what_was_found(finder: Finder) -> None:
    bar = finder.open()
    finder.program.qtbot.keyClick(bar.words, ESC)
    assert finder.edit.hasFocus()
    assert not bar.isVisible()
    assert finder.chosen() == (4, "boat")
    assert finder.edit.matches.of(0) == ()


def test_the_keys_go_on_without_the_bar_being_open_before(finder: Finder) -> None:
    bar = finder.open()
    finder.program.qtbot.keyClick(bar.words, ESC)
    finder.program.window.actions_["find_next"].trigger()
    finder.settle()
    assert bar.count.text() == "2 of 6"
    assert finder.edit.hasFocus()


def test_the_selected_words_are_what_is_looked_for(finder: Finder) -> None:
    select(finder.edit, 9, 13)
    finder.program.window.actions_["find"].trigger()
    finder.settle()
    assert finder.desk.bar is not None
    assert (finder.desk.bar.words.text(), finder.desk.bar.count.text()) == ("left", "1 of 1")


@pytest.mark.parametrize(
    ("flags", "words", "count"),
    [
        (("match_case",), "boat", "1 of 5"),
        (("whole_word",), "boat", "1 of 5"),
        (("match_case", "whole_word"), "Boat", "1 of 1"),
        (("regex",), "b.at(?=h)", "1 of 1"),
        ((), "ferry", "none"),
        ((), "", ""),
    ],
)
def test_the_flags_say_what_counts(finder: Finder, flags: tuple[str, ...], words: str, count: str) -> None:
    bar = finder.open()
    for flag in flags:
        bar.flags[flag].setChecked(True)
    bar.words.setText(words)
    finder.settle()
    assert bar.count.text() == count


def test_a_wrong_pattern_is_told_in_the_bar(finder: Finder) -> None:
    bar = finder.open()
    bar.flags["regex"].setChecked(True)
    bar.words.setText("(")
    finder.settle()
    assert bar.said.text().startswith("“(” is not a regular expression")
    assert bar.words.property("invalid")
    bar.words.setText("b")
    finder.settle()
    assert not bar.words.property("invalid")


def test_straight_marks_find_those_of_typography(finder: Finder) -> None:
    finder.edit.set_text("The ferry’s late. “Don’t wait.”")
    bar = finder.open(words="ferry's")
    assert bar.count.text() == "1 of 1"
    bar.words.setText("\"don't")
    finder.settle()
    assert bar.count.text() == "1 of 1"


def test_a_figure_is_replaced_but_no_picture_exchanged(finder: Finder) -> None:
    finder.edit.set_text("At 1 pm.\n\n![](photo:1)\n\nAt 1 am.")
    bar = finder.open("replace", "1")
    assert (bar.count.text(), bar.said.text()) == ("1 of 2", "Left alone: 1 in addresses and picture lines.")
    finder.program.window.resize(finder.program.window.minimumSize())
    finder.program.qtbot.waitUntil(lambda: bar.said.height() >= bar.said.heightForWidth(bar.said.width()))
    bar.replacement.setText("2")
    bar.in_quotations.setChecked(True)
    finder.press("find_replace_all")
    assert bar.said.text() == "2 replaced; left 1 in addresses and picture lines."
    assert finder.edit.text() == "At 2 pm.\n\n![](photo:1)\n\nAt 2 am."


def test_what_was_said_of_all_is_not_said_of_one(finder: Finder) -> None:
    bar = finder.open("replace")
    bar.replacement.setText("ferry")
    finder.press("find_replace_all")
    finder.edit.undo()
    finder.settle()
    finder.desk.next()
    finder.press("find_replace")
    assert bar.said.text() == "Left alone: 1 in quotations."


def test_the_selection_alone_is_searched_and_moves_with_the_text(finder: Finder) -> None:
    select(finder.edit, 0, 54)
    finder.program.window.actions_["find"].trigger()
    bar = finder.open()
    assert bar.flags["selection"].isChecked()
    assert bar.count.text() == "1 of 3"
    cursor = finder.edit.textCursor()
    cursor.setPosition(0)
    cursor.insertText("boat ")
    finder.settle()
    assert bar.count.text() == "1 of 3"


def test_all_are_replaced_as_one_step_but_in_quotations(finder: Finder) -> None:
    bar = finder.open("replace")
    assert bar.count.text() == "1 of 5"
    bar.replacement.setText("ferry")
    finder.press("find_replace_all")
    assert bar.said.text() == "5 replaced; left 1 in quotations."
    assert finder.edit.text() == TEXT.replace("boat", "ferry").replace("Boat", "ferry").replace(
        "The ferry was", "The boat was"
    )
    finder.edit.undo()
    assert finder.edit.text() == TEXT


def test_quotations_are_replaced_too_when_the_person_says_so(finder: Finder) -> None:
    bar = finder.open("replace")
    bar.in_quotations.setChecked(True)
    bar.replacement.setText("ferry")
    finder.press("find_replace_all")
    assert bar.said.text() == "6 replaced."
    assert "“The ferry was late,”" in finder.edit.text()


def test_one_is_replaced_and_the_next_is_shown(finder: Finder) -> None:
    bar = finder.open("replace")
    bar.replacement.setText("ferry")
    finder.press("find_replace")
    assert finder.edit.text() == TEXT.replace("boat", "ferry", 1)
    assert (finder.chosen()[1], bar.count.text()) == ("boat", "1 of 4")


def test_groups_of_a_pattern_go_into_what_replaces_it(finder: Finder) -> None:
    bar = finder.open("replace")
    bar.flags["regex"].setChecked(True)
    bar.words.setText(r"(boat)house")
    bar.replacement.setText(r"house$1")
    finder.settle()
    finder.press("find_replace_all")
    assert "a houseboat" in finder.edit.text()


def test_typing_searches_again(finder: Finder) -> None:
    bar = finder.open()
    finder.edit.moveCursor(finder.edit.textCursor().MoveOperation.End)
    finder.program.key_in(finder.edit, " boat")
    finder.settle()
    assert bar.count.text() == "7"


def test_nothing_is_replaced_where_one_may_only_read(finder: Finder) -> None:
    bar = finder.open("replace")
    finder.edit.setReadOnly(True)
    finder.press("find_replace_all")
    assert bar.said.text() == "This story can only be read now."
    assert finder.edit.text() == TEXT


def test_matches_are_painted_the_current_one_apart(finder: Finder) -> None:
    theme = finder.program.program.theme
    plain = finder.edit.viewport().grab().toImage()
    finder.open()
    image = finder.edit.viewport().grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(140)}
    before = {plain.pixelColor(x, y).name() for x in range(plain.width()) for y in range(140)}
    for token in ("warning_wash", "accent"):
        assert theme.color(token).name() in seen - before
