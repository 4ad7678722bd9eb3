"""What a dictionary said before: asked once, a word costs nothing any more."""

from collections.abc import Iterable
from typing import Final

_MOST: Final = 50_000
"""Words; about 5 MB. A book of 100,000 words has 10,000 different ones."""


class Verdicts:
    """Whether words are known, for one language, the oldest forgotten when there are too many."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._known: dict[str, bool] = {}

    def of(self, word: str) -> bool | None:
        """Whether the word is known; None when nobody asked."""
        return self._known.get(word)

    def missing(self, words: Iterable[str]) -> list[str]:
        """Those of the words nobody asked about, each once."""
        return [word for word in dict.fromkeys(words) if word not in self._known]

    def keep(self, verdicts: dict[str, bool]) -> None:
        """Remember these; a whole new table, so that nobody reads a half-made one meanwhile."""
        known = self._known | verdicts
        if len(known) > self._most:
            known = dict(list(known.items())[-self._most * 9 // 10 :])
        self._known = known

    def __len__(self) -> int:
        return len(self._known)
