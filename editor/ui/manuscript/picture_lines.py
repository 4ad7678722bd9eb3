"""The lines of pictures in a text: put in, put together, found and taken out."""

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript.galleries import run_at
from editor.ui.manuscript.markup import look_plain

_MOVE = QTextCursor.MoveOperation
_KEEP = QTextCursor.MoveMode.KeepAnchor


class PictureLines:
    """Edits the picture lines of a text; each call is one step that can be undone."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit

    def insert(self, *numbers: int) -> None:
        """Put a picture's line after the paragraph that holds the cursor; those of several as a gallery."""
        cursor = self._edit.textCursor()
        if look_plain(cursor.block().text()).kind == "picture":  # no gallery is taken apart
            last = run_at(self._line, self._edit.blockCount(), cursor.blockNumber()).stop - 1
            cursor.setPosition(self._edit.document().findBlockByNumber(last).position())
        cursor.movePosition(_MOVE.EndOfBlock)
        below = cursor.block().next()
        before = "\n\n" if cursor.block().text().strip() else ""
        after = "" if below.isValid() and not below.text().strip() else "\n"
        cursor.insertText(before + "\n".join(f"![](photo:{number})" for number in numbers) + after)
        self._edit.setTextCursor(cursor)
        self._edit.setFocus()

    def gather(self, numbers: Sequence[int]) -> None:
        """Put pictures together as a gallery where the cursor stands, from wherever their lines were."""
        step = QTextCursor(self._edit.document())
        step.beginEditBlock()
        for number in numbers:
            self.remove(number)
        self.insert(*numbers)
        step.endEditBlock()

    def has(self, number: int) -> bool:
        """Whether a picture has a line."""
        return not self._found(number).isNull()

    def go_to(self, number: int) -> None:
        """Put the cursor on a picture's line, or where it was."""
        cursor = self._found(number)
        if not cursor.isNull():
            self._edit.setTextCursor(cursor)
            self._edit.ensureCursorVisible()
        self._edit.setFocus()

    def remove(self, number: int) -> None:
        """Take a picture out of the text wherever it stands; of a line with words, they stay."""
        step = QTextCursor(self._edit.document())
        step.beginEditBlock()
        while not (cursor := self._found(number)).isNull():
            if look_plain(cursor.block().text()).kind == "picture":
                start, end = _with_its_gap(cursor.block())
                cursor.setPosition(start)
                cursor.setPosition(end, _KEEP)
            cursor.removeSelectedText()
        step.endEditBlock()

    def _found(self, number: int) -> QTextCursor:
        return self._edit.document().find(QRegularExpression(rf"!\[[^\]]*\]\(photo:{number}\)"))

    def _line(self, number: int) -> str:
        return self._edit.document().findBlockByNumber(number).text()


def _with_its_gap(block: QTextBlock) -> tuple[int, int]:
    """From where to where a picture's line goes, so that no gap is left and what stands beside it stays apart."""
    above, below = block.previous(), block.next()
    end = block.position() + block.length() - 1
    if above.isValid() and above.text().strip():
        return block.position() - 1, end
    if not below.isValid():
        return max(0, block.position() - 1), end
    if below.text().strip():
        return block.position(), below.position()
    return block.position(), below.next().position() if below.next().isValid() else below.position()
