"""Everything that can be set, made from the table of options. What is chosen is in force at once."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from editor.config.options import OPTIONS, Option, Options
from editor.ui.dialogs.base import Dialog
from editor.ui.dialogs.settings_controls import Control, control
from editor.ui.icons import Icons
from editor.ui.widgets.build import column, label, named, tool

_WIDTH = 640
_LABELS = 176


class SettingsDialog(Dialog):
    """A row for each option that is a person's choice: label, control, a button back to the usual, and what it is."""

    def __init__(self, options: Options, choose: Callable[[str, Any], None], icons: Icons, parent: QWidget) -> None:
        super().__init__("settings_dialog", "Settings", parent, width=_WIDTH)
        self._options = options
        self._choose = choose
        self._icons = icons
        self.controls: dict[str, Control] = {}
        self.resets: dict[str, QToolButton] = {}
        self.lay_out(column(self._rows()), "Close", self.accept, kind="", back="")
        self.answer.setAutoDefault(False)
        self.answer.setDefault(False)
        self._agree()
        next(iter(self.controls.values())).widget.setFocus()

    def _rows(self) -> QWidget:
        parts: list[QLayout] = []
        for group, options in groupby(shown(OPTIONS), lambda option: option.group):
            parts.append(self._group(group, options))
        body = named(QWidget(), "settings_body")
        body.setLayout(column(*parts, None, margins=(0, 0, 8, 0), gap=20))
        area = named(QScrollArea(), "settings_area", "Settings")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(min(body.sizeHint().height(), 560) + 2)
        return area

    def _group(self, title: str, options: Iterable[Option]) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnMinimumWidth(0, _LABELS)
        grid.setColumnStretch(1, 1)
        for option in options:
            self._row(grid, option)
        heading = label(f"settings_{title.lower()}", title.upper(), "overline")
        return column(heading, grid, gap=8)

    def _row(self, grid: QGridLayout, option: Option) -> None:
        made = control(option, lambda value: self._on_chosen(option, value), self)
        reset = tool(
            f"reset_{option.name}", f"Reset: {option.label}", self._icons.icon("undo", "muted"),
            lambda: self._on_chosen(option, option.default),
        )  # fmt: skip
        title = label(f"label_{option.name}", option.label)
        title.setBuddy(made.widget)
        number = grid.rowCount()
        if number > 1:
            grid.setRowMinimumHeight(number, 8)
            number += 1
        grid.addWidget(title, number, 0)
        grid.addWidget(made.holder, number, 1)
        grid.addWidget(reset, number, 2)
        grid.addWidget(label(f"help_{option.name}", option.help, "small", wraps=True), number + 1, 1)
        self.controls[option.name] = made
        self.resets[option.name] = reset

    def _on_chosen(self, option: Option, value: Any) -> None:
        if not option.sound(value):
            self.show_problem(f"“{value}” cannot be used for “{option.label}”: give the folder’s whole path.")
            return
        self.show_problem("")
        if value != self._options.value(option.name):
            self._choose(option.name, value)
        self._agree()

    def _agree(self) -> None:
        """Show what is in force; only what is not as usual can be reset."""
        for option in shown(OPTIONS):
            value = self._options.value(option.name)
            self.controls[option.name].show_value(value)
            self.resets[option.name].setEnabled(value != option.default)


def shown(options: Iterable[Option]) -> list[Option]:
    """The options that are a person's choice; the window remembers the others by itself."""
    return [option for option in options if option.kind != "remembered"]
