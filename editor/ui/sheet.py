"""Where the copy is edited: fields, manuscript and pictures, taken together."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from editor.ui.panels.pictures import PicturesPanel
from editor.ui.panels.story_page import StoryPage
from editor.ui.retyping import retype

if TYPE_CHECKING:
    from editor.domain.checks import Finding
    from editor.domain.copy import Copy


class WindowSheet(QObject):
    """The copy in the window. `edited` is sent for each key, and never for what the program itself puts there.

    `copy_read` is sent when the program is about to put a copy there, `copy_shown` when it has done so. `past_dropped` is
    sent when nothing that was done to the body before can be undone any more.
    """

    edited = Signal()
    copy_read = Signal()
    copy_shown = Signal()
    past_dropped = Signal()

    def __init__(self, story: StoryPage, pictures: PicturesPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._story = story
        self._pictures = pictures
        story.edited.connect(self.edited)
        pictures.edited.connect(self.edited)
        pictures.edited.connect(self._name_pictures)

    def fields(self) -> dict[str, Any]:
        """The copy's fields as they stand in the window."""
        body = {"body": self._story.manuscript.text(), "pictures": self._pictures.uses}
        return self._story.fields.fields() | body

    def show_copy(self, copy: "Copy", *, new: bool = False) -> None:
        """Put a copy into the window, leaving alone what is the same; `new` says that it is another story's."""
        self.copy_read.emit()
        self._story.fields.show_copy(copy)
        if new:
            self._story.manuscript.set_text(copy.body)
        else:
            self._story.manuscript.follow_text(copy.body)
        self._pictures.show_uses(copy.pictures)
        self._name_pictures()
        self.copy_shown.emit()

    def edit_to(self, copy: "Copy") -> None:
        """Put a copy into the window as the person's own edit, the body's as one step that can be undone."""
        self._story.fields.show_copy(copy)
        self._story.fields.edited.emit()
        retype(self._story.manuscript, copy.body)
        self._pictures.show_uses(copy.pictures)
        self._pictures.edited.emit()

    def set_apart(self, base: "Copy", theirs: "Copy", last: int) -> None:
        """Give pictures that are new here other numbers where theirs gave the same ones, so that no line shows another picture.

        Nor does undoing bring back a line with the old number, which is the other's picture from now on.
        """
        from editor.domain.picture_lines import picture_lines, renumbered
        from editor.text.numbering import clashing

        body, uses = self._story.manuscript.text(), self._pictures.uses
        numbers = clashing(uses, base.pictures, theirs.pictures, set(picture_lines(body)), last)
        if numbers:
            told = (use.with_changes(number=numbers.get(use.number, use.number)) for use in uses)
            self._pictures.show_uses(tuple(told))
            retype(self._story.manuscript, renumbered(body, numbers))
            self._story.manuscript.document().clearUndoRedoStacks()  # a step back would name theirs
            self._story.manuscript.before.forget()
            self.past_dropped.emit()
            self._name_pictures()

    def adopt_pictures(self, copy: "Copy") -> None:
        """Take over which pictures there are, keeping what was typed about them."""
        self._pictures.adopt(copy.pictures)
        self._name_pictures()

    def _name_pictures(self) -> None:
        """Let each picture's line in the text say whose and of what it is."""
        uses = self._pictures.uses
        self._story.manuscript.name_pictures(
            {use.number: " · ".join(filter(None, (use.caption, use.credit))) for use in uses},
            next((use.number for use in uses if use.placement == "lead"), 0),
        )

    def know_numbers(self, last: int) -> None:
        """Give no picture a number that another one of the story had; `last` is the highest."""
        self._pictures.last_number = max(self._pictures.last_number, last)

    def set_editable(self, reason: str) -> None:
        """Let the person type, or not, with the reason."""
        self._story.set_editable(reason)
        self._pictures.set_editable(editable=not reason)

    def go_to(self, finding: "Finding") -> None:
        """Put the cursor where something is amiss."""
        if finding.picture and finding.field != "body":
            self._pictures.choose(finding.picture, finding.field)
        elif finding.field == "headline":
            self._story.fields.headline.setFocus()
        else:
            self._story.manuscript.picture_lines.go_to(finding.picture)
