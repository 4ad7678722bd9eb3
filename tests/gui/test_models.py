from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from editor.domain.lists import Queue
from editor.domain.story import QueueCounts, Story
from editor.services.stories import new_story
from editor.ui.icons import Icons
from editor.ui.models.queues import COUNT, QueuesModel
from editor.ui.models.story_list import ROOT, STORY, StoryListModel
from tests.gui.driver import COPY
from tests.gui.fakes import FakeStore


def _stories(number: int) -> list[Story]:
    store = FakeStore()
    with store.unit("maeve") as unit:
        first = new_story(unit, "story", "news", COPY).story
    assert first is not None
    return [first._replace(id=str(place), slug=f"story-{place}") for place in range(number)]


def test_the_list_is_a_sound_model_through_all_it_is_told(qtbot: QtBot) -> None:
    model = StoryListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    stories = _stories(30)
    model.show_stories(stories[:10], more=True)
    model.append(stories[10:20], more=True)
    model.append([], more=False)
    model.update_story(stories[3]._replace(headline="Changed"))
    model.show_stories([], more=False)
    tester.deleteLater()
    assert model.rowCount() == 0


def test_the_next_page_is_asked_for_once(qtbot: QtBot) -> None:
    model, asked = StoryListModel(), []
    model.more_wanted.connect(asked.append)
    stories = _stories(4)
    model.show_stories(stories[:2], more=True)
    model.fetchMore(ROOT)
    model.fetchMore(ROOT)
    assert asked == [stories[1]]
    model.append(stories[2:], more=False)
    assert not model.canFetchMore(ROOT)
    assert model.rowCount() == 4


def test_a_row_tells_a_screen_reader_what_it_shows(qtbot: QtBot) -> None:
    model = StoryListModel()
    model.show_stories(_stories(1), more=False)
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Last ferry to go, story-0, Draft, 8 words"
    assert model.data(model.index(0), STORY).slug == "story-0"


def test_queues_and_desks_with_their_counts(qtbot: QtBot, icons: Icons) -> None:
    model = QueuesModel(icons)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_counts(QueueCounts({Queue.REVIEW: 6}, {"sport": 2, "news": 4}))
    model.show_counts(QueueCounts({Queue.REVIEW: 7}, {"sport": 2, "news": 4}))
    labels = [model.data(model.index(row)) for row in range(model.rowCount())]
    tester.deleteLater()
    assert labels[-3:] == ["Desks", "News", "Sport"]
    assert model.data(model.index(1), COUNT) == 7
    assert not model.flags(model.index(7)) & Qt.ItemFlag.ItemIsSelectable
