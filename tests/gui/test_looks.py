"""What the eye must be able to tell: where the keyboard is, what may be typed in, what is switched on."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.ui.actions.bind import Actions
from editor.ui.fonts import FACES
from editor.ui.icons import Icons
from editor.ui.panels.status_line import StoryStatus
from editor.ui.panels.top_bar import TopBar
from editor.ui.theme import Theme, ThemeName
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
    actions.show_option("smart_quotes", value=True)
    assert grabbed(menu) != off


def test_nothing_is_set_smaller_than_the_smallest_face() -> None:
    sheet = (RESOURCES / "themes" / "app.qss").read_text("utf-8")
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", sheet)]
    assert sizes
    assert min(sizes) >= SMALLEST == 11


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
    status.show_language("en-GB")
    assert status._length.text() == ""


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
