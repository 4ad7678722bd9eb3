"""What the eye must be able to tell: where the keyboard is, what may be typed in, what is switched on, what was cut short."""

import ast
import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.domain.people import FourEyes, Person, Policy, Role
from editor.domain.story import QueueCounts
from editor.ui.actions.bind import Actions
from editor.ui.dialogs.start import ConnectDialog
from editor.ui.fonts import FACES
from editor.ui.icons import Icons
from editor.ui.jobs import Newsroom
from editor.ui.main_window import SMALLEST as SMALLEST_WINDOW
from editor.ui.models import roles
from editor.ui.panels.queues import QueuesPanel
from editor.ui.panels.status_line import StoryStatus
from editor.ui.panels.story_tabs import StoryTabs, TabFace
from editor.ui.panels.top_bar import TopBar
from editor.ui.theme import Theme, ThemeName
from editor.ui.widgets.choice import Choice
from editor.ui.widgets.elided import Elided
from editor.ui.widgets.sign import Sign
from tests.gui.conftest import RESOURCES
from tests.gui.driver import Driver
from tests.gui.gallery import build_gallery
from tests.gui.gallery_controls import styled

SMALLEST = min(face.pixels for face in FACES.values())
TAKE_KEYS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QListView, QPlainTextEdit, QSlider, QTextEdit)


def grabbed(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.fixture
def dressed(qapp: QApplication) -> Callable[[ThemeName], tuple[Theme, Icons]]:
    def dress(name: ThemeName) -> tuple[Theme, Icons]:
        theme = Theme(qapp, RESOURCES)
        theme.load_copy_type()
        theme.apply(name)
        return theme, Icons(theme, RESOURCES)

    return dress


@pytest.mark.parametrize("name", ["light", "dark"])
def test_whatever_has_the_keyboard_is_seen(
    dressed: Callable[[ThemeName], tuple[Theme, Icons]], qtbot: QtBot, name: ThemeName
) -> None:
    window = build_gallery(dressed(name)[1])
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    unseen = []
    for one in window.findChildren(QWidget):
        takes = isinstance(one, TAKE_KEYS) and one.isVisible() and one.isEnabled() and one.focusPolicy()
        if not takes or one.property("kind") == "copy" or isinstance(one.parent(), QAbstractSpinBox):
            continue  # the manuscript has its caret, and the figures of a spin box the ring of the box
        window.setFocus()
        before = grabbed(one)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if grabbed(one) == before:
            unseen.append(f"{type(one).__name__} {one.objectName()} {one.property('kind')}")
    assert unseen == []


def _stops(window: QWidget) -> list[QWidget]:
    """Where the Tab key stops, now."""
    stops, one = [], window
    while (one := one.nextInFocusChain()) is not window:
        takes = one.isVisible() and one.isEnabled() and one.focusProxy() is None
        if takes and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(one)
    return stops


def test_the_window_shows_the_keyboard_wherever_the_tab_key_goes(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    window, unseen = program.window, []
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.stories.mark(program.story().id)
    for tab in range(window.inspector.count() - 1):  # the preview is a web page
        window.inspector.setCurrentIndex(tab)
        program.settle()
        for one in _stops(window):
            if one is not window.story.manuscript:  # which has its caret
                window.setFocus()
                before = grabbed(one)
                one.setFocus(Qt.FocusReason.TabFocusReason)
                unseen += [one.objectName()] if grabbed(one) == before else []
    assert unseen == []


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_a_field_looks_as_it_may_be_used_now(
    dressed: Callable[[ThemeName], tuple[Theme, Icons]],
    qtbot: QtBot,
    kind: type[QLineEdit | QPlainTextEdit | QTextEdit],
) -> None:
    theme, _ = dressed("light")
    holder = styled(QWidget(), ground="window")
    holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    field = kind(parent=holder)
    field.setGeometry(10, 10, 120, 40)
    qtbot.addWidget(holder)
    holder.show()

    def ground() -> str:
        return grabbed(holder).pixelColor(100, 30).name()

    assert ground() == theme.tokens().field
    field.setReadOnly(True)
    assert ground() == theme.tokens().window
    field.setReadOnly(False)
    assert ground() == theme.tokens().field


def test_a_field_that_is_only_read_shows_the_keyboard(
    dressed: Callable[[ThemeName], tuple[Theme, Icons]], qtbot: QtBot
) -> None:
    theme, _ = dressed("light")
    field = QLineEdit("revision 8")
    field.setReadOnly(True)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    QTest.qWaitForWindowActive(field)
    field.setFocus()
    assert grabbed(field).pixelColor(field.width() // 2, 0).name() == theme.tokens().focus_ring


def test_an_option_that_is_on_is_marked_in_its_menu(icons: Icons, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window, icons)
    menu = QMenu(window)
    menu.addAction(actions["smart_quotes"])
    off = grabbed(menu)
    actions.show_option("smart_quotes", on=True)
    assert grabbed(menu) != off


def test_nothing_is_set_smaller_than_the_smallest_face() -> None:
    sheet = (RESOURCES / "themes" / "app.qss").read_text("utf-8")
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", sheet)]
    assert sizes
    assert min(sizes) >= SMALLEST == 11


LONG = "Rechtsschutzversicherungsgesellschaften und Donaudampfschifffahrt"


def shown(kind: type[QLabel | QComboBox], words: str, qtbot: QtBot) -> QImage:
    made = kind()
    if isinstance(made, QComboBox):
        made.addItem(words)
    else:
        made.setText(words)
    qtbot.addWidget(made)
    made.resize(200, 32)
    return grabbed(made)


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


def test_a_search_that_is_forgotten_leaves_nothing_to_clear(icons: Icons, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = TopBar(icons, Actions(window, icons))
    window.setCentralWidget(bar)
    window.show()
    (clear,) = bar.search.findChildren(QAbstractButton)
    bar.search.setText("harbour")
    qtbot.waitUntil(lambda: clear.property("opacity") == 1)
    bar.forget_search()
    qtbot.waitUntil(lambda: clear.property("opacity") == 0)
    assert not bar._typing.isActive()  # or it would be searched for nothing


def test_no_length_is_told_of_no_story(qtbot: QtBot) -> None:
    status = StoryStatus()
    qtbot.addWidget(status)
    assert status._length.isHidden()
    status.show_language("en-GB")
    assert not status._length.isHidden()


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


def test_a_sign_takes_the_colours_of_another_theme(
    dressed: Callable[[ThemeName], tuple[Theme, Icons]], qtbot: QtBot
) -> None:
    theme, icons = dressed("light")
    sign = Sign(32, icons.icon("online", "ok"))
    qtbot.addWidget(sign)
    for name in ("light", "dark", "light"):
        theme.apply(name)
        picture = grabbed(sign)
        inks = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
        assert theme.tokens().ok in inks


APOSTROPHE = re.compile(r"[a-z]'(?=[a-z ])")


def _said(source: str) -> Iterator[str]:
    """The texts of a module but those that explain it, steer a page or go into the log."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        said = node.value if isinstance(node, ast.Constant) and id(node) not in told else None
        if isinstance(said, str) and "===" not in said and "%s" not in said:
            yield said


def test_apostrophes_are_set_as_quotation_marks_are() -> None:
    files = [*(RESOURCES.parent / "editor" / "ui").rglob("*.py"), RESOURCES.parent / "editor" / "config" / "options.py"]
    straight = [said for path in files for said in _said(path.read_text("utf-8")) if APOSTROPHE.search(said)]
    assert len(files) > 150
    assert straight == []
