"""What the Text menu does to the copy: each a step of its own that can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript import emphasis, lines, links
from editor.ui.manuscript.markup import look_plain
from editor.ui.manuscript.stretch import Stretch, trimmed
from editor.ui.manuscript.stretches import inside, put, selected

_LONGEST_ADDRESS = 4_000
"""Bytes of an address on the clipboard."""


class Formatting(QObject):
    """One method for each entry of the menu. Where the keyboard is elsewhere, it only comes to the copy."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def undo(self) -> None:
        """Take the last change back."""
        if self._ready():
            self._edit.undo()

    def redo(self) -> None:
        """Make it again."""
        if self._ready():
            self._edit.redo()

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

        cursor = self._edit.textCursor()
        block = self._edit.document().findBlock(cursor.selectionStart())
        part = inside(cursor, block)
        address = links.address_in(few_words(_LONGEST_ADDRESS))
        if not _is_picture(part.text):
            put(self._edit, [block], [links.linked(part, address)])

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
        cursor = self._edit.textCursor()
        blocks = [
            block
            for block in selected(self._edit)
            if (block.text().strip() or not cursor.hasSelection()) and not _is_picture(block.text())
        ]
        parts = [trimmed(inside(cursor, block)) for block in blocks]
        kept = [place for place, part in enumerate(parts) if part.chosen or len(parts) == 1]
        on = not all(emphasis.has(parts[place], asterisks) for place in kept)
        put(
            self._edit,
            [blocks[place] for place in kept],
            [emphasis.set_(parts[place], asterisks, on=on) for place in kept],
        )

    def _reshape(self, reshape: Callable[[Sequence[str]], list[str]]) -> None:
        """Give each of the selected lines another head, but for pictures; the selection stays on the same words."""
        if not self._ready():
            return
        cursor = self._edit.textCursor()
        blocks = selected(self._edit)
        parts = [inside(cursor, block) for block in blocks]
        made = []
        texts = iter(reshape([part.text for part in parts if not _is_picture(part.text)]))
        for part in parts:
            text = part.text if _is_picture(part.text) else next(texts)
            longer = len(text) - len(part.text)
            made.append(Stretch(text, max(0, part.start + longer), max(0, part.end + longer)))
        if cursor.hasSelection():
            made[0] = made[0]._replace(start=0 if parts[0].start == 0 else made[0].start)
        put(self._edit, blocks, made)


def _is_picture(line: str) -> bool:
    """Whether it places a picture: with marks of another kind around it, it would be no line of a picture's own."""
    return look_plain(line).kind == "picture"
