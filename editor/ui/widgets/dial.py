"""A number set by a slider, between its name and what it comes to in words."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from editor.ui.widgets.build import label, named

_NAME, _WORDS = 84, 52
"""Widths, so that one dial below another is in line with it."""


class Dial(QWidget):
    """Goes from -`most` to `most`. `moved` is sent when the person moves it, and not when it is shown a value."""

    moved = Signal(int)

    def __init__(self, name: str, title: str, most: int, page: int, words: Callable[[int], str]) -> None:
        super().__init__()
        self._words = words
        self.slider = named(QSlider(Qt.Orientation.Horizontal), name, title, kind="dial")
        self.slider.setRange(-most, most)
        self.slider.setPageStep(page)
        self.slider.valueChanged.connect(self._on_changed)
        called = label(f"{name}_title", title, "field")
        called.setFixedWidth(_NAME)
        called.setBuddy(self.slider)
        self._said = label(f"{name}_value", words(0), "small")
        self._said.setFixedWidth(_WORDS)
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (called, self.slider, self._said):
            layout.addWidget(part)
        self.setFocusProxy(self.slider)

    def show_value(self, value: int) -> None:
        """Show a value that the person did not set here."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(value)
        self._say(value)

    def _on_changed(self, value: int) -> None:
        self._say(value)
        self.moved.emit(value)

    def _say(self, value: int) -> None:
        self._said.setText(self._words(value))
        self.slider.setAccessibleDescription(self._words(value))
