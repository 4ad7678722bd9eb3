"""The left of the window: queues and desks."""

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.ui.icons import Icons
from editor.ui.models.queues import COUNT, PLACE, Place, QueuesModel, UncountedQueues
from editor.ui.theme import Theme
from editor.ui.widgets.build import column, named

if TYPE_CHECKING:
    from editor.domain.story import QueueCounts


_BESIDE = 50
"""Pixels of a row in which neither its name nor its number stands."""


class QueuesPanel(QFrame):
    """Says which list was chosen, also when it is the one that was chosen before: something else may be shown since."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "queues_panel", "Queues", kind="sidebar")
        self._icons = icons
        self._keeping = False
        self.view = named(
            QListView(), "queues", "Queues", kind="sidebar", horizontalScrollBarPolicy="ScrollBarAlwaysOff"
        )
        self.view.setItemDelegate(_CountDelegate(theme, self.view))
        self.view.clicked.connect(self._on_place)
        self.view.activated.connect(self._on_place)
        self._model = UncountedQueues(icons, self)
        self._show(self._model, 0)
        self.setLayout(column(self.view, gap=0))

    def show_counts(self, counts: "QueueCounts") -> None:
        """Show how many stories there are where; what is chosen stays chosen."""
        place = self.place
        if not isinstance(self._model, QueuesModel):
            self._model.deleteLater()
            self._model = QueuesModel(self._icons, self)
            self._show(self._model, self._model.row_of(place))
        self._model.show_counts(counts)
        if self.place != place or not self.view.currentIndex().isValid():  # as after a desk came or went
            self._keeping = True
            self.view.setCurrentIndex(self._model.index(self._model.row_of(place)))
            self._keeping = False

    def _show(self, model: UncountedQueues, row: int) -> None:
        self.view.setModel(model)
        self.view.setCurrentIndex(model.index(row))
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def place(self) -> Place:
        """The list that is chosen."""
        return self._model.place(max(0, self.view.currentIndex().row()))

    def choose(self, row: int) -> None:
        """Choose a list by its row."""
        index = self._model.index(row)
        if index == self.view.currentIndex():
            self._on_place(index)
        self.view.setCurrentIndex(index)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if not self._keeping:
            self._on_place(current)

    def _on_place(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if isinstance(place, Place) and place.queue is not None:
            self.chosen.emit(place)


class _CountDelegate(QStyledItemDelegate):
    """Draws the number at the right, and headings small."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place: Place = index.data(PLACE)
        rect: QRect = option.rect
        if place.queue is None:
            painter.setFont(self._theme.font("overline"))
            painter.setPen(self._theme.color("muted_ink"))
            middle = QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.AlignmentFlag.AlignLeft
            painter.drawText(rect.adjusted(8, 6, -8, 0), middle, place.label.upper())
            return
        super().paint(painter, option, index)
        count = index.data(COUNT)
        if count:
            painter.setFont(self._theme.font("counter"))
            painter.setPen(self._theme.color("muted_ink"))
            right = QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.AlignmentFlag.AlignRight
            painter.drawText(rect.adjusted(0, 0, -10, 0), right, f"{count:,}")

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The name, as much of it as there is room for beside the number."""
        super().initStyleOption(option, index)
        count = index.data(COUNT)
        if count:
            width = option.fontMetrics.horizontalAdvance
            room = option.rect.width() - _BESIDE - width(f"{count:,}")
            if width(option.text) > room > 0:
                option.text = option.fontMetrics.elidedText(option.text, QtCore.Qt.TextElideMode.ElideRight, room)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        place: Place = index.data(PLACE)
        return QSize(size.width() + 36, size.height() + (14 if place.queue is None else 0))
