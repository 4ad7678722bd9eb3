"""The pictures of copied text come along: packed when it is copied, brought into the story where it is pasted."""

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.domain.errors import CopydeskError
from editor.ui.manuscript.pasting_carried import Converted
from editor.ui.manuscript.widget import Manuscript
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.text.pasting.along import Joined

_LINE = "](photo:"
_WAITING = "the file of 1 picture, which this newsroom does not hold (its words wait for it)"
_WAITING_MANY = "the files of {} pictures, which this newsroom does not hold (their words wait for them)"
_NAMELESS = "1 picture whose words did not come along (its line names none now)"
_NAMELESS_MANY = "{} pictures whose words did not come along (their lines name none now)"


class PicturesAlong(QObject):
    """Works for one manuscript and its pictures."""

    def __init__(
        self, tasks: Tasks, desk: StoryDesk, panel: PicturesPanel, manuscript: Manuscript, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._desk = desk
        self._panel = panel
        self._manuscript = manuscript
        manuscript.pasting.pack = self.pack
        manuscript.pasting.bring = self.bring

    def pack(self, text: str) -> bytes:
        """The pictures that a text of the story names, for the clipboard; nothing when it names none."""
        story = self._desk.story
        if _LINE not in text or story is None:
            return b""
        from editor.domain.picture_lines import picture_lines
        from editor.text.pasting.along import Along, packed

        named = set(picture_lines(text))
        return packed(Along(story.id, tuple(use for use in self._panel.uses if use.number in named)))

    def bring(
        self,
        made: Converted,
        done: Callable[[Callable[[], Converted]], None],
        failed: Callable[[CopydeskError], None],
    ) -> None:
        """Ask the newsroom for the photos of pictures that are new to the story, if there are any.

        Nothing comes in while pictures are being attached: they take the next numbers.
        """
        if not made.own or _LINE not in made.markdown:
            done(lambda: made)
            return
        from editor.ui import paste_jobs

        here = {use.photo for use in self._panel.uses if use.photo}
        theirs = {use.photo for use in made.along.pictures if use.photo} if made.along is not None else set()

        def known(held: Collection[str]) -> None:
            if self._desk.saver.held:
                self._tasks.run(paste_jobs.kept_photos(theirs - here), known, failed)
            else:
                done(partial(self._brought, made, {*here, *held}))

        if self._joined(made, here | theirs).new and (theirs - here or self._desk.saver.held):
            self._tasks.run(paste_jobs.kept_photos(theirs - here), known, failed)
        else:
            done(partial(self._brought, made, here))

    def _joined(self, made: Converted, held: Collection[str]) -> "Joined":
        from editor.text.pasting.along import joined

        story = self._desk.story
        name = story.id if story is not None else ""
        return joined(
            made.markdown, made.along, name, self._panel.uses, self._panel.last_number, self._manuscript.text(), held
        )

    def _brought(self, made: Converted, held: Collection[str]) -> Converted:
        """The new pictures into the story, and what the text is with them."""
        came = self._joined(made, held)
        if came.new:
            self._panel.add(came.new)
        counted = ((len(came.waiting), _WAITING, _WAITING_MANY), (came.nameless, _NAMELESS, _NAMELESS_MANY))
        told = [one if count == 1 else many.format(count) for count, one, many in counted if count]
        return made._replace(markdown=came.markdown, came=len(came.new), left_out=(*made.left_out, *told))
