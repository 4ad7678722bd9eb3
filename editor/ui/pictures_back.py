"""A picture that was taken out comes back, words and all, with its line: when the line's going is undone, or is put in anew."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.domain.listing import pictures_named
from editor.ui.manuscript.widget import Manuscript
from editor.ui.messages import Mend, Messages
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editor.domain.copy import PictureUse
    from editor.ui.jobs import Opened

_LINE = "](photo:"
TAKEN = "taken out"
"""What a message about a picture that no undo brings back is about."""


class PicturesBack(QObject):
    """Remembers what was taken out of one story while it is open; what went before that the story's revisions know."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        desk: StoryDesk,
        panel: PicturesPanel,
        manuscript: Manuscript,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._messages, self._desk = tasks, messages, desk
        self._panel, self._manuscript = panel, manuscript
        self._story = ""
        self._here: tuple[PictureUse, ...] = ()
        self._gone: dict[int, tuple[int, PictureUse]] = {}
        self._again: dict[int, set[int]] = {}
        panel.edited.connect(self._on_edited)
        desk.story_shown.connect(self._on_story_shown)
        manuscript.contents_changed.connect(self._on_contents_changed)
        manuscript.document().undoCommandAdded.connect(self._again.clear)

    def _on_story_shown(self, opened: "Opened | None") -> None:
        story = opened.story.id if opened is not None else ""
        if story != self._story:
            self._story = story
            self._gone.clear()
            self._again.clear()
            self._messages.settle(TAKEN)
        self._here = self._panel.uses

    def _on_edited(self) -> None:
        """Note which pictures went, and where each stood among the others."""
        before, self._here = self._here, self._panel.uses
        numbers = {use.number for use in self._here}
        self._gone |= {use.number: (place, use) for place, use in enumerate(before) if use.number not in numbers}

    def offer(self, numbers: tuple[int, ...]) -> None:
        """Pictures without a line in the text were taken out: undoing what is done to the text brings none of them back."""
        story = self._story

        def put_back() -> None:
            if self._story == story and not self._desk.objection:
                self._put_back(self._gone[number] for number in numbers if number in self._gone)

        words = f"{_are(numbers)} taken out of the story, with {'its' if len(numbers) == 1 else 'their'} words."
        self._messages.say(words, Mend("Put back", put_back), about=TAKEN)

    def _on_contents_changed(self, position: int, removed: int, inserted: str) -> None:
        del position, removed
        if self._again:
            self._take_out_again()
        if _LINE not in inserted:
            return
        from editor.domain.picture_lines import picture_lines

        here = {use.number: use for use in self._panel.uses}
        named = [number for number in picture_lines(inserted) if number]
        missing = [number for number in named if number not in here]
        known = [number for number in missing if number in self._gone]
        self._put_back(self._gone[number] for number in known)
        if not self._manuscript.before.can_redo:
            return
        # A step was undone, so what it names was here once.
        self._remember_again(missing)
        if unknown := frozenset(missing) - self._gone.keys():
            self._ask(unknown)
        for number in named:
            if number in here and number in self._gone and self._gone[number][1].photo != here[number].photo:
                self._offer_beside(number)

    def _remember_again(self, numbers: "Iterable[int]") -> None:
        """Redoing what was just undone is to take these pictures out again, until anything else is done to the text."""
        self._again.setdefault(self._manuscript.before.steps, set()).update(numbers)

    def _take_out_again(self) -> None:
        """Where a removal was done again that was undone before, its pictures go as they did then."""
        steps = self._manuscript.before.steps
        done = [step for step in self._again if step < steps]
        numbers = {number for step in done for number in self._again.pop(step)}
        numbers = numbers - self._manuscript.picture_lines.placed() if numbers else numbers
        going = [use.number for use in self._panel.uses if use.number in numbers]
        if going:
            self._panel.remove(going)
            self._messages.notice(f"{_are(going)} taken out again, with caption and credit.")

    def _offer_beside(self, number: int) -> None:
        """The number of a picture that was taken out is another's by now, and so is the line that came back."""
        story, gone = self._story, self._gone[number][1]

        def put_back() -> None:
            if self._story == story and not self._desk.objection:
                uses = self._panel.uses
                new = self._panel.last_number + 1
                self._gone.pop(number, None)
                self._put_back([(len(uses), gone.with_changes(number=new))])

        words = (
            f"The line that came back names another picture {number} now. The one that was taken out can be put back."
        )
        self._messages.say(words, Mend("Put back beside it", put_back), level="warning", about=TAKEN)

    def _ask(self, numbers: frozenset[int]) -> None:
        """Look for pictures that went before the story was opened."""
        story = self._desk.story
        if story is None:
            return
        from editor.ui.history_jobs import uses_before

        def on_found(found: "list[tuple[int, PictureUse]]") -> None:
            if self._story == story.id and not self._desk.objection:
                placed = self._manuscript.picture_lines.placed()
                self._put_back(one for one in found if one[1].number in placed)

        self._tasks.run(uses_before(story.slug, numbers), on_found)

    def _put_back(self, found: "Iterable[tuple[int, PictureUse]]") -> None:
        here = {use.number for use in self._panel.uses}
        back = sorted((one for one in found if one[1].number not in here), key=lambda one: one[0])
        if back:
            self._panel.show_uses(_with(self._panel.uses, back))
            self._panel.edited.emit()
            self._messages.settle(TAKEN)
            self._messages.notice(f"{_are([use.number for _, use in back])} back, with caption and credit.")


def _are(numbers: "Sequence[int]") -> str:
    """The beginning of a sentence about pictures."""
    return f"{pictures_named(numbers).capitalize()} {'is' if len(numbers) == 1 else 'are'}"


def _with(uses: "tuple[PictureUse, ...]", back: "Iterable[tuple[int, PictureUse]]") -> "tuple[PictureUse, ...]":
    """The pictures with others where those stood among them. A story has one lead: one that is there stays it."""
    for place, use in back:
        has_lead = any(other.placement == "lead" for other in uses)
        uses = (*uses[:place], use.with_changes(placement="inline") if has_lead else use, *uses[place:])
    return uses
