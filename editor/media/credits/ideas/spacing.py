"""Blanks, line ends, and marks that part a name from nothing: “ Jane  Doe /”, “-/AFP”."""

import re

from editor.media.credits.agencies import Agencies
from editor.media.credits.values import Idea, Signed

_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_OPENS = re.compile(r"^(?:[\s/|,;:•*–—-]|via +(?=\S))+", re.IGNORECASE)
_ENDS = re.compile(r"[\s/|,;:•*–—-]$")


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    del agencies
    return signed.each(_tidy)


def _tidy(line: str) -> str:
    line = " ".join(_UNSEEN.sub("", line).split())
    line = _OPENS.sub("", line)
    while _ENDS.search(line):
        line = line[:-1]
    return line


IDEA = Idea("spacing", "blanks and marks around nothing", _apply, frozenset({"via"}))
