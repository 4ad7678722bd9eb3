"""Control signs that keys and input methods bring: no field takes one, and the person is told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.manuscript.widget import Manuscript
from editor.ui.panels.copy_line import CopyLine
from editor.ui.theme import Theme
from editor.ui.widgets.line import Line
from editor.ui.widgets.passage import Passage
from editor.ui.widgets.typed import LEFT_OUT

FIELDS: dict[str, Callable[[Theme], QWidget]] = {
    "manuscript": Manuscript,
    "headline": CopyLine,
    "caption": lambda _: Passage(),
    "byline": lambda _: Line(),
}


@pytest.fixture(params=FIELDS)
def field(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> QWidget:
    made = FIELDS[request.param](theme)
    qtbot.addWidget(made)
    made.show()
    return made


def _committed(words: str) -> QInputMethodEvent:
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    return event


@pytest.mark.parametrize(
    ("event", "stands"),
    [
        (_committed("qu\0ay"), "quay"),
        (_committed("\0"), ""),
        (_committed("\x1b字\x7f"), "字"),
        (QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "a\0b"), "ab"),
    ],
)
def test_no_control_sign_stands_in_a_field(field: QWidget, event: QEvent, stands: str) -> None:
    QToolTip.hideText()
    QApplication.sendEvent(field, event)
    assert field.text() == stands
    assert QToolTip.text() == LEFT_OUT
    QToolTip.hideText()


def test_other_signs_are_written_as_they_come(field: QWidget) -> None:
    QApplication.sendEvent(field, _committed("e\u0301 🚢 שלום"))
    assert field.text() == "e\u0301 🚢 שלום"
