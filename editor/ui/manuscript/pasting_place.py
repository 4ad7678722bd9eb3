"""Places in a text that stay where they are meant while people go on typing."""

import re
from collections.abc import Mapping

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.manuscript.pasting_fit import Around, fitted

_KEEP = QTextCursor.MoveMode.KeepAnchor
_MOVE = QTextCursor.MoveOperation
_PLACE = re.compile(
    r"(?:\n[> \t]*)?\n[> \t]*!\[\]\(pasted:(?P<between>\d+)\)(?=\n|\Z)"
    r"|^!\[\]\(pasted:(?P<first>\d+)\)(?:\n[> \t]*\n|\Z)"
    r"|!\[\]\(pasted:(?P<only>\d+)\)",
    re.MULTILINE,
)


class Held:
    """The stretch that a paste will replace. What is typed at either end of it in the meantime stays outside."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._start, self._end = QTextCursor(cursor), QTextCursor(cursor)
        self._start.setPosition(cursor.selectionStart())
        self._end.setPosition(cursor.selectionEnd())
        for one in (self._start, self._end):
            one.setKeepPositionOnInsert(True)

    @property
    def start(self) -> int:
        """Where it begins now."""
        return self._start.position()

    def follow(self, position: int) -> None:
        """Go behind what an earlier paste put at the same place."""
        if self._end.position() == self.start:
            self._end.setPosition(position)
        self._start.setPosition(position)

    def cursor(self) -> QTextCursor:
        """The stretch, selected."""
        cursor = QTextCursor(self._start)
        cursor.setKeepPositionOnInsert(False)
        cursor.setPosition(self.start)
        cursor.setPosition(max(self.start, self._end.position()), _KEEP)
        return cursor


class PicturePlaces:
    """Where the pictures of a paste belong, until they are attached and have numbers."""

    def __init__(self, edit: QPlainTextEdit, whole: QTextCursor, places: Mapping[int, tuple[int, bool]]) -> None:
        """`whole` selects what was pasted; `places` says for each picture after how many units of it, or above it."""
        self._edit = edit
        self._whole = whole
        self._empty = not whole.hasSelection()
        self._places: dict[int, tuple[QTextCursor, bool]] = {}
        for number, (offset, above) in places.items():
            cursor = QTextCursor(whole)
            cursor.setPosition(whole.selectionStart() + offset)
            cursor.setKeepPositionOnInsert(True)
            self._places[number] = cursor, above
        self.lost = False

    def put(self, numbers: Mapping[int, int]) -> bool:
        """Write the line of each picture: its number in the paste to its number in the story. One step to undo.

        False, and nothing is written, when what was pasted is gone by now.
        """
        if self.lost or self._edit.isReadOnly() or (not self._empty and not self._whole.hasSelection()):
            return False
        step = QTextCursor(self._edit.document())
        step.beginEditBlock()
        # The last first: those of one place stay in their order then.
        for number, (cursor, above) in reversed(self._places.items()):
            if number in numbers:
                cursor.setKeepPositionOnInsert(False)
                cursor.movePosition(_MOVE.StartOfBlock if above else _MOVE.EndOfBlock)
                cursor.insertText(fitted(around(cursor), f"![](photo:{numbers[number]})"))
        step.endEditBlock()
        return True


def around(cursor: QTextCursor) -> Around:
    """The lines about a stretch that is selected."""
    document = cursor.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    before, after = QTextCursor(cursor), QTextCursor(cursor)
    before.setPosition(first.position())
    before.setPosition(cursor.selectionStart(), _KEEP)
    after.setPosition(cursor.selectionEnd())
    after.movePosition(_MOVE.EndOfBlock, _KEEP)
    over = cursor.selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n")
    return Around(_text(first.previous()), before.selectedText(), after.selectedText(), _text(last.next()), over)


def _text(block: QTextBlock) -> str:
    return block.text() if block.isValid() else ""


def without_places(text: str) -> tuple[str, dict[int, tuple[int, bool]]]:
    """The text without the places of its pictures; for each where it stood, in UTF-16 units, and whether above all."""
    places: dict[int, tuple[int, bool]] = {}
    parts: list[str] = []
    units = end = 0
    for place in _PLACE.finditer(text):
        part = text[end : place.start()]
        parts.append(part)
        units += len(part.encode("utf-16-le")) // 2
        places[int(place["between"] or place["first"] or place["only"])] = units, place["first"] is not None
        end = place.end()
    parts.append(text[end:])
    return "".join(parts), places
