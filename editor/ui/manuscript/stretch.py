"""A paragraph and what is selected in it. Pure: text and selection in, text and selection out."""

import re
from typing import NamedTuple

from editor.ui.manuscript.lines import head

_CROSSHEAD = re.compile(r"[ ]{0,3}#{1,6}[ \t]+")
_WORD = re.compile(r"[\w’'-]+")


class Stretch(NamedTuple):
    """A paragraph and what is selected in it, in characters."""

    text: str
    start: int
    end: int

    @property
    def chosen(self) -> str:
        """The selected words."""
        return self.text[self.start : self.end]


def trimmed(stretch: Stretch) -> Stretch:
    """The selection without blanks at its ends, the marks at the head of the line, and the asterisks around it.

    Without a selection, the word that the cursor stands in.
    """
    text, start, end = stretch
    if start == end:
        for word in _WORD.finditer(text):
            if word.start() < start < word.end():
                return Stretch(text, word.start(), word.end())
        return stretch
    start = min(end, max(start, words_at(text)))
    while start < end and text[start] in " \t*":
        start += 1
    while end > start and text[end - 1] in " \t*":
        end -= 1
    return Stretch(text, start, end)


def reheaded(stretch: Stretch, text: str) -> Stretch:
    """The paragraph with another head; the selection stays on the same words."""
    longer = len(text) - len(stretch.text)
    return Stretch(text, max(0, stretch.start + longer), max(0, stretch.end + longer))


def words_at(text: str) -> int:
    """Where the words of a paragraph begin."""
    crosshead = _CROSSHEAD.match(text)
    return crosshead.end() if crosshead else head(text).end
