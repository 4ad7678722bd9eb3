"""Blanks, line ends, and marks that part a name from nothing: “ Jane  Doe /”, “-/AFP”."""

import re

from editor.media.credits.agencies import Agencies
from editor.media.credits.values import Idea, Signed

# Not the joiners: Persian and Indian scripts need them inside a word.
_UNSEEN = re.compile("[\u00ad\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_OPENS = re.compile(r"^(?:[\s/|,;:•*–—-]|via +(?=\S))+", re.IGNORECASE)
_ENDS = " /|,;:•*–—-"


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    del agencies
    return signed.each(_tidy)


def _tidy(line: str) -> str:
    line = " ".join(_UNSEEN.sub("", line).replace("\u200b", " ").split())
    return _OPENS.sub("", line).rstrip(_ENDS)


IDEA = Idea("spacing", "blanks and marks around nothing", _apply, frozenset({"via"}))
