"""The queues and desks down the left of the window, with how many stories each holds."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QAbstractListModel, QObject

from editor.domain.lists import Queue
from editor.ui.icons import Icons
from editor.ui.models import roles
from editor.ui.models.story_list import ROOT, Index

if TYPE_CHECKING:
    from editor.domain.story import QueueCounts

PLACE = roles.OURS
COUNT = PLACE + 1


class Place(NamedTuple):
    """A list of stories: a queue, or a desk within all of them; `empty` says what it is for. Else it is a heading."""

    label: str
    icon: str = ""
    queue: Queue | None = None
    empty: str = ""
    desk: str = ""


QUEUES: tuple[Place, ...] = (
    Place("My copy", "my-copy", Queue.MINE, "What you write or are to write is here. Start with New or Import."),
    Place("For review", "for-review", Queue.REVIEW, "Submitted copy waits here for a subeditor."),
    Place("Approved", "approved", Queue.APPROVED, "Approved copy waits here to be published or scheduled."),
    Place("Scheduled", "scheduled", Queue.SCHEDULED, "Approved copy that was given a time waits here until then."),
    Place("Published", "published", Queue.PUBLISHED, "What is published is listed here, and can be revised."),
    Place("Spiked", "spiked", Queue.SPIKED, "What is spiked is kept here, and can be brought back."),
    Place("All stories", "all-stories", Queue.ALL, "Every story is listed here. Start one with New or Import."),
)
_DESK = "The stories of this desk are listed here, whatever their state."


class UncountedQueues(QAbstractListModel):
    """The queues alone, as an empty window shows them. What a heading needs costs more than the window may take."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._places: tuple[Place, ...] = QUEUES
        self._counts: QueueCounts | None = None

    def place(self, row: int) -> Place:
        """The list of a row."""
        return self._places[row]

    def row_of(self, place: Place) -> int:
        """The row of a list, the first when it is gone."""
        return self._places.index(place) if place in self._places else 0

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = roles.DISPLAY) -> object:
        if not index.isValid():
            return None
        place = self._places[index.row()]
        if role == roles.DISPLAY:
            return place.label
        if role == roles.DECORATION:
            return self._icons.icon(place.icon, "muted") if place.icon else None
        if role == PLACE:
            return place
        if role == COUNT:
            return self._count(place)
        if role == roles.TOOL_TIP:
            return place.label if place.desk else None  # whose names may be longer than there is room for
        if role == roles.ACCESSIBLE_TEXT:
            return f"{place.label}, {self._count(place)} stories" if place.queue else place.label
        return None

    def _count(self, place: Place) -> int:
        if self._counts is None:
            return 0
        if place.desk:
            return self._counts.desks.get(place.desk, 0)
        return self._counts.queues.get(place.queue, 0) if place.queue else 0


class QueuesModel(UncountedQueues):
    """Queues first, then a heading, then the desks."""

    def show_counts(self, counts: "QueueCounts") -> None:
        """Show new numbers; the list is built anew only when a desk came or went."""
        desks = tuple(Place(desk.capitalize(), "desk", Queue.ALL, _DESK, desk) for desk in sorted(counts.desks))
        places = (*QUEUES, Place("Desks"), *desks) if desks else QUEUES
        if places != self._places:
            self.beginResetModel()
            self._places, self._counts = places, counts
            self.endResetModel()
        else:
            self._counts = counts
            self.dataChanged.emit(self.index(0), self.index(len(places) - 1))

    def flags(self, index: Index) -> "QtCore.Qt.ItemFlag":
        if index.isValid() and self._places[index.row()].queue is None:
            return QtCore.Qt.ItemFlag.NoItemFlags
        return super().flags(index)
