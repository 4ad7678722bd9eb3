"""What the Text menu does to the copy: each a step of its own that can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript import emphasis, lines
from editor.ui.manuscript.emphasis import Stretch

_KEEP = QTextCursor.MoveMode.KeepAnchor


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
        cursor = self._edit.textCursor()
        block = self._edit.document().findBlock(cursor.selectionStart())
        inside = self._inside(cursor, block)
        address = emphasis.address_in(QGuiApplication.clipboard().text())
        self._put([block], [emphasis.linked(inside, address)])

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
        blocks = [block for block in self._blocks(cursor) if block.text().strip() or not cursor.hasSelection()]
        parts = [emphasis.trimmed(self._inside(cursor, block)) for block in blocks]
        kept = [place for place, part in enumerate(parts) if part.chosen or len(parts) == 1]
        on = not all(emphasis.has(parts[place], asterisks) for place in kept)
        self._put([blocks[place] for place in kept], [emphasis.set_(parts[place], asterisks, on=on) for place in kept])

    def _reshape(self, reshape: Callable[[Sequence[str]], list[str]]) -> None:
        """Give each of the selected lines another head; the selection stays on the same words."""
        if not self._ready():
            return
        cursor = self._edit.textCursor()
        blocks = self._blocks(cursor)
        parts = [self._inside(cursor, block) for block in blocks]
        made = []
        for part, text in zip(parts, reshape([part.text for part in parts]), strict=True):
            longer = len(text) - len(part.text)
            made.append(Stretch(text, max(0, part.start + longer), max(0, part.end + longer)))
        if cursor.hasSelection():
            made[0] = made[0]._replace(start=0 if parts[0].start == 0 else made[0].start)
        self._put(blocks, made)

    def _blocks(self, cursor: QTextCursor) -> list[QTextBlock]:
        """The paragraphs that are selected, or that the cursor stands in."""
        block = self._edit.document().findBlock(cursor.selectionStart())
        found = [block]
        while block.next().isValid() and block.next().position() < cursor.selectionEnd():
            block = block.next()
            found.append(block)
        return found

    def _inside(self, cursor: QTextCursor, block: QTextBlock) -> Stretch:
        """The part of a paragraph that is selected."""
        text = block.text()
        start = max(0, cursor.selectionStart() - block.position())
        end = min(block.length() - 1, max(start, cursor.selectionEnd() - block.position()))
        return Stretch(text, _characters(text, start), _characters(text, end))

    def _put(self, blocks: Sequence[QTextBlock], parts: Sequence[Stretch]) -> None:
        """Change the paragraphs in one step, and select from the start of the first stretch to the end of the last."""
        if not blocks:
            return
        cursor = self._edit.textCursor()
        first, last = blocks[0].blockNumber(), blocks[-1].blockNumber()
        cursor.beginEditBlock()
        for block, part in zip(blocks, parts, strict=True):
            replace_line(cursor, block, part.text)
        cursor.endEditBlock()
        document = self._edit.document()
        start = document.findBlockByNumber(first).position() + _units(parts[0].text, parts[0].start)
        end = document.findBlockByNumber(last).position() + _units(parts[-1].text, parts[-1].end)
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        self._edit.setTextCursor(cursor)


def replace_line(cursor: QTextCursor, block: QTextBlock, after: str) -> None:
    """Make a paragraph read `after`, touching no more of it than differs."""
    before = block.text()
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    start = block.position() + _units(before, head)
    end = block.position() + _units(before, len(before) - tail)
    if start != end or head != len(after) - tail:
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        cursor.insertText(after[head : len(after) - tail])


def _units(text: str, characters: int) -> int:
    """How many UTF-16 units the first so many characters take."""
    return len(text[:characters].encode("utf-16-le")) // 2


def _characters(text: str, units: int) -> int:
    """How many characters the first so many UTF-16 units make."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
