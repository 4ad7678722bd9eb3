"""Who or what, and where: a caption names them."""

import re

from editor.text.captions.persons import persons

_CALENDAR = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_CAPITAL = rf"(?!(?:{_CALENDAR})\b)[^\W\d_a-z][\w’'-]*"
_NAMED = re.compile(rf"(?<=[\w,)] )(?:the )?{_CAPITAL}")
_PLACE = re.compile(
    rf"\b(?:in|at|near|outside|inside|off|on|from|by|over|across|along|beside|under|through|to|around|of)"
    rf" (?:the |a |an )?(?:[a-z]+ ){{0,3}}{_CAPITAL}"
)


def nobody(caption: str) -> str:
    """What to say when nobody and nothing is named. A view of a place names what it shows."""
    return "" if persons(caption) or _NAMED.search(caption) else "Say who or what it is, by name."


def nowhere(caption: str, place: str) -> str:
    """What to say when there is no place. `place` is the one that the picture's own field gives."""
    told = any(part.strip().casefold() in caption.casefold() for part in place.split(",") if part.strip())
    if told or _PLACE.search(caption):
        return ""
    return f"Say where: the picture’s place is “{place}”." if place.strip() else "Say where it is."
