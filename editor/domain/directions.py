"""Captions that say where in the picture somebody is: after a crop that may no longer be so."""

import re
from functools import cache

_PLACE = "left|right|centre|center|middle|foreground|background|above|below|top|bottom"
_FAR = r"(?:(?:far|extreme|top|bottom|upper|lower|front|back) )?"
_COUNT = r"(?:second|third|fourth|fifth|sixth|seventh|next|[0-9]{1,2}(?:st|nd|rd|th))"
_DOING = "pictured|shown|seen|standing|seated|sitting|kneeling|crouching|lying"
_AFTER = r"(?![-‐‑]?wing)"
"""Politics is not a place in the picture."""
_WORDS = (
    rf"\((?:{_FAR}(?:{_PLACE})|[lrc]|(?:{_COUNT}|{_PLACE}) (?:from )?(?:the )?(?:left|right))\)",
    rf", ?(?:on |at |in )?(?:the )?{_FAR}(?:{_PLACE})(?=[,;:.)]| and |$)",
    r"\b(?:from )?left[- ]to[- ]right\b|\b(?:from )?right[- ]to[- ]left\b|\bl(?:[-–]| to )r\b|\b(?:anti)?clockwise\b",
    rf"\b{_COUNT} (?:from )?(?:the )?(?:left|right)\b",
    r"\b(?:from|on|at|to) (?:the )?(?:far |extreme )(?:left|right)(?=[,;:.)]|$)",
    r"(?<!heads )(?<!tails )\bfrom (?:the )?(?:left|right)(?=[,;:.)]|$)",
    rf"\b(?:{_DOING}) (?:on |at |in )?(?:the )?{_FAR}(?:{_PLACE})\b{_AFTER}(?! the| of the| an?\b| age)",
    r"\b(?:top|bottom|upper|lower|front) (?:left|right|centre|center)\b",
    r"\b(?:front|back|middle|top|bottom) row\b",
    r"\bin the (?:foreground|background)\b",
    r"\b(?:at|on|to) (?:the )?(?:left|right)(?= (?:is|are|and|with)\b|[,;:)]|\.?$)",
    rf"(?:^|[.;] )(?:main picture|inset|{_FAR}(?:{_PLACE}))(?: (?:left|right))?(?: ?[:,])",
    # As German, French, Spanish and Italian captions say it.
    r"\bv\. ?l\. ?n\. ?r\.|\bvon (?:links|rechts)\b|(?:[,(] ?)(?:links|rechts|mitte|oben|unten)(?=[,;:.)]|$)",
    r"\((?:m|li|re)\.?\)|\((?:l|r)\.\)",
    r"\bde gauche à droite\b|\bà (?:gauche|droite)(?=[,;:.)]|$)|[,(] ?au centre(?=[,;:.)]|$)",
    r"\bde izquierda a derecha\b|\ba la (?:izquierda|derecha)(?=[,;:.)]|$)",
    r"\bda sinistra(?: a destra)?\b|\ba (?:sinistra|destra)(?=[,;:.)]|$)",
)  # fmt: skip
LONGEST = 5_000
"""Signs of a caption that are looked at."""


@cache
def _words() -> re.Pattern[str]:
    """Compiled when a caption is first looked at: the start waits for none of it."""
    return re.compile("|".join(_WORDS), re.IGNORECASE)


def direction(caption: str) -> str:
    """The first words of a caption that say where in the picture somebody or something is; empty for none."""
    found = _words().search(caption[:LONGEST])
    return found.group().strip(" ,;:.()") if found else ""
