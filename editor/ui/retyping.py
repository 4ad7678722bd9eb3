"""Another text into the manuscript as the person's own edit."""

from PySide6.QtGui import QTextCursor

from editor.text.edits import shared
from editor.ui.manuscript.utf16 import length
from editor.ui.manuscript.widget import Manuscript


def retype(manuscript: Manuscript, text: str) -> None:
    """Make the body this text, as one edit of what differs, which can be undone."""
    old = manuscript.text()
    if text == old:
        return
    head = shared(old, text)
    tail = shared(old[head:][::-1], text[head:][::-1])
    cursor = manuscript.textCursor()
    cursor.setPosition(length(old[:head]))
    cursor.setPosition(length(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[head : len(text) - tail])
    manuscript.setTextCursor(cursor)
