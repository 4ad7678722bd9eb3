"""Says at once that a picture which has come into the story is killed, however it came, with a way to mend it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from editor.ui.jobs import Measure, Opened
from editor.ui.messages import Mend, Messages
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.picture_desk import PictureDesk
from editor.ui.story_desk import StoryDesk

_ABOUT = "killed"


class KilledNotice(QObject):
    """Works for one story. What is killed already when it is opened is marked on the sheet and in the checks alone."""

    def __init__(
        self,
        messages: Messages,
        desk: StoryDesk,
        pictures: PictureDesk,
        panel: PicturesPanel,
        replace: Callable[[], None],
        parent: QObject,
    ) -> None:
        """`replace` asks what is to come in the place of the chosen picture."""
        super().__init__(parent)
        self._messages, self._desk, self._pictures = messages, desk, pictures
        self._panel, self._replace = panel, replace
        self._story = ""
        self._known: frozenset[str] = frozenset()
        desk.story_shown.connect(self._on_story_shown)
        desk.measuring.measured.connect(self._on_measured)

    def _on_story_shown(self, opened: Opened | None) -> None:
        story = opened.story.id if opened is not None else ""
        if story != self._story:
            self._story = story
            self._known = frozenset(use.photo for use in opened.copy.pictures) if opened is not None else frozenset()

    def _on_measured(self, measure: Measure) -> None:
        killed = [(each.use, one.message) for each in measure.rights for one in each.verdicts if one.rule == "killed"]
        before, self._known = self._known, frozenset(use.photo for use, _ in killed)
        new = {use.number: message for use, message in killed if use.photo not in before}
        if new:
            self._messages.say(" ".join(new.values()), *self._mends(tuple(new)), level="danger", about=_ABOUT)
        elif before and not killed:
            self._messages.settle(_ABOUT)

    def _mends(self, numbers: tuple[int, ...]) -> list[Mend]:
        if self._desk.objection:
            return []
        gone = Mend("Take it out" if len(numbers) == 1 else "Take them out", lambda: self._pictures.take_out(numbers))
        return [gone] if len(numbers) > 1 else [Mend("Replace…", lambda: self._replace_one(numbers[0])), gone]

    def _replace_one(self, number: int) -> None:
        self._panel.choose(number)
        self._replace()
