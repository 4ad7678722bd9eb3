"""The persons that a caption or a story names."""

import re

from editor.text.names import NAME, is_person
from editor.text.vocabulary import vocabulary

_NAME = re.compile(rf"(?<![\w.’'-]){NAME}(?![\w-])")
_TITLES = vocabulary(
    """mr mrs ms miss dr prof professor sir dame lord lady president minister taoiseach tánaiste captain sergeant garda
    senator councillor coach manager referee goalkeeper judge chief king queen prince princess pope bishop the a an on in
    at from left right l r above below outside photo file"""
)


_AT_A_PLACE = re.compile(r"\b(?:in|at|near|outside|inside|off|across|along|through|around|over)(?: the)? \Z")

_ITS_OFFICER = re.compile(
    r" (?:mayor|councillor|minister|president|captain|coach|manager|striker|winger|midfielder|defender|goalkeeper|player"
    r"|resident|fisherman|farmer|supporter|fan|spokeswoman|spokesman|director|chairman|chairwoman|chair)s?\b"
)


def persons(text: str) -> list[str]:
    """The names of persons in a text, each once, in the order they come; titles before a name are not part of it.

    A name after “in”, “at” or the like is a place's, and so is one before “mayor”, “coach” or the like. Of “Avel's Nell
    Exampleton” Avel is somebody or something else.
    """
    found: list[str] = []
    for match in _NAME.finditer(text):
        if _AT_A_PLACE.search(text, max(0, match.start() - 14), match.start()) or _ITS_OFFICER.match(text, match.end()):
            continue
        words = match[0].rstrip(".").split()
        while words and words[0].casefold().strip(".") in _TITLES:
            words = words[1:]
        whose = next((at for at in range(len(words) - 1, 0, -1) if words[at - 1].endswith(("’s", "'s"))), 0)
        name = re.sub(r"[’']s$", "", " ".join(words[whose:]))
        if is_person(name) and name not in found:
            found.append(name)
    return found
