"""Several persons in a picture: the caption says who stands where."""

import re

from editor.text.captions.persons import persons
from editor.text.captions.sentence_count import sentences

_PLACES = re.compile(
    r"\b(left|right|centre|center|middle|foreground|background|front|behind|back row|clockwise|top|bottom|above|below)\b"
    r"|\((l|r|c)\)|\bl-r\b|\bL to R\b",
    re.IGNORECASE,
)


def unplaced(caption: str) -> str:
    """What to say when several are named without their places. A shirt number tells a player as well as a place does."""
    first = next(iter(sentences(caption)), "")
    named = persons(first)
    bare = [name for name in named if not re.search(rf"{re.escape(name)}\W{{0,2}}\(\d{{1,3}}\)", first)]
    if len(named) < 2 or not bare or _PLACES.search(caption):
        return ""
    count = {2: "Two", 3: "Three", 4: "Four"}.get(len(named), str(len(named)))
    return f"{count} people are named; say who is where, from left to right."
