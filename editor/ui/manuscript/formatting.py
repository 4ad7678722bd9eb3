"""What the Text menu does to the copy: each a step of its own that can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript import emphasis, lines, links
from editor.ui.manuscript.markup import places_picture
from editor.ui.manuscript.stretch import reheaded, trimmed
from editor.ui.manuscript.stretches import chosen, put

_LONGEST_ADDRESS = 4_000
"""Bytes of an address on the clipboard."""


class Formatting(QObject):
    """One method for each entry of the menu. Where the keyboard is elsewhere, it only comes to the copy.

    `told` says why nothing was done.
    """

    told = Signal(str)

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def bold(self) -> None:
        """Bold, or not."""
        self._emphasise(emphasis.BOLD)

    def italic(self) -> None:
        """Italic, or not."""
        self._emphasise(emphasis.ITALIC)

    def link(self) -> None:
        """A link, to the address on the clipboard if there is one; or its words only."""
        if not self._ready():
            return
        from editor.ui.selection.holding import few_words

        before = chosen(self._edit)
        worded = [place for place, part in enumerate(before.parts) if part.chosen.strip()] or [0]
        if len(worded) > 1:
            self.told.emit("A link stands in one paragraph: select words of one.")
            return
        part = before.parts[worded[0]]
        if not places_picture(part.text):
            put(self._edit, before, {worded[0]: links.linked(part, links.address_in(few_words(_LONGEST_ADDRESS)))})

    def crosshead(self) -> None:
        """A crosshead, or a paragraph again."""
        self._reshape(lines.crossheads)

    def quote(self) -> None:
        """A quotation, or a paragraph again."""
        self._reshape(lines.quoted)

    def bullets(self) -> None:
        """A list, or paragraphs again."""
        self._reshape(lines.bullets)

    def numbers(self) -> None:
        """A numbered list, or paragraphs again."""
        self._reshape(lines.numbers)

    def _ready(self) -> bool:
        if not self._edit.hasFocus():
            self._edit.setFocus()
            return False
        return not self._edit.isReadOnly()

    def _emphasise(self, asterisks: int) -> None:
        """All of the selected paragraphs alike: on, unless it is on in every one."""
        if not self._ready():
            return
        before = chosen(self._edit)
        alone = not self._edit.textCursor().hasSelection()
        parts = {
            place: trimmed(part)
            for place, part in enumerate(before.parts)
            if (alone or part.text.strip()) and not places_picture(part.text)
        }
        if len(parts) > 1:
            parts = {place: part for place, part in parts.items() if part.chosen}
        on = not all(emphasis.has(part, asterisks) for part in parts.values())
        put(self._edit, before, {place: emphasis.set_(part, asterisks, on=on) for place, part in parts.items()})

    def _reshape(self, reshape: Callable[[Sequence[str]], list[str]]) -> None:
        """Give each of the selected lines another head, but for pictures; the selection stays on the same words."""
        if not self._ready():
            return
        before = chosen(self._edit)
        lines = [place for place, part in enumerate(before.parts) if not places_picture(part.text)]
        made = dict(enumerate(before.parts))
        for place, text in zip(lines, reshape([before.parts[place].text for place in lines]), strict=True):
            made[place] = reheaded(before.parts[place], text)
        if self._edit.textCursor().hasSelection() and before.parts[0].start == 0:
            made[0] = made[0]._replace(start=0)
        put(self._edit, before, made)
