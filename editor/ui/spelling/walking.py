"""The way from one misspelt word to the next."""

from PySide6.QtGui import QTextCursor

from editor.ui.manuscript.widget import Manuscript


def go(manuscript: Manuscript, *, forward: bool) -> bool:
    """Select the next misspelt word after the cursor, or the one before it, round the ends; False when there is none."""
    own = manuscript.textCursor()
    here = own.selectionEnd() if forward else own.selectionStart()
    number = manuscript.document().findBlock(here).blockNumber()
    blocks = manuscript.blockCount()
    for step in range(blocks + 1):  # the first one twice: once from the cursor on, once for what lies before it
        at = (number + step) % blocks if forward else (number - step) % blocks
        words = _words(manuscript, at)
        if not step:
            words = [(start, end) for start, end in words if (start >= here if forward else end <= here)]
        if words:
            _select(manuscript, *(words[0] if forward else words[-1]))
            return True
    return False


def _words(manuscript: Manuscript, number: int) -> list[tuple[int, int]]:
    """Where the misspelt words of a paragraph begin and end in the document."""
    marks = [mark for mark in manuscript.marks.of(number) if mark.kind == "spelling"]
    if not marks:
        return []
    start = manuscript.document().findBlockByNumber(number).position()
    return sorted((start + mark.start, start + mark.start + mark.length) for mark in marks)


def _select(manuscript: Manuscript, start: int, end: int) -> None:
    cursor = manuscript.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    manuscript.setTextCursor(cursor)
    manuscript.ensureCursorVisible()
    manuscript.setFocus()
