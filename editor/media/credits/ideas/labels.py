"""Words that say that a credit follows, and brackets around it: “(Photo: Jane Doe)”, “Picture by Jane Doe”."""

import re

from editor.media.credits.agencies import Agencies
from editor.media.credits.values import Idea, Signed
from editor.text.vocabulary import vocabulary

_WORDS = (
    "photo photos photograph photographs photography photographer picture pictures pic pics pix image images credit "
    "credits still stills foto fotos bild byline"
)
_ONE = "|".join(sorted(_WORDS.split(), key=len, reverse=True))
_LABEL = re.compile(
    rf"(?:(?:stock|library|press|main|lead|cover|mandatory) )?(?:{_ONE}|by-line)(?: (?:credits?|by-?line))?"
    r"(?: ?: ?(?:by )?| ?\.\.\. ?| ?… ?| ?= ?| (?:was )?(?:taken )?by:? )(?=\S)|by:? (?=[^\W\d_])|(?:photo|picture|image)s? (?=courtesy of )",
    re.IGNORECASE,
)
_PAIRS = {"(": ")", "[": "]", "“": "”", '"': '"', "‘": "’", "«": "»"}


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    del agencies
    return signed.each(_bare)


def _bare(line: str) -> str:
    found = _LABEL.match(line)
    if found:
        return line[found.end() :]
    if len(line) > 2 and _PAIRS.get(line[0]) == line[-1] and line[-1] not in line[1:-1] and line[0] not in line[1:-1]:
        return line[1:-1].strip()
    return line


IDEA = Idea(
    "label",
    "it only says that a credit follows",
    _apply,
    vocabulary(f"{_WORDS} by line stock library press main lead cover mandatory was taken"),
)
