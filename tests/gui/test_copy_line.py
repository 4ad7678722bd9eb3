"""Headline and standfirst: spelt and typed as the manuscript is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QListView, QMenu

from editor.domain.copy import Copy
from editor.style.spelling import speller as spellers
from editor.ui.panels.copy_line import CopyLine
from editor.ui.spelling.checking import StorySpelling
from editor.ui.spelling.register import Register
from editor.ui.spelling.story_text import Place, StoryText
from tests.gui.driver import Driver
from tests.gui.fake_speller import FakeSpeller, underlined

# The offscreen platform complains of every menu that is shown.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$", extend=True)

COPY = Copy(
    headline="Nobody aksed the ferry",
    standfirst="The lsat ferry came to Fotheringay",
    body="The tonw asked why.\n\nFotheringay left the tonw.",
)


class Story:
    """A story in the window, being checked."""

    def __init__(self, program: Driver) -> None:
        self.program = program
        self.headline, self.standfirst = program.window.story.fields.copy_lines
        self.body = program.window.story.manuscript
        self.speller = FakeSpeller()

    @property
    def work(self) -> StorySpelling:
        work = self.program.program.spelling.work
        assert work is not None
        return work

    def begin(self, copy: Copy = COPY) -> None:
        self.program.given("ferry-fares", copy)
        self.program.sign_in("maeve", "ferry-fares")
        self.program.program.spelling.begin()
        self.settle()

    def settle(self) -> None:
        tasks = self.program.program.tasks
        self.program.qtbot.waitUntil(lambda: tasks.waiting == 0 and not self.work.checker.busy)

    def shown(self) -> list[list[str]]:
        return [underlined(place) for place in (self.headline, self.standfirst, self.body)]

    def type(self, place: Place, text: str) -> None:
        place.moveCursor(QTextCursor.MoveOperation.End)
        self.program.key_in(place, text)

    def walked(self, action: str = "next_misspelling") -> tuple[str, str]:
        self.program.window.actions_[action].trigger()
        place = next(one for one in (self.headline, self.standfirst, self.body) if one.hasFocus())
        return place.objectName(), place.textCursor().selectedText()


@pytest.fixture
def story(program: Driver, monkeypatch: pytest.MonkeyPatch) -> Iterator[Story]:
    made = Story(program)
    monkeypatch.setattr(spellers, "open_speller", lambda language, shipped, own: made.speller)
    yield made
    made.speller.open.set()


@pytest.fixture
def smart(story: Story) -> Story:
    story.begin(Copy(headline="The ferry", body="The ferry left.", language="en-GB"))
    story.program.program.preferences.choose("smart_quotes", value=True)
    return story


def test_headline_and_standfirst_are_underlined_as_the_body_is(story: Story) -> None:
    story.begin()
    assert story.shown() == [["aksed"], ["lsat"], ["tonw", "tonw"]]


def test_a_name_of_the_standfirst_is_one_in_the_body_and_is_gone_to(story: Story) -> None:
    story.begin()
    names = story.program.find(QListView, "names")
    assert [names.model().index(row, 0).data() for row in range(names.model().rowCount())] == ["Fotheringay"]
    names.clicked.emit(names.model().index(0, 0))
    assert story.standfirst.textCursor().selectedText() == "Fotheringay"
    assert story.standfirst.hasFocus()


def test_the_way_goes_through_headline_standfirst_and_body(story: Story) -> None:
    story.begin()
    story.headline.setFocus()
    words = [("headline", "aksed"), ("standfirst", "lsat"), ("manuscript", "tonw"), ("manuscript", "tonw")]
    assert [story.walked() for _ in range(5)] == [*words, words[0]]
    assert not story.body.textCursor().hasSelection()
    assert [story.walked("previous_misspelling") for _ in range(4)] == [*words[:0:-1], words[0]]


def test_the_word_being_written_in_the_headline_is_judged_when_it_is_left(story: Story) -> None:
    story.begin()
    story.type(story.headline, " lfet")
    story.settle()
    assert story.shown()[0] == ["aksed"]
    story.standfirst.setFocus()
    story.settle()
    assert story.shown()[0] == ["aksed", "lfet"]


def test_what_the_headline_opens_is_not_open_in_the_standfirst(story: Story) -> None:
    story.begin(Copy(headline="The <!-- lsat", standfirst="The <!-- lsat", body="The tonw."))
    assert story.shown() == [[], [], ["tonw"]]


def test_a_headline_that_opened_the_body_would_be_seen(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fault is planted: no paragraph stands for itself."""
    take = Register.take
    monkeypatch.setattr(Register, "take", lambda self, text, caret, sight, apart: take(self, text, caret, sight, 0))
    story.begin(Copy(headline="The <!-- lsat", standfirst="The <!-- lsat", body="The tonw."))
    assert story.shown() == [[], [], []]


