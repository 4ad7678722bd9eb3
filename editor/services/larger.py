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
    known = tuple(_FOUND)
    unknown = [each for each in pictures if each not in _FOUND]
    more, come = _look(unit, known, set(library) - _SEEN if known else ())
    found, looked_at = _look(unit, unknown, library if unknown else ())
    for each, photos in more.items():  # only what was gone through to its end is remembered
        _FOUND[each] |= photos
    _FOUND.update(found)
    _SEEN.update(come if known else looked_at)
    return {each: frozenset(_FOUND[each]) for each in pictures}


def _look(
    unit: Unit, pictures: "Collection[Likeness]", photos: Iterable[str]
) -> "tuple[dict[Likeness, set[str]], set[str]]":
    """What is found for each picture, and among which photos: those that are not described anew are not among them."""
    from editor.media.likeness import VERSION, Likeness
    from editor.media.many import Many
    from editor.services.likenesses import likenesses_of, readable

    found: dict[Likeness, set[str]] = {each: set() for each in pictures}
    looked_at: set[str] = set()
    for piece in _pieces(photos):
        signs = unit.signs(VERSION, piece)
        looks = readable(signs, Likeness.from_text)
        looks |= likenesses_of(unit, unit.photos_named(damaged)) if (damaged := signs.keys() - looks.keys()) else {}
        many = Many(looks)
        for each in pictures:
            found[each] |= many.like(each)
        looked_at.update(signs)
    return found, looked_at


def _pieces(photos: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(photos)
    while piece := list(islice(rest, _PIECE)):
        yield piece
