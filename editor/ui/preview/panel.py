"""Where the preview stands: among the inspector's tabs, or in a window of its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from editor.ui.icons import Icons
from editor.ui.widgets.build import button, column, named
from editor.ui.widgets.empty import empty_state
from editor.ui.widgets.late import LatePanel

if TYPE_CHECKING:
    from editor.ui.preview.pane import PreviewPane

_USUAL = QSize(1_100, 800)


class PreviewWindow(QWidget):
    """Holds the preview beside the main window; `closing` is sent before it is closed."""

    closing = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        named(self, "preview_own_window", "Preview", ground="paper")
        self.setWindowTitle("Preview · Copydesk")
        self.setLayout(column(gap=0))
        self.resize(_USUAL)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


class PreviewPanel(LatePanel):
    """The inspector's tab. `wanted` is sent when somebody looks at the preview, wherever it stands."""

    wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "preview_panel", "Preview")
        self._icons = icons
        self._own: PreviewWindow | None = None

    def _furnish(self) -> None:
        from editor.ui.preview.pane import PreviewPane

        self._pane = PreviewPane(self._icons)
        self._stack = named(QStackedWidget(), "preview_place")
        self._stack.addWidget(self._pane)
        back = button("preview_back", "Bring it back", self.move_over)
        words = "It follows the copy there just the same."
        self._stack.addWidget(
            empty_state("preview_away", self._icons, "preview", "The preview is in its own window", words, back)
        )
        self.setLayout(column(self._stack, gap=0))
        self._pane.shown.connect(self.wanted)
        self._pane.moved.connect(self.move_over)

    @property
    def pane(self) -> "PreviewPane":
        """The page and the buttons above it."""
        self.furnish()
        return self._pane

    @property
    def looked_at(self) -> bool:
        """Whether the page can be seen."""
        return self.furnished and self.pane.isVisible()

    def clear(self) -> None:
        """No story is open."""
        if self.furnished:
            self.pane.clear()

    def fail(self, why: str, *, page_stays: bool) -> None:
        """The page could not be made."""
        self.pane.fail(why, page_stays=page_stays)

    def let_go(self) -> None:
        """The main window closes."""
        if self.furnished:
            self.pane.let_go()
        if self._own is not None:
            self._own.close()

    def move_over(self) -> None:
        """Put the preview into its own window, or back among the tabs."""
        if self._own is not None and self._own.isVisible():
            self._own.close()
            return
        self.furnish()
        if self._own is None:
            self._own = PreviewWindow(self.window())
            self._own.closing.connect(self._come_back)
        layout = self._own.layout()
        assert layout is not None
        layout.addWidget(self.pane)
        self._stack.setCurrentIndex(self._stack.count() - 1)
        self.pane.show()
        self._own.show()

    def come_forward(self) -> bool:
        """Bring the preview's own window to the front, if it is in one."""
        if self._own is None or not self._own.isVisible():
            return False
        self._own.raise_()
        self._own.activateWindow()
        return True

    def _come_back(self) -> None:
        self._stack.insertWidget(0, self.pane)
        self._stack.setCurrentIndex(0)
