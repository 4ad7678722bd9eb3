"""Another text into the manuscript as the person's own edit."""

from PySide6.QtGui import QTextCursor

from editor.ui.manuscript.widget import Manuscript


def retype(manuscript: Manuscript, text: str) -> None:
    """Make the body this text, as one edit of what differs, which can be undone."""
    old = manuscript.text()
    if text == old:
        return
    head = _same(old, text)
    tail = _same(old[head:][::-1], text[head:][::-1])
    cursor = manuscript.textCursor()
    cursor.setPosition(_units(old[:head]))
    cursor.setPosition(_units(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[head : len(text) - tail])
    manuscript.setTextCursor(cursor)


def _same(one: str, other: str) -> int:
    """How many characters both begin with; by halves, since comparing a stretch is quicker than comparing each."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _units(text: str) -> int:
    """What Qt counts in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
