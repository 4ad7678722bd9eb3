"""How many sentences a caption has. Agencies ask for at most two."""

import re

from editor.text.vocabulary import vocabulary

MOST = 2
_SHORT = vocabulary(
    "mr mrs ms dr st prof rev sgt capt gen col lt maj cpl sen rep gov jr sr no vs v jan feb mar apr jun jul aug sept sep oct"
    " nov dec fr hr nr str ca bzw z.b u.a a.m p.m e.g i.e u.s u.k u.n"
)
_END = re.compile(r"(\S+?)([.!?…]+)[”’\"')\]»]*(?=\s+[“‘\"'(\[«]*[^\W_a-z]|\s*\Z)")


def sentences(caption: str) -> list[str]:
    """The sentences of a caption; an initial or a short form with a full stop ends none."""
    text = " ".join(caption.split())
    parts: list[str] = []
    start = 0
    for found in _END.finditer(text):
        word = found[1].lstrip("(“‘\"'[«")
        initial = len(word) == 1 and word.isalpha() and word.isupper()
        last = found.end() >= len(text)
        if found[2] == "." and not last and (initial or word.casefold() in _SHORT or re.fullmatch(r"\d{1,2}", word)):
            continue
        parts.append(text[start : found.end()].strip())
        start = found.end()
    rest = text[start:].strip()
    return [*parts, rest] if rest else parts


def too_many(caption: str) -> str:
    """What to say of a caption that goes on for too long; empty when it does not."""
    count = len(sentences(caption))
    return f"The caption has {count} sentences; agencies ask for at most two." if count > MOST else ""