def test_another_headline_put_there_is_checked_anew(story: Story) -> None:
    story.begin()
    story.headline.set_text("The lfet ferry\nThe lsat ferry")
    story.standfirst.set_text("The ferry to Fotheringay")
    story.settle()
    assert story.shown() == [["lfet", "lsat"], [], ["tonw", "tonw"]]
    story.headline.set_text("The ferry")
    story.settle()
    assert story.shown() == [[], [], ["tonw", "tonw"]]


def test_a_suggestion_in_the_headline_is_one_step(story: Story) -> None:
    story.begin()
    story.headline.setTextCursor(story.headline.document().find("aksed"))
    story.headline.moveCursor(QTextCursor.MoveOperation.Left)
    story.headline.setFocus()
    story.program.window.actions_["suggestions"].trigger()
    menu = story.program.find(QMenu, "headline_menu")
    story.program.qtbot.waitUntil(lambda: menu.findChild(QAction, "suggestion_0") is not None)
    action = menu.findChild(QAction, "suggestion_1")
    assert isinstance(action, QAction)
    assert menu.findChild(QAction, "ignore_word") is not None
    menu.close()
    action.trigger()
    assert story.headline.text() == "Nobody aksed1 the ferry"
    story.headline.undo()
    assert story.headline.text() == COPY.headline
    story.settle()


def test_an_underline_goes_with_its_word(story: Story) -> None:
    story.begin()
    story.headline.moveCursor(QTextCursor.MoveOperation.Start)
    story.program.key_in(story.headline, "At ten ")
    assert story.shown()[0] == ["aksed"]
    story.settle()
    assert story.shown()[0] == ["aksed"]


def painted(line: CopyLine) -> int:
    """How much red there is in a field."""
    image = line.grab().toImage()
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(colour.red() > 150 and colour.green() < 110 and colour.blue() < 110 for colour in colours)


def test_the_underline_is_painted(story: Story) -> None:
    story.program.program.theme.apply("light")
    story.begin()
    assert painted(story.headline) > 20
    story.headline.set_text("The ferry left")
    story.settle()
    assert painted(story.headline) == 0


@pytest.mark.parametrize("name", ["headline", "standfirst"])
def test_signs_become_those_of_the_language_as_in_the_body(smart: Story, name: str) -> None:
    line: CopyLine = getattr(smart, name)
    line.set_text("")
    smart.program.key_in(line, '"It\'s on" -- at ten')
    assert line.text() == "“It’s on” – at ten"
    smart.settle()


def test_the_language_is_the_storys(smart: Story) -> None:
    smart.program.window.story.fields.lines["language"].setText("fr")
    smart.headline.set_text("")
    smart.program.key_in(smart.headline, 'Il dit "oui".')
    assert smart.headline.text() == "Il dit «\u202foui\u202f»."
    assert smart.program.window.story.fields.fields()["headline"] == "Il dit «\u202foui\u202f»."
    smart.settle()


def test_one_undo_brings_the_straight_sign_back(smart: Story) -> None:
    smart.headline.set_text("")
    smart.program.key_in(smart.headline, 'See "')
    assert smart.headline.text() == "See “"
    smart.program.qtbot.keyClick(smart.headline, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert smart.headline.text() == 'See "'
    smart.program.key_in(smart.headline, "a")
    assert smart.headline.text() == 'See "a'
    smart.settle()


def test_signs_stay_straight_when_the_option_is_off(smart: Story) -> None:
    smart.program.program.preferences.choose("smart_quotes", value=False)
    smart.headline.set_text("")
    smart.program.key_in(smart.headline, "\"It's")
    assert smart.headline.text() == "\"It's"
    smart.settle()


def test_a_text_that_is_ended_follows_nothing(story: Story) -> None:
    story.begin()
    told: list[int] = []
    text = StoryText((story.headline, story.standfirst), story.body, story.body)
    text.blocks_changed.connect(lambda *_: told.append(1))
    story.type(story.headline, "a")
    story.type(story.body, "a")
    assert len(told) == 2
    text.end()
    story.type(story.headline, "a")
    assert len(told) == 2
    story.settle()
