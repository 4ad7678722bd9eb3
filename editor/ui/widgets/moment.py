"""A point in time that may be set or not, in the zone of this machine."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QStackedWidget, QWidget

from editor.ui.icons import Icons
from editor.ui.widgets.build import button, named, row, tool

_AROUND = 46
"""Pixels that frame and arrow take of a field."""


class MomentField(QStackedWidget):
    """Either a button that sets a time, or the time with a button that takes it away."""

    chosen = Signal(object)

    def __init__(self, name: str, title: str, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, title)
        self._shown: datetime | None = None
        self._set = button(f"{name}_set", f"Set {title.lower()}…", self._on_set, "quiet", dense=True)
        self.edit = moment_edit(f"{name}_time", title)
        self.edit.editingFinished.connect(self._on_edited)
        remove = tool(f"{name}_remove", f"Remove the {title.lower()}", icons.icon("close", "muted"), self._on_removed)
        line = named(QWidget(), f"{name}_line")
        line.setLayout(row(self.edit, remove, gap=2))
        holder = named(QWidget(), f"{name}_holder")
        holder.setLayout(row(self._set, None))
        self.addWidget(holder)
        self.addWidget(line)

    def show_moment(self, moment: datetime | None) -> None:
        """Show a time, or that there is none."""
        self._shown = moment
        self.setCurrentIndex(0 if moment is None else 1)
        if moment is not None and not self.edit.hasFocus():
            self.edit.setDateTime(to_qt(moment))

    def _on_set(self) -> None:
        self.chosen.emit(next_full_hour())

    def _on_removed(self) -> None:
        self.chosen.emit(None)

    def _on_edited(self) -> None:
        typed = from_qt(self.edit.dateTime())
        if self._shown is not None and typed != self._shown.replace(second=0, microsecond=0):
            self.chosen.emit(typed)


def moment_edit(name: str, title: str) -> QDateTimeEdit:
    """A field for date and time, with a calendar."""
    edit = named(QDateTimeEdit(), name, title)
    edit.setDisplayFormat("d MMM yyyy HH:mm")
    edit.setCalendarPopup(True)
    edit.setMinimumWidth(edit.fontMetrics().horizontalAdvance("28 MMM 2028 00:00") + _AROUND)
    edit.setTimeZone(QTimeZone(QTimeZone.Initialization.LocalTime))
    return edit


def next_full_hour() -> datetime:
    """The first full hour that is at least an hour away."""
    later = datetime.now(UTC) + timedelta(hours=2)
    return later.replace(minute=0, second=0, microsecond=0)


def to_qt(moment: datetime) -> QDateTime:
    """Qt's local time of an aware moment."""
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp()), QTimeZone(QTimeZone.Initialization.LocalTime))


def from_qt(moment: QDateTime) -> datetime:
    """The aware moment of Qt's local time, to the minute."""
    exact = datetime.fromtimestamp(moment.toSecsSinceEpoch(), UTC)
    return exact.replace(second=0, microsecond=0)
