"""Bold, italic and links in one paragraph, put on and taken off. Pure: text and selection in, text and selection out."""

import re
from typing import NamedTuple

from editor.ui.manuscript.lines import head

BOLD, ITALIC = 2, 1
"""How many asterisks stand on each side."""
_CROSSHEAD = re.compile(r"[ ]{0,3}#{1,6}[ \t]+")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)?)\)")
_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)\S+\Z")
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
    crosshead = _CROSSHEAD.match(text)
    start = min(end, max(start, crosshead.end() if crosshead else head(text).end))
    while start < end and text[start] in " \t*":
        start += 1
    while end > start and text[end - 1] in " \t*":
        end -= 1
    return Stretch(text, start, end)


def has(stretch: Stretch, asterisks: int) -> bool:
    """Whether the stretch is bold or italic; the trimmed selection counts, with what surrounds it."""
    around = _around(stretch)
    return around >= BOLD if asterisks == BOLD else around % 2 == 1


def _around(stretch: Stretch) -> int:
    """The asterisks on both sides, at most three."""
    text, start, end = stretch
    left = len(text[:start]) - len(text[:start].rstrip("*"))
    right = len(text[end:]) - len(text[end:].lstrip("*"))
    return min(left, right, 3)


def set_(stretch: Stretch, asterisks: int, *, on: bool) -> Stretch:
    """The stretch bold or italic, or not; without a word, the marks with the cursor between them."""
    text, start, end = stretch
    if has(stretch, asterisks) is on:
        return stretch
    if on:
        marks = "*" * asterisks
        return Stretch(f"{text[:start]}{marks}{text[start:end]}{marks}{text[end:]}", start + asterisks, end + asterisks)
    return Stretch(
        text[: start - asterisks] + text[start:end] + text[end + asterisks :], start - asterisks, end - asterisks
    )


def linked(stretch: Stretch, address: str = "") -> Stretch:
    """The selection as a link, to `address` if there is one; a link that the cursor stands in becomes its words again.

    What is to be filled in is selected, or the cursor stands there.
    """
    text, start, end = stretch
    for link in _LINK.finditer(text):
        if link.start() <= start and end <= link.end() and not text.endswith("!", 0, link.start()):
            return Stretch(
                text[: link.start()] + link[1] + text[link.end() :], link.start(), link.start() + len(link[1])
            )
    text, start, end = trimmed(stretch)
    words = text[start:end]
    if _ADDRESS.match(words):
        return Stretch(f"{text[:start]}[]({words}){text[end:]}", start + 1, start + 1)
    made = f"{text[:start]}[{words}]({address}){text[end:]}"
    if not words:
        return Stretch(made, start + 1, start + 1)
    place = start + len(words) + 3 + (len(address) + 1 if address else 0)
    return Stretch(made, place, place)


def address_in(clipboard: str) -> str:
    """The web or mail address that is on the clipboard, if that is all there is."""
    words = clipboard.strip()
    return words if len(words) < 2_000 and _ADDRESS.match(words) and "(" not in words and ")" not in words else ""
