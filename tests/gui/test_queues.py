from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor.domain.lists import Sort
from editor.ui.models.queues import QUEUES
from editor.ui.models.story_list import PAGE
from tests.gui.driver import COPY, Driver


def _slugs(program: Driver) -> list[str]:
    model = program.window.stories.model
    return [model.story(row).slug for row in range(model.rowCount())]


def _choose(program: Driver, label: str) -> None:
    program.window.queues.choose([place.label for place in QUEUES].index(label))
    program.settle()


def test_a_queue_shows_its_stories_and_how_many(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    program.given("harbour-talks")
    program.sign_in("tobias")
    _choose(program, "For review")
    assert _slugs(program) == ["ferry-fares"]
    assert program.window.stories._count.text() == "1"
    _choose(program, "All stories")
    assert _slugs(program) == ["harbour-talks", "ferry-fares"]


def test_choosing_a_row_opens_the_story(program: Driver) -> None:
    program.given()
    program.sign_in("maeve")
    program.window.stories.view.setCurrentIndex(program.window.stories.model.index(0))
    program.settle()
    assert program.window.story.fields.headline.text() == COPY.headline


def test_a_long_queue_comes_page_by_page(program: Driver) -> None:
    for number in range(PAGE + 5):
        program.given(f"story-{number}")
    program.sign_in("maeve")
    model = program.window.stories.model
    assert model.rowCount() == PAGE
    program.window.stories.view.scrollToBottom()
    model.fetchMore(program.window.stories.view.rootIndex())
    program.settle()
    assert model.rowCount() == PAGE + 5
    assert len(set(_slugs(program))) == PAGE + 5


def test_filter_search_and_order(program: Driver) -> None:
    program.given("ferry-fares")
    program.given("harbour-talks")
    program.given("storm", COPY, "tobias")
    program.sign_in("maeve")
    program.key_in(program.window.stories.filter, "harb")
    program.window.stories._typing.timeout.emit()
    program.settle()
    assert _slugs(program) == ["harbour-talks"]
    program.window.stories.filter.clear()
    program.program.queues.search("storm")
    program.settle()
    assert _slugs(program) == ["storm"]
    program.program.queues.search("")
    program.program.queues.order_by(Sort.SLUG)
    program.settle()
    assert _slugs(program) == ["ferry-fares", "harbour-talks"]


def test_a_story_that_moves_on_leaves_its_queue(program: Driver) -> None:
    program.given("ferry-fares", COPY, "maeve", ("maeve", "submit"))
    program.sign_in("tobias")
    _choose(program, "For review")
    program.open("ferry-fares")
    program.program.story.flow.approve()
    program.settle()
    assert _slugs(program) == []
    assert program.program.story.desk.story.slug == "ferry-fares"


def test_a_save_redraws_its_row_and_leaves_the_list_where_it_is(program: Driver) -> None:
    program.given("ferry-fares")
    program.given("harbour-talks")
    program.sign_in("maeve", "ferry-fares")
    program.key_in(program.window.story.fields.headline, "Now: ")
    program.program.story.care.save()
    program.settle()
    assert _slugs(program) == ["harbour-talks", "ferry-fares"]
    assert program.window.stories.model.story(1).headline == "Now: Last ferry to go"


def test_choosing_a_queue_ends_the_search(program: Driver) -> None:
    program.given()
    program.sign_in("maeve")
    bar = program.window.top_bar
    bar.search.setText("no such words")
    bar.searched.emit(bar.search.text())
    program.settle()
    assert program.find(QLabel, "nothing_found_title").isVisible()
    program.window.queues.choose(6)
    program.settle()
    assert bar.search.text() == ""
    assert program.window.stories.model.rowCount() == 1


def test_the_queue_one_came_from_leads_back_from_a_search(program: Driver) -> None:
    program.given()
    program.sign_in("maeve")
    bar, queues = program.window.top_bar, program.window.queues
    for click in (True, False):
        bar.search.setText("no such words")
        bar.searched.emit(bar.search.text())
        program.settle()
        assert _slugs(program) == []
        if click:
            place = queues.view.visualRect(queues.view.currentIndex()).center()
            program.qtbot.mouseClick(queues.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            queues.choose(0)
        program.settle()
        assert bar.search.text() == ""
        assert _slugs(program) == ["ferry-fares"]


def test_a_queue_that_is_shown_already_is_not_read_again(program: Driver) -> None:
    program.given()
    program.sign_in("maeve")
    asked = program.program.queues._asked
    program.window.queues.choose(0)
    assert program.program.queues._asked == asked
    program.window.queues.choose(6)
    assert program.program.queues._asked == asked + 1


def test_the_keyboard_that_arrives_in_the_list_opens_nothing(program: Driver) -> None:
    program.given("harbour-talks")
    program.given()
    program.sign_in("maeve")
    view = program.window.stories.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.currentIndex().row() == 0  # which is where the arrows go on from
    program.settle()
    assert program.program.story.desk.story is None
    for slug in ("ferry-fares", "harbour-talks"):
        program.qtbot.keyClick(view, Qt.Key.Key_Down)
        program.settle()
        assert program.program.story.desk.story.slug == slug


def test_the_keyboard_is_seen_in_a_list_without_the_open_story(program: Driver) -> None:
    program.given()
    program.given("storm", COPY, "tobias")
    program.sign_in("maeve", "storm")
    view = program.window.stories.view
    assert not view.currentIndex().isValid()
    before = view.grab().toImage()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    program.settle()
    assert view.grab().toImage() != before
    assert program.program.story.desk.story.slug == "storm"


def test_a_click_opens_any_story_also_the_first_that_the_keyboard_came_to(program: Driver) -> None:
    program.given("harbour-talks")
    program.given()
    program.sign_in("maeve")
    view = program.window.stories.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for row, slug in ((0, "ferry-fares"), (1, "harbour-talks"), (0, "ferry-fares")):
        place = view.visualRect(view.model().index(row, 0)).center()
        program.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        program.settle()
        assert program.program.story.desk.story.slug == slug


def test_the_queue_that_is_marked_is_the_one_that_is_listed_for_the_next_person(program: Driver) -> None:
    program.given()
    program.sign_in("maeve")
    queues = program.window.queues
    queues.choose(len(QUEUES) + 1)
    program.settle()
    assert queues.place.desk
    program.program.reception._leave(lambda: None)
    program.settle()
    program.sign_in("maeve")
    assert queues.place == QUEUES[0]
    assert program.find(QLabel, "list_title").text() == "My copy"
    assert _slugs(program) == ["ferry-fares"]


def test_an_empty_queue_says_what_it_is_for(program: Driver) -> None:
    program.sign_in("maeve")
    words = program.find(QLabel, "list_empty_words")
    for row, place in enumerate(QUEUES):
        program.window.queues.choose(row)
        program.settle()
        assert words.isVisible()
        assert words.text() == place.empty
