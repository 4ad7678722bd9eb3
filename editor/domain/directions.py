"""Captions that say where in the picture somebody is: after a crop that may no longer be so."""

import re
from functools import cache

_PLACE = "left|right|centre|center|middle|foreground|background|above|below|top|bottom"
_FAR = r"(?:(?:far|extreme|top|bottom|upper|lower|front|back) )?"
_COUNT = r"(?:second|third|fourth|fifth|sixth|seventh|next|[0-9]{1,2}(?:st|nd|rd|th))"
_DOING = "pictured|shown|seen|standing|seated|sitting|kneeling|crouching|lying"
_AFTER = r"(?![-‐‑]?wing)"
"""Politics is not a place in the picture."""
_NAME = r"(?-i:[A-Z][\w'’-]*)"
"""A word with a capital: the side of somebody or something named, not of a street or of politics."""
_SIDE = "(?:left|right)"
_END = "(?=[,;:.)]|$)"
_WORDS = (
    rf"\((?:{_FAR}(?:{_PLACE})|[lrc]|(?:{_COUNT}|{_PLACE}) (?:from )?(?:the )?(?:left|right))\)",
    rf", ?(?:on |at |in )?(?:the )?{_FAR}(?:{_PLACE})(?=[,;:.)]| and |$)",
    r"\b(?:from )?left[- ]to[- ]right\b|\b(?:from )?right[- ]to[- ]left\b|\b(?:anti)?clockwise\b",
    r"\bl ?(?:[-–/>]|to) ?r\b|\br ?(?:[-–/>]|to) ?l\b",
    rf"(?:^|[.;(] ?)from (?:the )?(?:far |extreme )?{_SIDE}\b{_AFTER}|(?:^|[.;] )(?:on|at) (?:the )?(?:far )?{_SIDE}(?= {_NAME})",
    rf"\b{_SIDE} and {_NAME}(?: {_NAME}){{0,3}} {_SIDE}{_END}|(?<!\w){_NAME} {_NAME} {_SIDE}(?=[,;)])",
    rf"\bto (?:his|her|their|{_NAME}['’]s?|{_NAME}) {_SIDE}{_END}|\bto (?:the )?{_SIDE} of (?={_NAME})",
    rf"\b(?:on|at) (?:the )?{_SIDE} of (?:the |this )?(?:picture|photo|photograph|image|frame)\b",
    rf"\b{_COUNT} (?:from )?(?:the )?(?:left|right)\b",
    r"\b(?:from|on|at|to) (?:the )?(?:far |extreme )(?:left|right)(?=[,;:.)]|$)",
    r"(?<!heads )(?<!tails )\bfrom (?:the )?(?:left|right)(?=[,;:.)]|$)",
    rf"\b(?:{_DOING}) (?:on |at |in )?(?:the )?{_FAR}(?:{_PLACE})\b{_AFTER}(?! the| of the| an?\b| age)",
    r"\b(?:top|bottom|upper|lower|front) (?:left|right|centre|center)\b",
    r"\b(?:front|back|middle|top|bottom) row\b",
    r"\bin the (?:foreground|background)\b",
    r"\b(?:at|on|to) (?:the )?(?:left|right)(?= (?:is|are|and|with)\b|[,;:)]|\.?$)",
    rf"(?:^|[.;] )(?:main picture|inset|{_FAR}(?:{_PLACE}))(?: (?:left|right))?(?: ?[:;,])",
    # As German and Dutch captions say it.
    r"\bv\. ?l\. ?n\. ?r\.|\bvlnr\b|\bv\. ?[lr]\.(?=[ :,)])|\bv(?:on|an) (?:links|rechts)\b",
    r"(?:[,(] ?)(?:ganz )?(?:links|rechts|mitte|oben|unten)(?=[,;:.)]|$)|\bganz (?:links|rechts)\b(?! ?(?:außen|aussen))",
    r"(?:^|[.;] )(?:links|rechts|oben|unten|mitte)(?: ?[:,]| (?:ist|sind|steht|stehen|sitzt)\b)",
    r"\b(?:links|rechts|oben|unten) (?:im|auf dem|op de) (?:bild|foto)\b",
    r"\b(?:im|auf dem) (?:bild|foto) (?:links|rechts|oben|unten|mitte|vorn|hinten)\b",
    r"\blinks (?!und |oder |wie |bis )[^.;]{3,80}\brechts\b|\brechts (?!und |oder |wie |bis )[^.;]{3,80}\blinks\b",
    r"\((?:m|li|re)\.?\)|\((?:l|r)\.\)",
    # French.
    rf"\bde gauche à droite\b|\bde droite à gauche\b|\bà (?:gauche|droite){_END}|[,(] ?au centre{_END}",
    rf"\bde [gd]\.? à [gd]\b|\(à? ?[gd]\.\)|(?:^|[.;(] ?)[aà] (?:gauche|droite)\b|\bà (?:gauche|droite) de (?={_NAME})",
    # Spanish, Portuguese and Italian.
    rf"\bde (?:izquierda a derecha|derecha a izquierda)\b|\ba la (?:izquierda|derecha){_END}",
    r"\((?:izq|dcha|der)\.?\)|\([id]\.\)|, (?:izq|dcha)\.|(?:^|[.;] )(?:izquierda|derecha|sinistra|destra|esquerda|direita)(?= ?[:,])",
    rf"\bda (?:esquerda|direita)\b|\bà (?:esquerda|direita){_END}",
    rf"\bda (?:sinistra|destra)(?: a (?:sinistra|destra))?\b|\ba (?:sinistra|destra)(?:{_END}|(?= {_NAME}))",
    # Danish, Norwegian and Swedish.
    rf"\bf(?:ra|rån) (?:venstre|høyre|højre|vänster|höger)\b|\btill? (?:venstre|høyre|højre|vänster|höger){_END}",
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
