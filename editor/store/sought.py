"""What a search asks for: words, phrases in quotation marks, and a minus before what is not to be there."""

import re
from typing import Final, NamedTuple

_MOST: Final = 50
"""Words and phrases that anybody types."""
_PART: Final = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
_STRAIGHT: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "\0": " "})


class Sought(NamedTuple):
    """Words and phrases that a story holds, and those it must not hold. Each has a letter or a figure; none a `"`."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


def sought(text: str) -> Sought:
    """What was typed, without signs that no store can hold. Quotation marks left open reach to the end."""
    wanted: list[str] = []
    unwanted: list[str] = []
    readable = text.translate(_STRAIGHT).encode("utf-8", "ignore").decode("utf-8")
    for minus, phrase, word in _PART.findall(readable)[:_MOST]:
        words = " ".join((phrase or word).split())
        if any(sign.isalnum() for sign in words):
            (unwanted if minus else wanted).append(words)
    return Sought(tuple(wanted), tuple(unwanted))
