"""Instructions and usage terms into rules. A sentence that is not covered whole by known forms is left as it is."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from editor.media.rights.families import FORMS
from editor.media.rights.families.house import house_forms
from editor.media.rights.forms import Form
from editor.media.rights.plain import plain, sentence_end
from editor.media.rights.sentences import BREAK, Sentence
from editor.media.rights.terms import Passage, Rule, Terms

MOST_TEXT: Final = 4_000
"""Letters of a field that are read; whatever comes after them is for a person."""
_SPACE: Final = re.compile(r"\s+")


def read(
    instructions: str,
    usage_terms: str = "",
    *,
    others: Iterable[tuple[str, str]] = (),
    date_created: str = "",
    received: date | None = None,
    newsroom: str = "",
) -> Terms:
    """What a picture's instructions and usage terms say.

    `others` are terms that the file says besides, each with its field and language as in `usage_terms/fr`. `date_created` is
    as metadata writes dates; with the day the picture came it says from when days are counted.
    `newsroom` is the name of whoever reads: words that allow a use by it alone allow this one.
    """
    fields = (("instructions", instructions), ("usage_terms", usage_terms), *others)
    parts = [part for field, text in fields if text for part in _parts(field, text, newsroom)]
    rules = tuple(part for part in parts if isinstance(part, Rule))
    rest = tuple(part for part in parts if isinstance(part, Passage))
    return Terms(rules, rest, _arrived(date_created, received))


@lru_cache(maxsize=1000)
def _parts(field: str, text: str, newsroom: str) -> tuple[Rule | Passage, ...]:
    """The rules and the rest of one field. The same few texts come with most pictures."""
    parts: list[Rule | Passage] = []
    for part in _read(field, text, house_forms(newsroom)):
        parts.extend([part] if isinstance(part, Passage) else part)
    return tuple(parts)


def _arrived(date_created: str, received: date | None) -> date | None:
    try:
        taken = date.fromisoformat(date_created[:10].replace(":", "-"))
    except ValueError:
        return received
    return min(taken, received) if received is not None else taken


def _read(field: str, text: str, ours: tuple[Form, ...]) -> Iterator[list[Rule] | Passage]:
    words = plain(text[:MOST_TEXT])
    place = _skip(words, 0)
    while place < len(words):
        found = Sentence(field, words, text, (*FORMS, *ours), place).rules()
        if found is None:
            end = _rest_end(words, place)
            yield Passage(field, place, end, text[place:end].rstrip())
        else:
            rules, end = found
            yield rules
        place = _skip(words, end)
    beyond = _skip(text, len(words))
    if beyond < len(text):
        yield Passage(field, beyond, len(text.rstrip()), text[beyond:].rstrip())


def _lead(words: str, start: int) -> int:
    gap = BREAK.match(words, start)
    return len(gap[0]) if gap else 0


def _skip(words: str, start: int) -> int:
    space = _SPACE.match(words, start)
    return space.end() if space else start


def _rest_end(words: str, start: int) -> int:
    return sentence_end(words, start + _lead(words, start))
