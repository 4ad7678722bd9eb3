"""The last words of a line that only add to those above are quieter, and no line is cut short for it."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from editor.ui.theme import Theme
from editor.ui.widgets.quiet_end import QuietEnd
from editor.ui.widgets.wrapped import WrappedLines, WrappedQuietly


def inks(view: QListWidget, row: int) -> tuple[int, int, int]:
    """The darkness of a line's first half, of its second, and how many pixels it has."""
    picture = view.viewport().grab(view.visualItemRect(view.item(row))).toImage()
    ground = QColor("white").lightness()
    halves = (range(picture.height() // 2), range(picture.height() // 2, picture.height()))
    darkest = [
        min(picture.pixelColor(x, y).lightness() for x in range(picture.width()) for y in half) for half in halves
    ]
    return ground - darkest[0], ground - darkest[1], picture.height()


@pytest.mark.parametrize("delegate", [QuietEnd, WrappedQuietly])
def test_the_last_words_are_quieter_unless_the_line_is_chosen(
    theme: Theme, qtbot: QtBot, delegate: type[QuietEnd]
) -> None:
    view = QListWidget()
    qtbot.addWidget(view)
    view.setItemDelegate(delegate(view))
    view.addItems(["Robin Galley\nsubeditor", "Pat Inkwell\nreporter"])
    view.resize(300, 200)
    view.show()
    view.setCurrentRow(0)
    first, last, _ = inks(view, 1)
    assert first - last > 40
    assert last >= 255 - theme.color("placeholder_ink").lightness() - 10  # half of it would be too faint to read
    first, last, _ = inks(view, 0)
    assert abs(first - last) < 10
    assert theme.color("ink").lightness() < theme.color("placeholder_ink").lightness()


@pytest.mark.usefixtures("theme")
def test_a_long_line_takes_the_room_it_takes_anywhere(qtbot: QtBot) -> None:
    heights = []
    for delegate in (WrappedLines, WrappedQuietly):
        view = QListWidget()
        qtbot.addWidget(view)
        view.setItemDelegate(delegate(view))
        view.addItems(
            ["The permission for picture 1 was withdrawn, so that it may not be shown any more.\nStops approving"]
        )
        view.resize(220, 300)
        view.show()
        heights.append(view.visualItemRect(view.item(0)).height())
        first, last, _ = inks(view, 0)
        assert first > 0
        assert last > 0
    assert heights[0] == heights[1] > 50


@pytest.mark.usefixtures("theme")
def test_a_list_that_does_not_wrap_ends_a_long_name_in_an_ellipsis(qtbot: QtBot) -> None:
    def shown(name: str) -> QImage:
        view = QListWidget()
        qtbot.addWidget(view)
        view.setItemDelegate(QuietEnd(view))
        view.addItem(f"{name}\nsubeditor")
        view.resize(200, 80)
        view.show()
        return view.viewport().grab().toImage()

    assert shown("Dr. Annegret Hollstein-Wiedenbrück von und zu Ostermannshausen") == shown(
        "Dr. Annegret Hollstein-Wiedenbrück von und zu Other places"
    )
