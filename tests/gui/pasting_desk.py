"""A manuscript to paste into, and a pool whose work is done when the test says so."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from editor.domain.errors import CopydeskError
from editor.ui.manuscript.pasting import Paste
from editor.ui.manuscript.pasting_carried import SMALL, Converted
from editor.ui.manuscript.widget import Manuscript
from editor.ui.tasks import at_once

KEEP = QTextCursor.MoveMode.KeepAnchor
PADDING = f"<!--{'x' * SMALL}-->"
"""Makes a page large enough to be converted beside the typing."""


class Later:
    """A pool whose work is done when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def __call__(
        self, job: Callable[[], Converted], done: Callable[[Converted], None], failed: Callable[[CopydeskError], None]
    ) -> None:
        self.waiting.append(partial(at_once, job, done, failed))


class Desk:
    """A manuscript, and what it said of each paste."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.manuscript = manuscript
        self.pasted: list[Paste] = []
        self.refused: list[str] = []
        self.later = Later()
        manuscript.pasting.pasted.connect(self.pasted.append)
        manuscript.pasting.refused.connect(lambda error: self.refused.append(str(error)))

    def given(self, marked: str) -> None:
        """A text with the cursor at the broken bar; or, with two, the words between them selected."""
        self.manuscript.set_text(marked.replace("¦", ""))
        places = [place for place, sign in enumerate(marked) if sign == "¦"]
        cursor = self.manuscript.textCursor()
        cursor.setPosition(places[0])
        cursor.setPosition(places[-1] - len(places) + 1, KEEP)
        self.manuscript.setTextCursor(cursor)

    def paste(self, html: str = "", plain: str = "") -> None:
        """As if it had been on the clipboard."""
        mime = QMimeData()
        if html:
            mime.setHtml(html)
        if plain:
            mime.setText(plain)
        self.manuscript.insertFromMimeData(mime)

    def marked(self) -> str:
        """The text with a broken bar where the cursor stands."""
        place = self.manuscript.textCursor().position()
        return f"{self.manuscript.text()[:place]}¦{self.manuscript.text()[place:]}"

    def wait_with(self) -> None:
        """From now on, large pastes wait."""
        self.manuscript.pasting.work = self.later

    @property
    def left_out(self) -> tuple[str, ...]:
        """Of the last paste."""
        return self.pasted[-1].converted.left_out


@pytest.fixture
def desk(manuscript: Manuscript) -> Desk:
    return Desk(manuscript)
