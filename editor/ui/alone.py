"""The copy alone: everything but the manuscript and the status line is put away, and comes back as it was."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from editor.ui.main_window import MainWindow


class Alone(QObject):
    """Goes into this mode and out of it. Esc leaves it too, where nobody else wants that key."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []
        self._widths: list[int] = []
        self._before = Qt.WindowState.WindowNoState
        window.closing.connect(self.leave)
        window.story.escaped.connect(self.leave)

    def turn(self) -> None:
        """The copy alone, or everything again."""
        if self._hidden:
            self.leave()
        elif self._window.story.manuscript.isVisible():
            self._enter()

    def _enter(self) -> None:
        window, page = self._window, self._window.story.page
        self._widths = window.columns.sizes()
        self._before = window.windowState()
        parts: list[QWidget] = [window.menuBar(), window.top_bar, window.queues, window.stories, window.inspector]
        self._hidden = [part for part in parts if not part.isHidden()]
        for part in self._hidden:
            part.hide()
        window.story.set_bare(bare=True)
        window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        page.manuscript.setFocus()
        page.manuscript.ensureCursorVisible()

    def leave(self) -> None:
        """Everything again, each column as wide as it was."""
        if not self._hidden:
            return
        hidden, self._hidden = self._hidden, []
        for part in hidden:
            part.show()
        self._window.story.set_bare(bare=False)
        self._window.setWindowState(self._before)
        self._window.columns.setSizes(self._widths)
        self._window.story.manuscript.ensureCursorVisible()
