"""Many files side by side, to find those that one file looks like."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final

from editor.media.likeness import SAME_MARK, SAME_PART, SAME_WHOLE, Likeness, overlie
from editor.media.marks import MARK_BYTES
from editor.media.nearness import SIGN_BYTES, Signs, pairs

_MOST_REMEMBERED: Final = 500


class Many:
    """Many files, by name, to find those that one file is like: the same as a whole, a part of them, or they of it."""

    def __init__(self, files: Mapping[str, Likeness]) -> None:
        self._names = [name for name, one in files.items() if one.whole is not None]
        self._files = [files[name] for name in self._names]
        self._signs = b"".join(one.signs for one in self._files)
        self._ends = list(accumulate(len(one.signs) // MARK_BYTES for one in self._files))
        self._found: dict[Likeness, frozenset[str]] = {}

    def like(self, one: Likeness) -> frozenset[str]:
        """The names of those that this file is like; remembered of the files that were asked about last."""
        if one not in self._found:
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            self._found[one] = frozenset(self._names[at] for at in self._look(one))
        return self._found[one]

    def _look(self, one: Likeness) -> Iterator[int]:
        if one.whole is not None:
            yield from self._by_signs.like(one)
            yield from self._overlying(one)

    def _overlying(self, one: Likeness) -> Iterator[int]:
        """Those that share marks with it, and agree when they are laid over each other."""
        shared: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for own, place, apart in pairs(one.signs, self._signs, SAME_MARK):
            at = bisect(self._ends, place)
            shared[at].append((own, place - (self._ends[at - 1] if at else 0), apart))
        yield from (at for at, marks in shared.items() if overlie(one, self._files[at], marks))

    @cached_property
    def _by_signs(self) -> "_BySigns":
        return _BySigns(self._files)


class _BySigns:
    """Files, by their places, that are compared by the signs of the wholes and the parts alone."""

    def __init__(self, files: Sequence[Likeness]) -> None:
        self._wholes = Signs(b"".join(one.sign for one in files))
        self._parts = Signs(b"".join(one.parts for one in files))
        self._ends = list(accumulate(len(one.parts) // SIGN_BYTES for one in files))

    def like(self, one: Likeness) -> Iterator[int]:
        """Those that are the same as a whole, a part of it, or it of them."""
        yield from self._wholes.near(one.sign, SAME_WHOLE)
        yield from (bisect(self._ends, at) for at in self._parts.near(one.sign, SAME_PART))
        yield from self._wholes.near(one.parts, SAME_PART)
