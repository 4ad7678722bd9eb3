"""The control for each kind of option: how a value is shown, and how another one is chosen."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QWidget

from editor.config.options import Kind, Option
from editor.ui.widgets.build import button, named, row
from editor.ui.widgets.line import Line

Chosen = Callable[[Any], None]


class Control(NamedTuple):
    """What takes the keyboard, what is put into the row, and how a value is shown without being chosen."""

    widget: QWidget
    holder: QWidget
    show_value: Callable[[Any], None]


def control(option: Option, chosen: Chosen, parent: QWidget) -> Control:
    """The control of an option. Raises KeyError for one that is not a person's choice."""
    return _MADE[option.kind](option, chosen, parent)


def _choice(option: Option, chosen: Chosen, parent: QWidget) -> Control:
    box = named(QComboBox(parent), f"option_{option.name}", option.label)
    for value, words in option.choices:
        box.addItem(words, value)
    box.activated.connect(lambda _: chosen(box.currentData()))
    return Control(box, box, lambda value: box.setCurrentIndex(box.findData(value)))


def _switch(option: Option, chosen: Chosen, parent: QWidget) -> Control:
    box = named(QCheckBox("Off", parent), f"option_{option.name}", option.label)
    box.toggled.connect(lambda on: box.setText("On" if on else "Off"))
    box.clicked.connect(lambda checked: chosen(bool(checked)))
    return Control(box, box, box.setChecked)


def _folder(option: Option, chosen: Chosen, parent: QWidget) -> Control:
    field = named(Line(parent), f"option_{option.name}", option.label)
    field.setPlaceholderText(option.empty)
    field.editingFinished.connect(lambda: chosen(field.text().strip()))

    def ask() -> None:
        dialog = QFileDialog(parent, option.label, field.text())
        dialog.setObjectName(f"choose_{option.name}")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show(value: Any) -> None:
        with QSignalBlocker(field):
            field.setText(str(value))
            field.setCursorPosition(0)

    browse = button(f"browse_{option.name}", "Choose…", ask)
    browse.setAccessibleName(f"Choose: {option.label}")
    browse.setAutoDefault(False)
    holder = named(QWidget(parent), f"holder_{option.name}")
    holder.setLayout(row(field, browse, gap=6))
    QWidget.setTabOrder(field, browse)
    return Control(field, holder, show)


_MADE: dict[Kind, Callable[[Option, Chosen, QWidget], Control]] = {
    "choice": _choice,
    "switch": _switch,
    "folder": _folder,
}
