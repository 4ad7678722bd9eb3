"""The letters a language is written in: a Greek name in an English story is not the English dictionary's business."""

import unicodedata
from functools import lru_cache
from typing import Final

_SCRIPTS: Final = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), "CYRILLIC"),
    **dict.fromkeys(("ar", "fa", "ps", "ug", "ur"), "ARABIC"),
    **dict.fromkeys(("he", "yi"), "HEBREW"),
    **dict.fromkeys(("hi", "mr", "ne"), "DEVANAGARI"),
    "bn": "BENGALI",
    "el": "GREEK",
    "hy": "ARMENIAN",
    "ka": "GEORGIAN",
    "ko": "HANGUL",
    "ta": "TAMIL",
    "te": "TELUGU",
    "th": "THAI",
}
_BOTH: Final = frozenset({"sr", "kk", "mn"})
"""Languages that are written in Latin letters as well."""


def is_written_so(word: str, language: str) -> bool:
    """Whether the word's first letter is one of those the language is written in."""
    base = language.partition("-")[0]
    script = _script(word[0])
    return script == _SCRIPTS.get(base, "LATIN") or (script == "LATIN" and base in _BOTH)


@lru_cache(maxsize=1_000)
def _script(letter: str) -> str:
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "").partition(" ")[0]
