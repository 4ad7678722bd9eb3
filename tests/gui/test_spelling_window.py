"""Spelling in the window: the story's language, the menu of a word, the lists it may go to, and what is left at the end."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListView, QMenu

from editor.domain.errors import Refused
from editor.domain.words import Word
from editor.style.spelling import speller as spellers
from editor.ui.spelling.checking import StorySpelling
from tests.gui.driver import Driver
from tests.gui.fake_speller import FakeSpeller, underlined
from tests.gui.spelling_steps import COPY, begin, choose, menu, notices, put_cursor, settle

# The offscreen platform complains of every menu that is shown.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$", extend=True)

Begin = Callable[..., StorySpelling]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, FakeSpeller]]:
    """The spellers that were opened, by their language; there is none for Irish."""
    made: dict[str, FakeSpeller] = {}

    def opened(language: str, shipped: Path, own: Path) -> FakeSpeller:
        del shipped, own
        if language == "ga":
            raise Refused("There is no spelling for “ga”: put its Hunspell dictionary in a folder.")
        made[language] = FakeSpeller(language)
        return made[language]

    monkeypatch.setattr(spellers, "open_speller", opened)
    yield made
    for one in made.values():
        one.open.set()


@pytest.fixture
def begun(program: Driver) -> Begin:
    return partial(begin, program)


def test_a_story_is_checked_in_its_language_and_names_are_listed(
    program: Driver, begun: Begin, made: dict[str, FakeSpeller]
) -> None:
    begun()
    assert list(made) == ["en-GB"]
    assert underlined(program.window.story.manuscript) == ["lsat", "aksed"]
    names = program.find(QListView, "names")
    assert [names.model().index(row, 0).data() for row in range(names.model().rowCount())] == ["Fotheringay"]
    names.clicked.emit(names.model().index(0, 0))
    assert program.window.story.manuscript.textCursor().selectedText() == "Fotheringay"


def test_another_language_is_another_dictionary_at_once(
    program: Driver, begun: Begin, made: dict[str, FakeSpeller]
) -> None:
    work = begun()
    field = program.window.story.fields.lines["language"]
    field.selectAll()
    program.key_in(field, "de")
    assert list(made) == ["en-GB"]
    field.editingFinished.emit()
    settle(program, work)
    assert list(made) == ["en-GB", "de"]
    assert made["en-GB"].ended
    assert work.checker.speller is made["de"]


def test_a_language_without_a_dictionary_is_told_once(
    program: Driver, begun: Begin, made: dict[str, FakeSpeller]
) -> None:
    work = begun()
    told = notices(program)
    field = program.window.story.fields.lines["language"]
    for language in ("ga", "en-GB", "ga"):
        field.setText(language)
        field.editingFinished.emit()
        settle(program, work)
    assert told == ["No spelling for ga"]
    assert underlined(program.window.story.manuscript) == []
    assert work.checker.names() == []
    assert "put its Hunspell dictionary" in field.toolTip()
    assert made["en-GB"].ended


def test_a_suggestion_is_put_in_as_one_step(program: Driver, begun: Begin, made: dict[str, FakeSpeller]) -> None:
    work = begun()
    shown = [action.text() for action in menu(program, "lsat").actions() if action.text()]
    assert shown[:7] == [f"lsat{number}" for number in range(7)]
    assert shown[7:10] == [
        "Add to my words",
        "Add to the newsroom’s words (subeditors and admins)",
        "Ignore in this story",
    ]
    first = program.find(QMenu, "manuscript_menu").activeAction()
    assert first is not None
    assert first.text() == "lsat0"
    choose(program, program.find(QMenu, "manuscript_menu"), "suggestion_1")
    manuscript = program.window.story.manuscript
    assert manuscript.text().startswith("The lsat1 ferry left.")
    manuscript.undo()
    assert manuscript.text() == COPY.body
    settle(program, work)


def test_the_menu_is_there_before_the_suggestions(program: Driver, begun: Begin, made: dict[str, FakeSpeller]) -> None:
    begun()
    made["en-GB"].open.clear()
    put_cursor(program, "aksed")
    program.window.actions_["suggestions"].trigger()
    found = program.find(QMenu, "manuscript_menu")
    assert found.isVisible()
    assert found.actions()[0].text() == "Looking…"
    found.close()
    made["en-GB"].open.set()
    program.settle()


def test_a_word_that_is_known_has_the_usual_menu(program: Driver, begun: Begin, made: dict[str, FakeSpeller]) -> None:
    begun()
    put_cursor(program, "ferry")
    program.window.actions_["suggestions"].trigger()
    found = program.find(QMenu, "manuscript_menu")
    assert found.findChild(QAction, "ignore_word") is None
    found.close()


def test_a_word_of_ones_own_passes_from_now_on(
    program: Driver, begun: Begin, made: dict[str, FakeSpeller], tmp_path: Path
) -> None:
    work = begun()
    choose(program, menu(program, "lsat"), "add_to_own")
    settle(program, work)
    assert underlined(program.window.story.manuscript) == ["aksed"]
    assert (tmp_path / "words.txt").read_text(encoding="utf-8").splitlines()[-1] == "lsat"


def test_a_list_that_cannot_be_written_is_told_and_the_word_stays(
    program: Driver, begun: Begin, made: dict[str, FakeSpeller], tmp_path: Path
) -> None:
    work = begun()
    (tmp_path / "words.txt").mkdir()
    choose(program, menu(program, "lsat"), "add_to_own")
    settle(program, work)
    assert "words.txt" in program.banner()
    assert underlined(program.window.story.manuscript) == ["lsat", "aksed"]


def test_a_subeditor_adds_to_the_newsrooms_words(program: Driver, begun: Begin, made: dict[str, FakeSpeller]) -> None:
    work = begun("tobias")
    choose(program, menu(program, "lsat"), "add_to_newsroom")
    settle(program, work)
    assert list(program.store.words.values()) == [Word("lsat", "en")]
    assert underlined(program.window.story.manuscript) == ["aksed"]


def test_a_word_is_ignored_in_one_story_only(program: Driver, begun: Begin, made: dict[str, FakeSpeller]) -> None:
    work = begun()
    choose(program, menu(program, "lsat"), "ignore_word")
    settle(program, work)
    assert underlined(program.window.story.manuscript) == ["aksed"]
    program.given("harbour-talks", COPY)
    program.open("harbour-talks")
    settle(program, work)
    assert underlined(program.window.story.manuscript) == ["lsat", "aksed"]
    program.open("ferry-fares")
    settle(program, work)
    assert underlined(program.window.story.manuscript) == ["aksed"]
    assert list(made) == ["en-GB"]


def ignored(folder: Path) -> list[list[str]]:
    """What the file of ignored words holds."""
    kept = json.loads((folder / "ignored-words.json").read_text(encoding="utf-8"))
    return [entry["words"] for entry in kept.values()]


def test_a_word_stays_ignored_when_the_window_is_opened_again(
    program: Driver, begun: Begin, made: dict[str, FakeSpeller], tmp_path: Path
) -> None:
    work = begun()
    choose(program, menu(program, "lsat"), "ignore_word")
    settle(program, work)
    assert ignored(tmp_path) == [["lsat"]]
    other = StorySpelling(work._tasks, work._messages, work._preferences, work._files, work._followed, work)
    program.qtbot.waitUntil(lambda: program.program.tasks.waiting == 0 and not other.checker.busy)
    assert other.checker.speller is made["en-GB"]
    assert other.lists.ignored == {"lsat"}
    assert underlined(program.window.story.manuscript) == ["aksed"]


def test_somebody_else_has_it_underlined(program: Driver, begun: Begin, made: dict[str, FakeSpeller]) -> None:
    work = begun()
    choose(program, menu(program, "lsat"), "ignore_word")
    settle(program, work)
    newsroom = work._followed.inspector.newsroom
    assert newsroom is not None
    tobias = next(person for person in newsroom.staff if person.login == "tobias")
    work._followed.inspector.newsroom = newsroom._replace(person=tobias)
    work._read_lists()
    settle(program, work)
    assert underlined(program.window.story.manuscript) == ["lsat", "aksed"]


def test_a_word_that_is_ignored_can_be_underlined_again(
    program: Driver, begun: Begin, made: dict[str, FakeSpeller], tmp_path: Path
) -> None:
    work = begun()
    choose(program, menu(program, "lsat"), "ignore_word")
    settle(program, work)
    put_cursor(program, "lsat")
    program.window.actions_["suggestions"].trigger()
    found = program.find(QMenu, "manuscript_menu")
    assert found.actions()[0].text() == "Underline “lsat” again"
    choose(program, found, "heed_word")
    settle(program, work)
    assert underlined(program.window.story.manuscript) == ["lsat", "aksed"]
    assert ignored(tmp_path) == []


def test_a_word_that_cannot_be_kept_is_ignored_all_the_same_and_told(
    program: Driver, begun: Begin, made: dict[str, FakeSpeller], tmp_path: Path
) -> None:
    work = begun()
    (tmp_path / "ignored-words.json").mkdir()
    choose(program, menu(program, "lsat"), "ignore_word")
    settle(program, work)
    assert "could not be kept" in program.banner()
    assert underlined(program.window.story.manuscript) == ["aksed"]


def test_spelling_can_be_switched_off_and_on(program: Driver, begun: Begin, made: dict[str, FakeSpeller]) -> None:
    work = begun()
    told = notices(program)
    program.program.preferences.choose("spelling", value=False)
    settle(program, work)
    assert underlined(program.window.story.manuscript) == []
    assert made["en-GB"].ended
    program.window.actions_["next_misspelling"].trigger()
    assert told == ["Spelling is not checked now."]
    program.program.preferences.choose("spelling", value=True)
    settle(program, work)
    program.window.actions_["next_misspelling"].trigger()
    assert program.window.story.manuscript.textCursor().selectedText() == "lsat"
    program.window.actions_["previous_misspelling"].trigger()
    assert program.window.story.manuscript.textCursor().selectedText() == "aksed"


def test_nothing_is_replaced_in_a_story_one_may_only_read(
    program: Driver, begun: Begin, made: dict[str, FakeSpeller]
) -> None:
    begun("ines")
    assert program.window.story.manuscript.isReadOnly()
    found = menu(program, "lsat")
    first = found.findChild(QAction, "suggestion_0")
    assert isinstance(first, QAction)
    assert not first.isEnabled()
    found.close()
