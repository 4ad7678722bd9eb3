"""The place that somebody reads, found again in another version of the text."""

from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument

NEAR = 50
"""Paragraphs before and after the old place in which it is looked for."""


class Sight(NamedTuple):
    """The first paragraph with words that is seen: its number, 0 for the top of the text, and its words."""

    number: int
    words: str

    def found_in(self, document: QTextDocument) -> QTextBlock:
        """The nearest paragraph with these words; an invalid one at the top, and where there is none."""
        for by in range(NEAR if self.number else 0):
            for number in (self.number + by, self.number - by):
                block = document.findBlockByNumber(number)
                if block.isValid() and block.text() == self.words:
                    return block
        return QTextBlock()


def first_words(block: QTextBlock) -> Sight:
    """What is seen from this paragraph on."""
    top = block.blockNumber()
    while block.isValid() and not block.text().strip():
        block = block.next()
    return Sight(block.blockNumber(), block.text()) if block.isValid() and top > 0 else Sight(0, "")
