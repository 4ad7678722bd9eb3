"""Which photos of the library a picture is a part of, or are parts of it.

A library's parts are some eighty times as many as its photos: they are gone through once for each picture that is asked
about, and after that only those of the photos that have come since.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from editor.domain.unit import Unit

if TYPE_CHECKING:
    from editor.media.likeness import Likeness

_PIECE: Final = 500
_MOST_REMEMBERED: Final = 500
_SEEN: set[str] = set()
"""The photos that all those of `_FOUND` were held against."""
_FOUND: "dict[Likeness, set[str]]" = {}


def larger(unit: Unit, pictures: "Collection[Likeness]", library: Collection[str]) -> "dict[Likeness, frozenset[str]]":
    """Of each of these pictures, the photos that it is a part of, or they of it; `library` are all of which it is kept what they look like."""
    if not set(library) >= _SEEN or len(_FOUND) + len(pictures) > _MOST_REMEMBERED:
        _SEEN.clear()
        _FOUND.clear()
    if _FOUND:
        _look(unit, tuple(_FOUND), set(library) - _SEEN)
    unknown = [each for each in pictures if each not in _FOUND]
    _FOUND.update({each: set() for each in unknown})
    _look(unit, unknown, library if unknown else ())
    _SEEN.update(library)
    return {each: frozenset(_FOUND[each]) for each in pictures}


def _look(unit: Unit, pictures: "Collection[Likeness]", photos: Iterable[str]) -> None:
    from editor.media.likeness import VERSION, Likeness
    from editor.media.many import Many

    for piece in _pieces(photos):
        many = Many({sha256: Likeness.from_text(signs) for sha256, signs in unit.signs(VERSION, piece).items()})
        for each in pictures:
            _FOUND[each] |= many.like(each)


def _pieces(photos: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(photos)
    while piece := list(islice(rest, _PIECE)):
        yield piece
