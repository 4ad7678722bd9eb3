"""What the pictures of the documents show: the manuscript in every light, the pictures of a story, and a story held up."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QSplitter

from editor.tour.script import REPORTER, SUBEDITOR, Script

ROOMY, DENSE = (1440, 900), (1100, 700)
"""The window at 100 % and at 200 %, in its own pixels."""
SHEET = ("storm", "ferry", "regatta", "bridge", "market", "chamber", "crane", "library")
_LONG_READ, _HELD_UP = "lighthouse-keepers", "crane-contract"


class Album(Script):
    """The pictures of `docs/PICTURES.md`, at the scale that Qt was started with."""

    def steps(self) -> tuple[Callable[[], None], ...]:
        """Every step; each leaves the window ready for the next."""
        manuscripts = (self.begin, self.light, self.alone, self.with_preview, self.dark)
        at_once = self._program.window.devicePixelRatioF() == 1
        return (*manuscripts, self.contact_sheet, self.held_up) if at_once else manuscripts

    def begin(self) -> None:
        """A long read of the reporter's own, in the window's usual size."""
        self._hands.click("open_demo")
        self._sign_in(REPORTER)
        self._size()
        self._queue("My copy", _LONG_READ)
        self._story(_LONG_READ)
        self._hands.go_to_top("manuscript")
        self._calm()

    def light(self) -> None:
        """The manuscript as it is met first."""
        self._hands.picture("manuscript-light")

    def alone(self) -> None:
        """Distraction-free: the copy, its measure, and nothing else."""
        look, window = self._program.look, self._program.window
        look.focus_mode()
        window.setWindowState(Qt.WindowState.WindowNoState)
        self._size()
        self._hands.rest(400)
        self._hands.picture("manuscript-alone")
        look.focus_mode()
        self._size()

    def with_preview(self) -> None:
        """The page beside the copy, from the top."""
        self._hands.go_to_top("manuscript")
        self._hands.choose_tab("inspector", "Preview")
        self._hands.rest(2500)
        self._hands.scroll_to_top("preview_view")
        self._hands.rest(600)
        self._hands.picture("manuscript-preview")
        self._hands.choose_tab("inspector", "Story")

    def dark(self) -> None:
        """The same in the dark theme."""
        self._program.look.theme_dark()
        self._hands.rest(400)
        self._hands.picture("manuscript-dark")
        self._program.look.theme_light()

    def contact_sheet(self) -> None:
        """A whole job of pictures in one story, one of them under the eye of the inspector."""
        hands, window = self._hands, self._program.window
        hands.choose_tab("inspector", "Pictures")
        files = [self._material / "pictures" / f"{name}.jpg" for name in SHEET]
        hands.drop("pictures_panel", files)
        hands.until("the pictures to be attached", partial(self._has_attached, len(SHEET)))
        window.columns.setSizes([160, 0, 560, 720])
        hands.find(QSplitter, "pictures_splitter").setSizes([430, 330])
        self._calm()
        hands.picture("contact-sheet")
        sheet = hands.find(QListView, "picture_sheet")
        sheet.setFocus()
        QTest.keyClick(sheet, Qt.Key.Key_Down)
        window.columns.setSizes([160, 260, 560, 460])
        hands.find(QSplitter, "pictures_splitter").setSizes([230, 530])
        hands.rest(600)
        hands.picture("inspector")

    def held_up(self) -> None:
        """A handout without a credit: approval is stopped, and says why."""
        self._switch(SUBEDITOR)
        self._queue("For review", _HELD_UP)
        self._story(_HELD_UP)
        self._hands.choose_tab("inspector", "Pictures")
        self._calm()
        self._hands.picture("held-up")

    def _size(self) -> None:
        window = self._program.window
        window.resize(*(ROOMY if window.devicePixelRatioF() == 1 else DENSE))
        self._hands.rest()

    def _calm(self) -> None:
        """Let everything be counted, and the notice of what just happened go by."""
        self._hands.rest(800)
        self._program.window.status_line.show_notice("")
