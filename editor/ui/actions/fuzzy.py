"""How well a few typed letters fit a name: beginnings of words and letters in a row count most."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

_LETTER = 10
_START = 14
_IN_A_ROW = 12
_SKIPPED = 1
_NEVER = -(10**9)


class Fit(NamedTuple):
    """How good, and which letters of the name were meant."""

    score: int
    places: tuple[int, ...]


def fit(typed: str, name: str) -> Fit | None:
    """How well `typed` fits `name`: its letters in order; None when they are not all there.

    Case, accents and blanks do not count. Nothing typed fits everything equally.
    """
    wanted = [letter for letter in map(_plain, typed) if not letter.isspace()]
    letters = [_plain(letter) for letter in name]
    if len(wanted) > len(letters):
        return None
    starts = [_starts(name, place) for place in range(len(name))]
    best: list[Fit | None] = [Fit(0, ())] * len(letters)
    for number, letter in enumerate(wanted):
        best = _further(letter, number == 0, letters, starts, best)
    found = [one for one in best if one is not None]
    if not wanted or not found:
        return None if wanted else Fit(0, ())
    score, places = max(found, key=lambda one: (one.score, [-place for place in one.places]))
    return Fit(score - len(letters) // 8, places)


def _further(
    letter: str, first: bool, letters: list[str], starts: list[bool], before: list[Fit | None]
) -> list[Fit | None]:
    """For each place the best fit whose last letter stands there, from the best fits of one letter less."""
    after: list[Fit | None] = [None] * len(letters)
    earlier = Fit(_NEVER, ())
    for place, here in enumerate(letters):
        if here == letter:
            ways = [earlier]
            if first:
                ways = [Fit(-_SKIPPED * min(place, 8), ())]
            elif place and (neighbour := before[place - 1]) is not None:
                ways.append(Fit(neighbour.score + _IN_A_ROW, neighbour.places))
            way = max(ways, key=lambda one: one.score)
            if way.score > _NEVER // 2:
                score = way.score + _LETTER + (_START if starts[place] else 0)
                after[place] = Fit(score, (*way.places, place))
        gone = before[place - 1] if place and not first else None
        if gone is not None and gone.score > earlier.score:
            earlier = gone
        earlier = Fit(earlier.score - _SKIPPED, earlier.places)
    return after


@lru_cache(4096)
def _plain(letter: str) -> str:
    """A letter without case and accents; an apostrophe as keyboards have it."""
    if letter == "’":
        return "'"
    return unicodedata.normalize("NFD", letter)[:1].casefold()[:1]


def _starts(name: str, place: int) -> bool:
    return name[place].isalnum() and (place == 0 or not name[place - 1].isalnum())
