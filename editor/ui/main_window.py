"""The window: places the panels and remembers how it was left. It holds no rules and asks no store."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter

from editor.config.options import Options
from editor.ui.actions.bind import Actions
from editor.ui.icons import Icons
from editor.ui.messages import Banner
from editor.ui.panels.inspector import Inspector
from editor.ui.panels.queues import QueuesPanel
from editor.ui.panels.status_line import StatusLine
from editor.ui.panels.story import StoryPanel
from editor.ui.panels.story_list import StoryListPanel
from editor.ui.panels.top_bar import TopBar
from editor.ui.theme import Theme
from editor.ui.widgets.build import column, named

if TYPE_CHECKING:
    from editor.ui.tasks import Work

SMALLEST = QSize(1100, 700)
USUAL = QSize(1440, 900)
_COLUMNS = [176, 300, 614, 350]


class MainWindow(QMainWindow):
    """`painted` is sent once, after the first paint; `closing` when the person wants to close it.

    `work` does what the fields in it may not wait for.
    """

    work: "Work"
    painted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, icons: Icons, options: Options) -> None:
        super().__init__()
        named(self, "main_window", "Copydesk")
        self.setWindowTitle("Copydesk")
        self.setMinimumSize(SMALLEST)
        self._painted = False
        self._may_close = False
        self.actions_ = Actions(self, icons)
        self.actions_.fill(self.menuBar())
        self.top_bar = TopBar(icons, self.actions_)
        self.banner = Banner(icons)
        self.queues = QueuesPanel(theme, icons)
        self.stories = StoryListPanel(theme, icons)
        self.story = StoryPanel(theme, icons, self.actions_)
        self.inspector = Inspector(theme, icons, self.actions_)
        self.status_line = StatusLine()
        self.columns = self._columns()
        holder = named(QFrame(), "window_body", ground="window")
        parts = column(self.top_bar, self.banner, self.columns, self.status_line, gap=0)
        parts.setStretchFactor(self.columns, 1)
        holder.setLayout(parts)
        self.setCentralWidget(holder)
        self._arrange(options)

    def _columns(self) -> QSplitter:
        columns = named(QSplitter(), "columns")
        for panel, least in ((self.queues, 150), (self.stories, 230), (self.story, 387), (self.inspector, 330)):
            panel.setMinimumWidth(least)
            columns.addWidget(panel)
        columns.setStretchFactor(2, 1)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(1)
        return columns

    def _arrange(self, options: Options) -> None:
        geometry = options.value("geometry")
        if not geometry or not self.restoreGeometry(QByteArray.fromHex(geometry.encode("ascii"))):
            self.resize(USUAL)
        widths = options.value("columns")
        self.columns.setSizes(widths if len(widths) == len(_COLUMNS) else _COLUMNS)

    def furnish(self, options: Options) -> None:
        """Make what the first paint does without, as the person left it."""
        self.inspector.furnish()
        rows = options.value("picture_rows")
        if len(rows) == 2:
            self.inspector.picture_rows = rows
        self.story.unfolded = options.value("details_open")

    def remember(self, options: Options) -> None:
        """How the window was left, so that it opens so again."""
        options.choose("geometry", bytes(self.saveGeometry().toHex().data()).decode("ascii"))
        if all(self.columns.sizes()):
            options.choose("columns", self.columns.sizes())
        options.choose("picture_rows", self.inspector.picture_rows)
        options.choose("details_open", self.story.unfolded)

    def close_for_good(self) -> None:
        """Close now: everything is saved, or the person said to go on without."""
        self._may_close = True
        self.inspector.preview.let_go()
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.closing.emit()
