r"""Codes in a caption, as photographers type them: `\p7\` becomes the words that a roster has for `p7`."""

import re
from dataclasses import dataclass

from editor.text.captions.rosters import LONGEST_CODE, Rosters
from editor.text.edits import Edit, apply

_CODE = re.compile(rf"\\([^\\\s]{{1,{LONGEST_CODE}}})\\")


@dataclass(frozen=True, slots=True)
class Expansion:
    """What to write in the place of the codes, from the last to the first, and the codes that no roster has."""

    edits: tuple[Edit, ...]
    unknown: tuple[str, ...]


def expansion(text: str, rosters: Rosters) -> Expansion:
    """What the codes of a text stand for. An unknown code is left with both its strokes."""
    edits: list[Edit] = []
    unknown: list[str] = []
    for found in _CODE.finditer(text):
        words = rosters.words(found[1])
        if words is None:
            unknown.append(found[1])
        else:
            edits.append(Edit(found.start(), found.end(), words))
    return Expansion(tuple(reversed(edits)), tuple(dict.fromkeys(unknown)))


def expand(text: str, rosters: Rosters) -> str:
    """The text with every code that is known in words."""
    return apply(text, expansion(text, rosters).edits)
