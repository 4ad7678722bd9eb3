"""Words that are longer than their place: they end in an ellipsis, are told whole, and press nothing else together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QLabel, QMainWindow, QStyleOptionViewItem, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.people import FourEyes, Person, Policy, Role
from editor.domain.story import QueueCounts
from editor.ui.actions.bind import Actions
from editor.ui.dialogs.start import ConnectDialog
from editor.ui.icons import Icons
from editor.ui.jobs import Newsroom
from editor.ui.main_window import SMALLEST as SMALLEST_WINDOW
from editor.ui.models import roles
from editor.ui.panels.copy_line import CopyLine
from editor.ui.panels.queues import QueuesPanel
from editor.ui.panels.story_tabs import StoryTabs, TabFace
from editor.ui.panels.top_bar import TopBar
from editor.ui.theme import Theme
from editor.ui.widgets.build import named
from editor.ui.widgets.choice import Choice
from editor.ui.widgets.elided import Elided
from tests.gui.driver import Driver

LONG = "Rechtsschutzversicherungsgesellschaften und Donaudampfschifffahrt"


def shown(kind: type[QLabel | QComboBox], words: str, qtbot: QtBot) -> QImage:
    made = kind()
    if isinstance(made, QComboBox):
        made.addItem(words)
    else:
        made.setText(words)
    qtbot.addWidget(made)
    made.resize(200, 32)
    return made.grab().toImage()


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize(("kind", "plain", "room"), [(Elided, QLabel, 200), (Choice, QComboBox, 160)])
def test_words_without_room_end_in_an_ellipsis(
    kind: type[QLabel | QComboBox], plain: type[QLabel | QComboBox], room: int, qtbot: QtBot
) -> None:
    short = plain().fontMetrics().elidedText(LONG, Qt.TextElideMode.ElideRight, room)
    assert short.endswith("…")
    assert shown(kind, LONG, qtbot) == shown(plain, short, qtbot)
    assert shown(kind, "News", qtbot) == shown(plain, "News", qtbot)


def test_what_was_cut_short_is_told_whole(theme: Theme, qtbot: QtBot) -> None:
    line = Elided()
    qtbot.addWidget(line)
    line.say(LONG)
    assert line.toolTip() == LONG
    assert line.minimumSizeHint().width() == 0


def test_the_name_of_a_desk_ends_before_its_number(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    panel = QueuesPanel(theme, icons)
    qtbot.addWidget(panel)
    panel.show_counts(QueueCounts(queues={}, desks={LONG.lower(): 12_345, "news": 12_345}))
    delegate, said = panel.view.itemDelegate(), {}
    for row in range(panel.view.model().rowCount()):
        index = panel.view.model().index(row, 0)
        option = QStyleOptionViewItem()
        option.rect = panel.view.rect().adjusted(0, 0, 160 - panel.view.width(), 0)
        delegate.initStyleOption(option, index)
        said[str(index.data())] = (option.text, index.data(roles.TOOL_TIP))
    cut, whole = said[LONG.capitalize()]
    assert cut.endswith("…")
    assert panel.fontMetrics().horizontalAdvance(f"{cut}12,345") < 160 - 8 - 22 - 10
    assert whole == LONG.capitalize()
    assert said["News"][0] == "News"


def test_the_list_that_is_shown_stays_marked_when_desks_come(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    panel = QueuesPanel(theme, icons)
    qtbot.addWidget(panel)
    for desks in ({}, {"news": 3}, {"news": 3, "sport": 1}):
        with qtbot.assertNotEmitted(panel.chosen):
            panel.show_counts(QueueCounts(queues={}, desks=desks))
        assert [str(index.data()) for index in panel.view.selectedIndexes()] == ["My copy"]


def test_a_long_name_leaves_the_window_as_narrow_as_it_may_be(icons: Icons, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = TopBar(icons, Actions(window, icons))
    window.setCentralWidget(bar)
    someone = Person("ann", LONG, frozenset({Role.SUBEDITOR, Role.PRODUCER}))
    policy = Policy(newsroom=LONG, four_eyes=FourEyes.OFF)
    bar.show_newsroom(Newsroom(someone, policy, (someone,), ()), shared=True)
    assert bar.minimumSizeHint().width() <= SMALLEST_WINDOW.width()
    assert LONG in bar._person.toolTip()


def test_a_tab_keeps_room_for_its_slug(icons: Icons, qtbot: QtBot) -> None:
    tabs = StoryTabs(icons)
    qtbot.addWidget(tabs)
    slugs = (LONG.lower().replace(" ", "-"), "no-picture", "one-picture", "crane-contract", "gallery-storm")
    tabs.show_faces([TabFace(slug) for slug in slugs], 0)
    tabs.resize(600, 34)
    tabs.show()
    widths = [tabs.tabRect(place).width() for place in range(tabs.count())]
    needed = tabs.fontMetrics().horizontalAdvance("one-picture")
    assert min(widths) > needed + 28  # and the paddings
    assert max(widths) <= 600 // 2
    assert widths == [tabs.tabSizeHint(place).width() for place in range(tabs.count())]


@pytest.mark.usefixtures("theme")
def test_tabs_that_have_no_room_are_scrolled_to(icons: Icons, qtbot: QtBot) -> None:
    tabs = StoryTabs(icons)
    qtbot.addWidget(tabs)
    tabs.show_faces([TabFace(f"council-brief-{number:02}") for number in range(12)], 0)
    tabs.resize(600, 34)
    tabs.show()
    there = [button for button in tabs.findChildren(QToolButton) if button.isVisible()]
    assert len(there) == 2
    assert all(button.width() >= 20 for button in there)


def test_no_letter_of_a_headline_is_cut_off_at_the_edge(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(400, 300)
    line = named(CopyLine(theme), "headline", "Headline", kind="headline")
    line.setParent(holder)
    line.set_text(f"{LONG}selektrizitätenhauptbetriebswerk wwwwwwwwwwwwwwwwwwwwwwwwwwwwww rrrrrrrrrrrrrrrrrrrrrrrrr")
    holder.show()
    ground = theme.color("window").lightness()
    for width in range(200, 260):
        line.setGeometry(10, 10, width, 200)
        picture = holder.grab().toImage()
        place = line.viewport().geometry().translated(line.pos())
        edge = [picture.pixelColor(place.right(), y).lightness() for y in range(place.top(), place.bottom())]
        assert min(edge) > ground - 30, width


def test_a_problem_makes_room_for_itself(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    dialog = ConnectDialog("newsroom.example.org", "pat", lambda *_: None, window)
    dialog.show()
    before = dialog.user.y() - dialog.address.y()
    dialog.show_problem("The server does not know this user, or the password is another one. Ask whoever runs it.")
    dialog.layout().activate()
    assert dialog.user.y() - dialog.address.y() == before
    dialog.reject()


def test_the_columns_fit_into_the_smallest_window(program: Driver) -> None:
    assert program.window.centralWidget().minimumSizeHint().width() <= SMALLEST_WINDOW.width()
