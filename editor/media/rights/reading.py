"""Instructions and usage terms into rules. A sentence that is not covered whole by known forms is left as it is."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from editor.media.rights.families import FORMS
from editor.media.rights.families.house import house_forms
from editor.media.rights.forms import Form
from editor.media.rights.plain import plain, sentence_end
from editor.media.rights.terms import Passage, Rule, Terms

MOST_TEXT: Final = 4_000
"""Letters of a field that are read; whatever comes after them is for a person."""
MOST_SENTENCE: Final = 600
"""Letters of a sentence that is read; the forms are shorter, so a longer one is for a person."""
_BREAK: Final = re.compile(r"[\s.,;:!?/|&+*•·()\[\]{}<>\"'#=~_-]+")
_HARD: Final = re.compile(r"[.!?;\n*|•·]")
_AND: Final = re.compile(r"(?:and|or|but|und|et|e|y|og|och)\s+")
_SPACE: Final = re.compile(r"\s+")


def read(
    instructions: str,
    usage_terms: str = "",
    *,
    date_created: str = "",
    received: date | None = None,
    newsroom: str = "",
) -> Terms:
    """What a picture's instructions and usage terms say.

    `date_created` is as metadata writes dates; with the day the picture came it says from when days are counted.
    `newsroom` is the name of whoever reads: words that allow a use by it alone allow this one.
    """
    fields = (("instructions", instructions), ("usage_terms", usage_terms))
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
        found = _sentence(field, words, text, place, ours)
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


def _sentence(field: str, words: str, text: str, start: int, ours: tuple[Form, ...]) -> tuple[list[Rule], int] | None:
    """The rules of one sentence that is understood whole, and where it ends; None when any of it is not."""
    place, rules, limit = start, list[Rule](), min(len(words), start + MOST_SENTENCE)
    begin = start + _lead(words, start)
    while True:
        form, end, value = _longest(words, text, begin, (*FORMS, *ours), first=not rules)
        if form is None or end > limit:
            return None
        gap = _BREAK.match(words, end)
        after = gap.end() if gap else end
        rules.append(Rule(form.kind, value, Passage(field, place, after, text[place:after].rstrip())))
        if after >= len(words) or (gap and _ends_sentence(words, gap)):
            return rules, after
        if gap is None:
            return None
        place = after
        conjunction = _AND.match(words, after)
        begin = conjunction.end() if conjunction else after


def _ends_sentence(words: str, gap: re.Match[str]) -> bool:
    """Whether the marks between two forms are those that end a sentence."""
    return bool(_HARD.search(gap[0]))


def _longest(
    words: str, text: str, start: int, forms: tuple[Form, ...], *, first: bool
) -> tuple[Form | None, int, tuple[str, ...]]:
    best: tuple[Form | None, int, tuple[str, ...]] = (None, start, ())
    for form in forms:
        if form.alone and not first:
            continue
        found = form.match(words, text, start)
        if found is not None and found[0] > best[1]:
            best = (form, *found)
    return best


def _lead(words: str, start: int) -> int:
    gap = _BREAK.match(words, start)
    return len(gap[0]) if gap else 0


def _skip(words: str, start: int) -> int:
    space = _SPACE.match(words, start)
    return space.end() if space else start


def _rest_end(words: str, start: int) -> int:
    return sentence_end(words, start + _lead(words, start))
