"""Pasting into the story: what was left out is told, pictures are attached, and other files open as stories."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.domain.errors import CopydeskError, Refused
from editor.ui.manuscript.pasting import Paste
from editor.ui.messages import Mend, Messages
from editor.ui.panels.story_page import StoryPage
from editor.ui.picture_desk import PictureDesk
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.ui.paste_jobs import Gathered

SHOWN = 3
"""Kinds of things left out that the status line names; the list holds all."""


class PasteDesk(QObject):
    """Tells what came of each paste."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        desk: StoryDesk,
        pictures: PictureDesk,
        page: StoryPage,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._messages = messages
        self._desk = desk
        self._pictures = pictures
        self._window = window
        self._pasting = page.manuscript.pasting
        self._left_out: tuple[str, ...] = ()
        self._pasting.work = tasks.work
        self._pasting.objection = lambda: desk.objection
        self._pasting.begun.connect(lambda: messages.notice("Pasting… You can go on typing."))
        self._pasting.pasted.connect(self._on_pasted)
        self._pasting.refused.connect(self._on_refused)

    def paste_plain(self) -> None:
        """The clipboard without its formatting."""
        self._pasting.paste_plain()

    def show_left_out(self) -> None:
        """All that the last paste left out."""
        from editor.ui.dialogs.left_out import LeftOutDialog

        LeftOutDialog(self._left_out, self._window).open()

    def _on_refused(self, error: CopydeskError) -> None:
        self._messages.fault(error, about="paste")

    def _on_pasted(self, paste: Paste) -> None:
        self._messages.settle("paste")
        if not paste.converted.pictures:
            came = paste.converted.came
            pictures = (
                "1 picture comes along with its words" if came == 1 else f"{came} pictures come along with their words"
            )
            self._tell(paste, f"Pasted; {pictures}." if came else "Pasted.", paste.converted.left_out)
            return
        story = self._desk.story
        slug = story.slug if story is not None else ""
        from editor.ui.paste_jobs import gathered

        work = gathered(paste.converted.pictures)
        self._tasks.work(work, partial(self._on_gathered, paste, slug), self._on_refused)

    def _on_gathered(self, paste: Paste, slug: str, found: "Gathered") -> None:
        left_out = (*found.left_out, *paste.converted.left_out)
        if not found.files:
            self._tell(paste, "Pasted.", left_out)
            return
        objection = self._desk.objection
        if objection or self._desk.story is None or self._desk.story.slug != slug:
            why = objection or "Another story was opened in the meantime."
            self._on_refused(Refused(f"The pictures that were pasted are not attached. {why}"))
            return

        def attached(numbers: tuple[int, ...]) -> None:
            by_number = {number: new for (number, _), new in zip(found.files, numbers, strict=True)}
            stands = paste.places.put(by_number)
            words = "1 picture is" if len(numbers) == 1 else f"{len(numbers)} pictures are"
            where = "" if stands else ", but not in the text, where their place is gone"
            self._tell(paste, f"Pasted; {words} attached{where}.", left_out)

        self._pictures.attach_pasted([file for _, file in found.files], attached)

    def _tell(self, paste: Paste, words: str, left_out: tuple[str, ...]) -> None:
        """In the status line; in the banner as well when the formatting is lost that should have come."""
        self._left_out = left_out
        plainly = paste.converted.plainly
        if plainly:
            self._messages.say(plainly, Mend("What was left out…", self.show_left_out), level="warning", about="paste")
        self._messages.notice(f"{words} {told(left_out)}".strip())


def told(left_out: tuple[str, ...]) -> str:
    """What was left out in one sentence, shortened; nothing when nothing was."""
    if not left_out:
        return ""
    more = len(left_out) - SHOWN
    shown = ", ".join(left_out[:SHOWN])
    return f"Left out: {shown}." if more <= 0 else f"Left out: {shown} and {more} more: Text, What the paste left out…"
