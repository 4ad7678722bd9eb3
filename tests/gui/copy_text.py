"""Choosing words in the manuscript, and reading where the cursor stands."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

KEEP = QTextCursor.MoveMode.KeepAnchor


def select(edit: QPlainTextEdit, start: int, end: int) -> None:
    """Select from one place to another, in UTF-16 units."""
    cursor = edit.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, KEEP)
    edit.setTextCursor(cursor)


def units(text: str) -> int:
    """How long a text is as Qt counts."""
    return len(text.encode("utf-16-le")) // 2


def brackets(text: str) -> tuple[int, str, int]:
    """Where the selection stands; in a link, the outer or last empty pair says so."""
    if "[]" in text:
        head, _, tail = text.partition("[]")
        return units(head), head + tail, units(head)
    head, _, rest = text.partition("[")
    inside, _, tail = rest.partition("]")
    return units(head), head + inside + tail, units(head + inside)
