"""Building widgets in one line: every widget gets its object name, accessible name and style properties."""

from collections.abc import Callable
from typing import TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

W = TypeVar("W", bound=QWidget)
BESIDE_WORDS = QSize(20, 16)
"""The place of an icon that words follow: wider than it is drawn, or they would touch it."""


def named(widget: W, name: str, accessible: str = "", **styles: object) -> W:
    """The widget, with its names and the properties the style sheet asks for."""
    widget.setObjectName(name)
    if accessible:
        widget.setAccessibleName(accessible)
    for style, value in styles.items():
        widget.setProperty(style, value)
    if "ground" in styles and not isinstance(widget, QFrame):
        # A plain widget paints no ground of its own otherwise. A frame does, and is what the first paint can afford.
        widget.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def label(name: str, text: str = "", kind: str = "", *, wraps: bool = False, **styles: object) -> QLabel:
    """A line of words in the type the style sheet gives `kind`."""
    made = named(QLabel(text), name, "", kind=kind, **styles)
    made.setWordWrap(wraps)
    return made


def _without_state(act: Callable[[], object]) -> Callable[[], None]:
    """What Qt may call without handing over whether the button is down."""

    def pressed() -> None:
        act()

    return pressed


def button(
    name: str, text: str, act: Callable[[], object], kind: str = "", icon: QIcon | None = None, **styles: object
) -> QPushButton:
    """A push button that does one thing."""
    made = named(QPushButton(text), name, text.rstrip("…"), kind=kind, **styles)
    if icon is not None:
        made.setIcon(icon)
        made.setIconSize(BESIDE_WORDS)
    made.clicked.connect(_without_state(act))
    return made


def set_editable(text: QPlainTextEdit, *, editable: bool) -> None:
    """Let the person type into a text, or only read it: then the keyboard still moves through it and selects."""
    text.setReadOnly(not editable)
    if not editable:
        text.setTextInteractionFlags(
            text.textInteractionFlags() | QtCore.Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


def tool(name: str, tip: str, icon: QIcon, act: Callable[[], object] | None = None) -> QToolButton:
    """A small button that shows only an icon; what it does is its tooltip and its accessible name."""
    made = named(QToolButton(), name, tip)
    made.setIcon(icon)
    made.setIconSize(QSize(16, 16))
    made.setAutoRaise(True)
    made.setToolTip(tip)
    if act is not None:
        made.clicked.connect(_without_state(act))
    return made


def _fill(
    layout: QBoxLayout, parts: tuple[QWidget | QLayout | None, ...], margins: int | tuple[int, ...], gap: int
) -> None:
    left, top, right, bottom = (margins,) * 4 if isinstance(margins, int) else margins
    layout.setContentsMargins(left, top, right, bottom)
    layout.setSpacing(gap)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def row(*parts: QWidget | QLayout | None, margins: int | tuple[int, ...] = 0, gap: int = 8) -> QHBoxLayout:
    """Parts side by side; None is room that gives."""
    layout = QHBoxLayout()
    _fill(layout, parts, margins, gap)
    return layout


def column(*parts: QWidget | QLayout | None, margins: int | tuple[int, ...] = 0, gap: int = 8) -> QVBoxLayout:
    """Parts one below another; None is room that gives."""
    layout = QVBoxLayout()
    _fill(layout, parts, margins, gap)
    return layout


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, and delete the widgets in it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
