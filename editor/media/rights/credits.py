"""A credit that instructions ask for: in quotation marks, or a few words that are plainly a name."""

import re
from typing import Final

_QUOTED: Final = re.compile(r"""["']([^"'\n]{2,120})["']""")
_WORD: Final = re.compile(r"[^\W_]+(?:[.'&@-][^\W_]+)*\.?")
_BETWEEN: Final = re.compile(r"(?: ?/ ?| - | ?& ?| (?:via|for) | )")
_NAMES: Final = 8
_NOT_A_NAME: Final = re.compile(
    r"no|not|only|out|without|except|used?|uses|must|may|can|should|prior|permission|unless|until|before|after|if|when|sales?"
    r"|resale|archives?|editorial|restrict(?:ed|ions)|embargo(?:ed)?|please|contact|mandatory|credits?|is|are|be|was|and|or"
    r"|all|any|in|on|with|within|handout|rights|free|free-use|this|that|these|those|you|your|kein|keine|nicht|nur|ohne|nach"
    r"|bis|sans|pas|sauf|uniquement|solo|vietato|non|senza|prohibido|world|days|uk|usa|internet|online|print"
)


def credit(text: str, original: str, start: int) -> tuple[int, tuple[str, ...]] | None:
    """The credit written at `start`: where it ends, and its words as they were written."""
    quoted = _QUOTED.match(text, start)
    if quoted is not None:
        return quoted.end(), (original[quoted.start(1) : quoted.end(1)],)
    end, place = start, start
    for _ in range(_NAMES):
        word = _WORD.match(text, place)
        if word is None or _NOT_A_NAME.fullmatch(word[0]):
            break
        end = word.end() - (text[word.end() - 1] == "." and not re.search(r"\b\w\.$", text[start : word.end()]))
        between = _BETWEEN.match(text, word.end())
        if between is None or end != word.end():
            break
        place = between.end()
    return (end, (original[start:end],)) if end > start else None
