"""Keeps manuscript and page at the same place of the copy, whichever of the two a person moves."""

from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, QTimer
from PySide6.QtGui import QTextCursor

from editor.ui.manuscript.widget import Manuscript
from editor.ui.preview.spot import Spot

if TYPE_CHECKING:
    from editor.services.previewing import Places
    from editor.ui.preview.view import PreviewView

_FRAME = 16
"""Milliseconds between two steps of one side after the other."""
_LAID_OUT = 120
"""Milliseconds in which a page of another size has its lines broken anew."""
SLACK = 40.0
"""Pixels by which the page may be off while somebody types: it does not creep with each letter."""


class Following(QObject):
    """One side leads: the one the person touched last. What the other does in turn is not taken for a person's doing."""

    def __init__(self, parent: QObject) -> None:
        """`turn_to` says which manuscript it is."""
        super().__init__(parent)
        self._connections: list[QMetaObject.Connection] = []
        self._view: PreviewView | None = None
        self._places: Places | None = None
        self._revision = -1
        self._page_leads = False
        self._moving = False
        self._to_page = QTimer(self, singleShot=True, interval=_FRAME)
        self._to_page.timeout.connect(self._lead_page)
        self._to_copy = QTimer(self, singleShot=True, interval=_FRAME)
        self._to_copy.timeout.connect(self._ask_page)
        self._settle = QTimer(self, singleShot=True, interval=_LAID_OUT)
        self._settle.timeout.connect(self.catch_up)

    def turn_to(self, manuscript: Manuscript) -> None:
        """From now on, the page goes together with this manuscript and with none before it."""
        for connection in self._connections:
            QObject.disconnect(connection)
        self.end()
        self._manuscript = manuscript
        self._connections = [
            manuscript.cursorPositionChanged.connect(self._on_copy_moved),
            manuscript.verticalScrollBar().valueChanged.connect(self._on_copy_moved),
        ]

    def begin(self, view: "PreviewView") -> None:
        """From now on, this view shows the page."""
        if self._view is None:
            self._view = view
            view.touched.connect(self._on_touched)
            view.scrolled.connect(self._on_page_moved)
            view.clicked.connect(self._on_clicked)
            view.resized.connect(self._settle.start)

    def end(self) -> None:
        """No story is open."""
        self._to_page.stop()
        self._to_copy.stop()
        self._places = None
        self._page_leads = False

    def keep_up(self, places: "Places", revision: int, slack: float = SLACK) -> None:
        """The page shows the manuscript as it was at a revision of its document, its blocks at these places."""
        self._places, self._revision = places, revision
        if not self._page_leads:
            self._lead_page(slack)

    def catch_up(self) -> None:
        """The page is looked at again, or has another size; the copy may have moved meanwhile.

        If the page leads, the copy stands where a person reads there, so what is in its middle is read on.
        """
        self._lead_page(SLACK if self._page_leads else 1.0)

    def _on_copy_moved(self) -> None:
        if self._moving:
            return
        self._page_leads = False
        # What is being typed moves the page once it stands there.
        if self._view is not None and self._manuscript.document().revision() == self._revision:
            self._to_page.start()

    def _lead_page(self, slack: float = 1.0) -> None:
        spot = self._spot()
        if self._view is not None and spot is not None and self._view.in_sight:
            self._view.follow(spot, slack)

    def _spot(self) -> Spot | None:
        """Where the cursor stands; the middle of what is seen if the cursor is not, or if the page leads."""
        places = self._places
        if places is None or not places.ids:
            return None
        manuscript = self._manuscript
        height = manuscript.viewport().height()
        if not height:
            return None
        middle = manuscript.cursorRect().center().y()
        cursor = manuscript.textCursor()
        if self._page_leads or not 0 <= middle <= height:
            middle = height // 2
            cursor = manuscript.cursorForPosition(manuscript.viewport().rect().center())
        block = bisect_right(places.starts, cursor.blockNumber()) - 1
        begin, end = self._reach(places, block)
        share = (cursor.position() - begin) / max(end - begin, 1)
        at_top = manuscript.verticalScrollBar().value() == 0
        return Spot(places.ids[block], min(max(share, 0.0), 1.0), middle / height, at_top)

    def _reach(self, places: "Places", block: int) -> tuple[int, int]:
        """Where a block begins and ends in the manuscript."""
        document = self._manuscript.document()
        begin = document.findBlockByNumber(places.starts[block]).position()
        after = places.starts[block + 1] if block + 1 < len(places.starts) else document.blockCount()
        last = document.findBlockByNumber(after - 1)
        return begin, last.position() + last.length() - 1

    def _on_touched(self) -> None:
        self._page_leads = True
        self._to_page.stop()

    def _on_page_moved(self) -> None:
        # While its lines are broken anew, it moves by itself.
        if self._page_leads and not self._to_copy.isActive() and not self._settle.isActive():
            self._to_copy.start()

    def _ask_page(self) -> None:
        if self._page_leads and self._view is not None:
            self._view.ask_spot(0.5, self._lead_copy)

    def _on_clicked(self, height: float) -> None:
        if self._view is not None:
            self._view.ask_spot(height, partial(self._go_to, self._manuscript))

    def _position(self, spot: Spot) -> int | None:
        places = self._places
        if places is None or spot.block not in places.ids:
            return None
        begin, end = self._reach(places, places.ids.index(spot.block))
        return begin + round(spot.share * (end - begin))

    def _lead_copy(self, spot: Spot) -> None:
        position = self._position(spot)
        if position is None or not self._page_leads:
            return
        block = self._manuscript.document().findBlock(position)
        bar = self._manuscript.verticalScrollBar()
        line = block.firstLineNumber() + block.lineCount() * (position - block.position()) / max(block.length(), 1)
        self._moving = True
        bar.setValue(round(line - spot.height * bar.pageStep()))
        self._moving = False

    def _go_to(self, manuscript: Manuscript, spot: Spot) -> None:
        """Somebody clicked into the page: put the cursor there, and the line beside it."""
        position = self._position(spot)
        if position is None or manuscript is not self._manuscript:
            return
        cursor = QTextCursor(manuscript.document())
        cursor.setPosition(position)
        self._moving = True
        manuscript.setTextCursor(cursor)
        self._moving = False
        self._lead_copy(spot)
        manuscript.setFocus()
