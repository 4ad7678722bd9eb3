"""Two versions of one story side by side, when two people saved; and a saved state, to be read."""

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from editor.domain.story import Story
from editor.ui.dialogs.base import Dialog
from editor.ui.jobs import Newsroom, Opened
from editor.ui.panels.story_row import clock
from editor.ui.widgets.build import button, column, label, named, row, set_editable

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.copy import Copy, PictureUse
    from editor.domain.revision import Revision
    from editor.ui.diff_reading import Stretches

MARKED = 1_000
"""Differences that are marked in a text; whoever has more reads both."""
_LINES = ("headline", "standfirst", "byline", "dateline")


def copy_fields(copy: "Copy") -> dict[str, Any]:
    """The fields of a copy by name, as the window gives those of its own."""
    return {name: getattr(copy, name) for name in type(copy).model_fields}


def as_text(fields: dict[str, Any]) -> str:
    """A copy as one reads it: its lines, then its body, then what stands under the pictures."""
    lines = [str(fields[name]) for name in _LINES if fields[name]]
    pictures = [_picture(use) for use in fields["pictures"]]
    return "\n\n".join(part for part in ("\n".join(lines), fields["body"], "\n".join(pictures)) if part)


def _picture(use: "PictureUse") -> str:
    from editor.domain.treatment import words

    done = ", ".join(words(use))
    return f"[picture {use.number}] {use.caption} · {use.credit}{f' ({done})' if done else ''}"


def _mark(view: QPlainTextEdit, stretches: "Stretches") -> None:
    """Underline words, and give them another ink."""
    marks = []
    for start, end in stretches[:MARKED]:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(view.document())
        mark.cursor.setPosition(start)
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.format.setFontUnderline(True)
        mark.format.setForeground(view.palette().color(QPalette.ColorRole.Link))
        marks.append(mark)
    view.setExtraSelections(marks)


def _reading(name: str, title: str, text: str) -> QPlainTextEdit:
    """A text to be read and copied from; of a long one no more is laid out than is seen."""
    made = named(QPlainTextEdit(), name, title)
    set_editable(made, editable=False)
    made.setProperty("kind", "caption")
    made.setPlainText(text)
    return made


class CompareDialog(Dialog):
    """What is typed here beside what the other saved, and the two ways on. Both versions end up in history."""

    def __init__(
        self,
        mine: dict[str, Any],
        theirs: Opened,
        who: str,
        keep_mine: "Callable[[], None]",
        take_theirs: "Callable[[], None]",
        parent: QWidget,
    ) -> None:
        """`who` is the name of the person who saved theirs."""
        super().__init__("compare_dialog", f"Two versions of “{theirs.story.slug}”", parent, width=860)
        self.setMinimumHeight(520)
        self._keep_mine, self._take_theirs = keep_mine, take_theirs
        self.mine = _reading("mine", "Mine", as_text(mine))
        self.theirs = _reading("theirs", "Theirs", as_text(copy_fields(theirs.copy)))
        said = f"Saved by {who}, rev {theirs.story.revision}"
        left = column(label("mine_title", "Typed here", "field"), self.mine, gap=4)
        right = column(label("theirs_title", said, "field"), self.theirs, gap=4)
        take = button("take_theirs", "Take theirs, keep mine in history", self._take)
        take.setAutoDefault(False)
        told = label("compare_told", "Words that only one of the two has are underlined.", "small")
        body = column(row(left, right, gap=14), told, gap=10)
        self.lay_out(body, "Save mine on top of theirs", self._keep, back="Decide later", aside=take)

    def mark(self, only: "tuple[Stretches, Stretches]") -> None:
        """Show the words that each has alone."""
        for view, stretches in zip((self.mine, self.theirs), only, strict=True):
            _mark(view, stretches)

    def _keep(self) -> None:
        self.accept()
        self._keep_mine()

    def _take(self) -> None:
        self.accept()
        self._take_theirs()


class RevisionDialog(Dialog):
    """A saved state of a story, to be read and copied from."""

    def __init__(
        self, story: Story, revision: "Revision", treated: tuple[str, ...], newsroom: Newsroom, parent: QWidget
    ) -> None:
        super().__init__("revision_dialog", f"“{story.slug}”, revision {revision.number}", parent, width=640)
        self.setMinimumHeight(520)
        fields = copy_fields(revision.copy)
        said = f"Saved by {newsroom.name_of(revision.author)}, {clock(revision.at)}"
        told = label("revision_pictures", "\n".join(treated), "small", wraps=True)
        told.setVisible(bool(treated))
        text = _reading("revision_text", "The text as it was", as_text(fields))
        body = column(label("revision_by", said, "muted"), told, text)
        self.lay_out(body, "Close", self.accept, kind="", back="")
