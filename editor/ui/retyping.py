"""Another text into the manuscript as the person's own edit."""

from PySide6.QtGui import QTextCursor

from editor.text.edits import changed
from editor.ui.manuscript.utf16 import units
from editor.ui.manuscript.widget import Manuscript


def retype(manuscript: Manuscript, text: str) -> None:
    """Make the body this text, as one edit of what differs, which can be undone."""
    old = manuscript.text()
    if text == old:
        return
    start, end, end_now = changed(old, text)
    cursor = manuscript.textCursor()
    cursor.setPosition(units(old, start))
    cursor.setPosition(units(old, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[start:end_now])
    manuscript.setTextCursor(cursor)
