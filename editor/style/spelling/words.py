"""Finding the words of a paragraph of Markdown.

Offsets count characters (code points) of the text that was given. Qt counts UTF-16 units: the same, but that each character
beyond U+FFFF before an offset, such as an emoji, counts twice there.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from editor.style.spelling.forms import APOSTROPHES, HYPHENS, SOFT_HYPHEN, plain
from editor.style.spelling.left_out import BLANK, Within, without

LONGEST: Final = 64
"""Characters of the longest word any dictionary is asked about; what is longer is no word."""
_MARKS: Final = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_LETTER: Final = rf"[^\W\d_][{_MARKS}{SOFT_HYPHEN}\u200c\u200d\u2060]*+"
_WORD: Final = re.compile(
    rf"(?<![^\W_])(?<![{_MARKS}])(?>(?:{_LETTER})+(?:[{HYPHENS}{APOSTROPHES}](?:{_LETTER})+)*)(?![^\W_])"
)
_PART: Final = re.compile(rf"[^{HYPHENS}]+")
_STOP: Final = re.compile(r"[.!?…][\"'”’)\]*_]*(?:\s|$)|:\s+[*_]*$|[\"“‘][*_]*$|(?:^|\s)'[*_]*$|\n")
_ELISIONS: Final = frozenset(
    {"tis", "twas", "twere", "twill", "em", "til", "till", "cause", "bout", "round", "neath", "n"}
)


class Word(NamedTuple):
    """One word: where it stands, how it is spelt, whether a sentence begins with it, and the next word beside it.

    `stands_for` is the whole of a word whose end is left off: `going` for `goin'`.
    """

    start: int
    end: int
    text: str
    first: bool = False
    stands_for: str = ""

    def parts(self, source: str) -> tuple["Word", ...]:
        """The parts of a compound with hyphens; `source` is the text it was found in. One part for any other word."""
        return tuple(
            Word(
                self.start + part.start(),
                self.start + part.end(),
                plain(part[0]),
                self.first and not part.start(),
                self.stands_for if self.start + part.end() == self.end else "",
            )
            for part in _PART.finditer(source[self.start : self.end])
        )


class Found(NamedTuple):
    """The words of a paragraph, and what it leaves open for the next."""

    words: tuple[Word, ...]
    opened: Within


def find_words(text: str, opened: Within = Within.COPY) -> Found:
    """Every word of the text that a dictionary can be asked about, in order."""
    prose, after = without(text, opened)
    return Found(tuple(_words(prose)), after)


def _words(prose: str) -> Iterator[Word]:
    last = 0
    for found in _WORD.finditer(prose):
        start, end = found.span()
        gap = prose[last:start]
        first = gap != " " and _begins(gap, after_nothing=last == 0)
        last = end
        text = plain(found[0])
        if len(text) > LONGEST or not text or _is_elision(prose, start, text):
            continue
        yield Word(start, end, text, first, _whole(prose, end, text))


def _begins(gap: str, *, after_nothing: bool) -> bool:
    """Whether a sentence begins after these signs: a stop, a quotation, or nothing but marks before it."""
    if after_nothing and BLANK not in gap:
        return True
    return _STOP.search(gap) is not None


def _is_elision(prose: str, start: int, text: str) -> bool:
    """Whether the word is short for another, with an apostrophe for its beginning: 'tis."""
    return start > 0 and prose[start - 1] in APOSTROPHES + "‘" and text.lower() in _ELISIONS


def _whole(prose: str, end: int, text: str) -> str:
    """`going` for `goin'`."""
    dropped = text.endswith("in") and len(text) > 3 and prose[end : end + 1] in tuple(APOSTROPHES)
    return f"{text}g" if dropped else ""
