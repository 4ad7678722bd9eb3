"""What the person changed about a story's pictures, step by step: taken back, and made again."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from editor.domain.listing import pictures_named
from editor.ui.messages import Messages
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.story_desk import StoryDesk

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse
    from editor.ui.jobs import Opened

_MOST = 200
"""Steps that are kept."""


class _Step(NamedTuple):
    """One change: each picture as it was and as it became, by its number; and the field that was typed in, if one was."""

    before: "dict[int, PictureUse]"
    after: "dict[int, PictureUse]"
    field: str


class PicturePast(QObject):
    """Remembers the steps of one story while it is open. What was typed in one field in one go is one step.

    Nothing newer is lost: a picture that is not what a step made of it any more stays as it is.
    """

    def __init__(self, messages: Messages, desk: StoryDesk, panel: PicturesPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._messages, self._desk, self._panel = messages, desk, panel
        self._story = self._typed = ""
        self._here: tuple[PictureUse, ...] = ()
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._stepping = False
        panel.words_typed.connect(self._on_words_typed)
        panel.edited.connect(self._on_edited)
        desk.story_shown.connect(self._on_story_shown)

    def take_back(self) -> None:
        """Undo the last change to the pictures."""
        self._step(
            self._done,
            self._undone,
            "is taken back",
            "Nothing was changed about the pictures that could be taken back.",
        )

    def make_again(self) -> None:
        """Redo the change that was taken back last."""
        self._step(self._undone, self._done, "is made again", "No change to the pictures was taken back.")

    def _step(self, source: list[_Step], target: list[_Step], told: str, nothing: str) -> None:
        if self._desk.objection:
            return
        found = self._last_of(source)
        if found is None:
            self._messages.notice(nothing)
            return
        step, back = found
        target.append(_Step(step.after, step.before, ""))
        self._stepping = True
        self._panel.edit(back)
        self._stepping = False
        numbers = [use.number for use in back]
        if not any(use.number in numbers for use in self._panel.chosen_uses):
            self._panel.choose(numbers[0])
        self._messages.notice(f"The last change to {pictures_named(numbers)} {told}.")

    def _last_of(self, steps: list[_Step]) -> "tuple[_Step, list[PictureUse]] | None":
        """The last step of which something still stands, taken from the others, and the pictures as they were before it."""
        here = {use.number: use for use in self._panel.uses}
        while steps:
            step = steps.pop()
            if back := [use for number, use in step.before.items() if here.get(number) == step.after[number]]:
                return step, back
        return None

    def _on_story_shown(self, opened: "Opened | None") -> None:
        story = opened.story.id if opened is not None else ""
        if story != self._story:
            self._story = story
            self._done.clear()
            self._undone.clear()
        self._here = self._panel.uses

    def _on_words_typed(self, field: str) -> None:
        self._typed = field

    def _on_edited(self) -> None:
        field, self._typed = self._typed, ""
        old, self._here = {use.number: use for use in self._here}, self._panel.uses
        if self._stepping:
            return
        touched = [use for use in self._here if old.get(use.number, use) is not use]
        after = {use.number: use for use in touched if old[use.number] != use}
        if not after:
            return
        before = {number: old[number] for number in after}
        last = self._done[-1] if self._done else None
        if last is not None and field and last.field == field and last.after == before:
            before = last.before
            self._done.pop()
        self._done.append(_Step(before, after, field))
        self._undone.clear()
        del self._done[:-_MOST]
