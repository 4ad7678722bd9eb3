"""What agencies ask of a caption: who, doing what in the present tense, from left to right, where, when; two sentences.

Advice stops nothing. What is about words rather than numbers is known of English alone, and of captions in its letters.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from editor.text.captions.in_the_story import strangers
from editor.text.captions.left_to_right import unplaced
from editor.text.captions.moment import no_such_day, other_day, undated, wrong_weekday
from editor.text.captions.sentence_count import too_many
from editor.text.captions.tense import not_present
from editor.text.captions.who import nobody, nowhere

_LATIN = frozenset(map(chr, (*range(0x250), *range(0x1E00, 0x1F00))))
"""The signs of ASCII, and of the blocks of Latin letters (Unicode, Latin-1 to Extended-B, Extended Additional)."""
LONGEST = 5_000
"""Signs of a caption that are looked at."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption and what is known about its picture. `story` is the story's whole text, `taken` the picture's date."""

    text: str
    story: str = ""
    place: str = ""
    taken: str = ""
    language: str = "en-GB"


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing that the caption could do better, named by its rule."""

    rule: str
    message: str


_ANY: tuple[tuple[str, Callable[[Caption], str]], ...] = (("two-sentences", lambda caption: too_many(caption.text)),)
_ENGLISH: tuple[tuple[str, Callable[[Caption], str]], ...] = (
    ("who", lambda caption: nobody(caption.text)),
    ("present-tense", lambda caption: not_present(caption.text)),
    ("left-to-right", lambda caption: unplaced(caption.text)),
    ("where", lambda caption: nowhere(caption.text, caption.place)),
    ("when", lambda caption: undated(caption.text)),
    ("no-such-day", lambda caption: no_such_day(caption.text)),
    ("weekday", lambda caption: wrong_weekday(caption.text)),
    ("date-taken", lambda caption: other_day(caption.text, caption.taken)),
)


def advise(caption: Caption) -> tuple[Advice, ...]:
    """All that could be said of a caption, in the order agencies ask for it; nothing of one that is not written yet."""
    if not caption.text.strip():
        return ()
    seen = replace(caption, text=_bounded(caption.text[:LONGEST]), story=_bounded_story(caption.story))
    english = caption.language.casefold().partition("-")[0] == "en" and _in_latin(seen.text)
    rules = (*_ENGLISH, *_ANY) if english else _ANY
    told = [Advice(rule, message) for rule, find in rules if (message := find(seen))]
    told += [Advice("in-the-story", message) for message in strangers(seen.text, seen.story)]
    return tuple(told)


def _in_latin(text: str) -> bool:
    """Whether at least half of the letters are Latin ones: a caption in others is in another language than its story."""
    letters = [sign for sign in text if sign.isalpha()]
    return 2 * sum(map(_LATIN.__contains__, letters)) >= len(letters)


@lru_cache(maxsize=2)
def _bounded_story(story: str) -> str:
    """All captions of a story are held against the same text."""
    return _bounded(story)


def _bounded(text: str) -> str:
    """The text without the rest of what is too long for a word, which would take the longer the longer it is."""
    return re.sub(r"(\S{60})\S+", r"\1", text)
