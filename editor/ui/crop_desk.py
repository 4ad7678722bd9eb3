"""Cropping the chosen picture of a story: an edit of its use like any other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from editor.domain.errors import CopydeskError, Refused
from editor.ui.messages import Messages
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse, Tone
    from editor.ui.crop_jobs import Croppable


class CropDesk(QObject):
    """Shows the dialog for the picture that is chosen, and takes its answer into the panel."""

    def __init__(
        self, tasks: Tasks, messages: Messages, desk: StoryDesk, panel: PicturesPanel, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._messages = messages
        self._desk = desk
        self._panel = panel
        self._window = window

    def crop(self) -> None:
        """The dialog, once the picture has been read; a sentence where there is no picture."""
        use = next((use for use in self._panel.uses if use.number == self._panel.chosen), None)
        if use is None or self._desk.objection:
            self._messages.fault(Refused(self._desk.objection or "Choose a picture to crop first."), about="crop")
        elif not use.photo:
            sentence = f"Picture {use.number} waits for its file: there is nothing to crop yet."
            self._messages.fault(Refused(sentence), about="crop")
        else:
            from editor.ui.crop_jobs import croppable

            story = self._desk.story
            self._tasks.run(
                croppable(use),
                lambda found: self._on_read(story.id if story else "", use, found),
                self._fault,
            )

    def _fault(self, error: CopydeskError) -> None:
        self._messages.fault(error, about="crop")

    def _on_read(self, story: str, use: "PictureUse", found: "Croppable") -> None:
        here = self._desk.story
        if here is None or here.id != story or use not in self._panel.uses:
            return  # the person has gone on to something else
        self._messages.settle("crop")
        from editor.domain.crops import Framing
        from editor.ui.dialogs.crop import CropDialog

        framing = Framing.of(found.size, use.crop, use.focal_point, use.straighten)

        def done(settled: Framing, tone: "Tone") -> None:
            fields = {"crop": settled.kept, "focal_point": settled.focus}
            self._take(use, {**fields, "straighten": settled.straighten, "tone": tone})

        CropDialog(use, QImage.fromData(found.jpeg), framing, found.bars, done, self._window).open()

    def _take(self, use: "PictureUse", fields: dict[str, object]) -> None:
        """What was done into the use as it stands now; what else was typed of it meanwhile stays."""
        now = next((one for one in self._panel.uses if one.number == use.number and one.photo == use.photo), None)
        if self._desk.objection or now is None:
            gone = self._desk.objection or f"Picture {use.number} is no longer in the story."
            self._messages.fault(Refused(gone), about="crop")
            return
        self._messages.settle("crop")
        after = now.with_changes(**fields)
        if after != now:
            self._panel.edit((after,))
