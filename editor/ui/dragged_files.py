"""Files that another X11 program drags over the window: a worker reads their names, so that the window never waits for them.

Whoever is dragged over then meets what was read, as though it were dragged from here.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.errors import CopydeskError, Refused
from editor.ui.selection.holding import FILES, PLAIN, elsewhere
from editor.ui.tasks import Work
from editor.ui.widgets.drops import leave_there

if TYPE_CHECKING:
    from editor.ui.selection.holding import Elsewhere, Found

LARGEST = 1_000_000
"""Bytes of the names of files: some ten thousand of them."""


class DraggedFiles(QObject):
    """Stands between such a drag and what lies below it; `failed` is told why nothing of a drop came."""

    def __init__(self, work: Work, failed: Callable[[CopydeskError], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._failed = work, failed
        self._known: QMimeData | None = None
        self._drags = 0

    def take(self, widget: QWidget, event: QDropEvent) -> None:
        """An event of a drag over a widget. What is dragged may be dropped there until it is known to be of no use."""
        event.acceptProposedAction()
        leave_there(event, widget)
        if isinstance(event, QDragEnterEvent):
            self._enter(widget, event)
        elif isinstance(event, QDragMoveEvent):
            self._move(widget, event)
        else:
            self._drop(widget, event)

    def _enter(self, widget: QWidget, event: QDragEnterEvent) -> None:
        self._known = None
        self._drags += 1
        drag = self._drags

        def know(found: "Found") -> None:
            if drag == self._drags:
                self._known = found.mime()

        self._read(widget, event.mimeData(), know, lambda _: None)

    def _move(self, widget: QWidget, event: QDragMoveEvent) -> None:
        if self._known is None:
            return
        place, actions = event.position().toPoint(), event.possibleActions()
        again = QDragMoveEvent(place, actions, self._known, event.buttons(), event.modifiers())
        again.setDropAction(event.dropAction())
        QApplication.sendEvent(widget, again)
        event.setDropAction(again.dropAction())
        event.setAccepted(again.isAccepted())

    def _drop(self, widget: QWidget, event: QDropEvent) -> None:
        self._drags += 1
        place, actions, buttons, keys = event.position(), event.possibleActions(), event.buttons(), event.modifiers()

        def drop(found: "Found") -> None:
            if found.larger:
                self._failed(Refused("More was dropped at once than can be taken. Drop it in parts."))
                return
            mime = found.mime()
            enter = QDragEnterEvent(place.toPoint(), actions, mime, buttons, keys)  # else Qt knows of no drag to drop
            QApplication.sendEvent(widget, enter)
            if enter.isAccepted():
                QApplication.sendEvent(widget, QDropEvent(place, actions, mime, buttons, keys))
            else:
                self._failed(Refused("Nothing in what was dropped can be taken there."))

        self._read(widget, event.mimeData(), drop, self._failed)

    def _read(
        self,
        widget: QWidget,
        source: QMimeData,
        done: "Callable[[Found], None]",
        failed: Callable[[CopydeskError], None],
    ) -> None:
        def names(held_in: "Elsewhere") -> "Found":
            with held_in() as held:
                held.take(FILES, LARGEST)
                held.take(PLAIN, LARGEST)
                return held.found

        try:
            held_in = elsewhere(source, widget, lambda _: (FILES, PLAIN))
        except Refused as error:
            failed(error)
            return
        if held_in is not None:
            self._work(lambda: names(held_in), done, failed)
