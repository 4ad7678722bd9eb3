"""Large edits cut into pieces that are each made within a moment: what is removed, put in, and how much is large."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QTextCursor

LARGE, MANY = 30_000, 500
"""UTF-16 units and paragraphs: what touches more than so many is not done within one turn of the event loop."""
UNITS, PARAGRAPHS = 100_000, 1_000
"""Of one piece, at most; a single paragraph may be longer."""
_KEEP = QTextCursor.MoveMode.KeepAnchor


def is_large(selection: QTextCursor) -> bool:
    """Whether a selection is too large to be changed in one go."""
    start, end = selection.selectionStart(), selection.selectionEnd()
    return end - start > LARGE or _paragraphs(selection, start, end) > MANY


def grouped(places: Iterable[int], lines: Sequence[str]) -> Iterator[range]:
    """The lines at these places in rows, each from the first to the last of some that make one piece."""
    first = last = -1
    length = 0
    for place in places:
        if first >= 0 and (place - first >= PARAGRAPHS or length > UNITS):
            yield range(first, last + 1)
            first = -1
        if first < 0:
            first, last, length = place, place - 1, 0
        length += sum(map(len, lines[last + 1 : place + 1]))
        last = place
    if first >= 0:
        yield range(first, last + 1)


def taken_out(selection: QTextCursor) -> Iterator[None]:
    """Remove what is selected, the end first: undone step by step, it comes back from the start on."""
    start = selection.selectionStart()
    while (end := selection.selectionEnd()) > start:
        first = max(start, end - UNITS)
        if _paragraphs(selection, first, end) > PARAGRAPHS:
            document = selection.document()
            first = document.findBlockByNumber(document.findBlock(end).blockNumber() - PARAGRAPHS).position()
        first -= first > start and "\udc00" <= selection.document().characterAt(first) <= "\udfff"  # no half a sign
        selection.setPosition(first)
        selection.setPosition(end, _KEEP)
        selection.removeSelectedText()
        selection.setPosition(start)
        selection.setPosition(max(start, first), _KEEP)
        yield


def parts(text: str) -> list[str]:
    """A text in parts of so many paragraphs and signs at most; an empty one is one part."""
    found = []
    start = 0
    while start < len(text):
        end = start
        for _ in range(PARAGRAPHS):
            line = text.find("\n", end)
            end = len(text) if line < 0 else line + 1
            if end - start > UNITS or end == len(text):
                break
        end = min(end, start + UNITS)
        found.append(text[start:end])
        start = end
    return found or [text]


def _paragraphs(cursor: QTextCursor, start: int, end: int) -> int:
    document = cursor.document()
    return document.findBlock(end).blockNumber() - document.findBlock(start).blockNumber()
