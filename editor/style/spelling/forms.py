"""A word as dictionaries and lists spell it, and the word inside a possessive."""

import re
from typing import Final

from editor.text.accents import composed

SOFT_HYPHEN: Final = "\u00ad"
APOSTROPHES: Final = "'’ʼ"
HYPHENS: Final = "-\u2010\u2011"
_PLAIN: Final = str.maketrans(
    {**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(HYPHENS, "-"), SOFT_HYPHEN: None}
    | dict.fromkeys("\u2060\ufeff", None)
)
_POSSESSIVE: Final = re.compile(r"(.+?)'(?:[sS]|ll|d|ve)?")


def plain(word: str) -> str:
    """The word with straight apostrophes, plain hyphens and composed letters, and without soft hyphens."""
    if word.isascii():
        return word
    return composed(word).translate(_PLAIN)


def without_possessive(word: str) -> str:
    """`Ferry` of `Ferry's`, `Ferry'` and `Ferry'll`; other words as they are."""
    found = _POSSESSIVE.fullmatch(word)
    return found[1] if found is not None else word
