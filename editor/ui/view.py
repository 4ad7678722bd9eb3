"""Moving about the window with the keyboard."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.ui.main_window import MainWindow


class View(QObject):
    """One method for each place of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def go_search(self) -> None:
        """To the search field."""
        self._window.top_bar.search.setFocus()
        self._window.top_bar.search.selectAll()

    def go_queues(self) -> None:
        """To the queues."""
        self._window.queues.view.setFocus()

    def go_list(self) -> None:
        """To the list."""
        self._window.stories.view.setFocus()

    def go_headline(self) -> None:
        """To the headline."""
        self._window.story.fields.headline.setFocus()

    def go_manuscript(self) -> None:
        """To the text."""
        self._window.story.manuscript.setFocus()

    def go_about(self) -> None:
        """To what is planned for the story."""
        self._show(self._window.inspector.side.about)

    def go_pictures(self) -> None:
        """To the pictures."""
        self._show(self._window.inspector.side.pictures)

    def go_checks(self) -> None:
        """To the checks."""
        self._show(self._window.inspector.side.checks)

    def go_history(self) -> None:
        """To the history."""
        self._show(self._window.inspector.side.history)

    def go_preview(self) -> None:
        """To the preview, wherever it stands."""
        if not self._window.inspector.preview.come_forward():
            self._show(self._window.inspector.preview)

    def move_preview(self) -> None:
        """The preview into its own window, or back."""
        self._window.inspector.preview.move_over()

    def _show(self, panel: QWidget) -> None:
        self._window.inspector.show()
        self._window.inspector.show_panel(panel)
