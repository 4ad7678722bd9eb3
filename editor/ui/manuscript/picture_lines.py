"""The lines of pictures in a text: put in, put together, found and taken out."""

from collections.abc import Container, Iterator, Sequence

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript.galleries import run_at
from editor.ui.manuscript.markup import places_picture

_MOVE = QTextCursor.MoveOperation
_KEEP = QTextCursor.MoveMode.KeepAnchor
_NUMBERED = QRegularExpression(r"!\[[^\]]*\]\(photo:[0-9]{1,6}\)")


class PictureLines:
    """Edits the picture lines of a text; each call is one step that can be undone."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit

    def insert(self, number: int) -> bool:
        """Put a picture's line after the paragraph that holds the cursor; True when that is a gallery, which it joins."""
        cursor = self._edit.textCursor()
        joins = len(self._run(cursor)) > 1
        if joins:
            cursor.movePosition(_MOVE.EndOfBlock)
            cursor.insertText(f"\n![](photo:{number})")
            self._take_up(cursor)
        else:
            self._put_apart(number)
        return joins

    def _put_apart(self, *numbers: int) -> None:
        """The lines of pictures one below the other, after the paragraph that holds the cursor and apart from it."""
        cursor = self._edit.textCursor()
        run = self._run(cursor)
        if run:  # no gallery is taken apart
            cursor.setPosition(self._edit.document().findBlockByNumber(run.stop - 1).position())
        cursor.movePosition(_MOVE.EndOfBlock)
        below = cursor.block().next()
        before = "\n\n" if cursor.block().text().strip() else ""
        after = "" if below.isValid() and not below.text().strip() else "\n"
        cursor.insertText(before + "\n".join(f"![](photo:{number})" for number in numbers) + after)
        self._take_up(cursor)

    def _take_up(self, cursor: QTextCursor) -> None:
        """Go on from here."""
        self._edit.setTextCursor(cursor)
        self._edit.setFocus()

    def _run(self, cursor: QTextCursor) -> range:
        """The picture lines around that of the cursor; empty when it is on another line."""
        number = cursor.blockNumber()
        is_picture = places_picture(cursor.block().text())
        return run_at(self._line, self._edit.blockCount(), number) if is_picture else range(0)

    def gather(self, numbers: Sequence[int]) -> None:
        """Put pictures together as a gallery where the cursor stands, from wherever their lines were."""
        step = QTextCursor(self._edit.document())
        step.beginEditBlock()
        self.remove(*numbers)
        self._put_apart(*numbers)
        step.endEditBlock()

    def placed(self) -> frozenset[int]:
        """The numbers that lines name: asked once for all, since each answer takes a look at the whole text."""
        from editor.domain.picture_lines import picture_lines

        return frozenset(picture_lines(self._edit.toPlainText()))

    def go_to(self, number: int) -> None:
        """Put the cursor on a picture's line, or where it was."""
        cursor = next(self._found(frozenset({number})), None)
        if cursor is not None:
            self._edit.setTextCursor(cursor)
            self._edit.ensureCursorVisible()
        self._edit.setFocus()

    def remove(self, *numbers: int) -> None:
        """Take pictures out of the text wherever they stand; of a line with words, they stay."""
        step = QTextCursor(self._edit.document())
        step.beginEditBlock()
        for cursor in self._found(frozenset(numbers)):
            if places_picture(cursor.block().text()):
                start, end = _with_its_gap(cursor.block())
                cursor.setPosition(start)
                cursor.setPosition(end, _KEEP)
            cursor.removeSelectedText()
        step.endEditBlock()

    def _found(self, numbers: Container[int]) -> Iterator[QTextCursor]:
        """The lines of these pictures, one after the other; each may be changed before the next is looked for."""
        cursor = QTextCursor(self._edit.document())
        while not (cursor := self._edit.document().find(_NUMBERED, cursor)).isNull():
            if int(cursor.selectedText().rpartition(":")[2].rstrip(")")) in numbers:
                yield cursor

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
