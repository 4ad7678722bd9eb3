"""Words that pass whatever the dictionary says: a person's own list, and the newsroom's."""

from collections.abc import Iterable

from editor.style.spelling.forms import plain, without_possessive


class Allowed:
    """Words let pass, with their possessives, at the beginning of a sentence, and in capitals."""

    def __init__(self, *lists: Iterable[str]) -> None:
        self.words = frozenset(plain(word) for words in lists for word in words)
        self._folded = frozenset(word.casefold() for word in self.words)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and any(self._has(form) for form in (word, without_possessive(word)))

    def _has(self, word: str) -> bool:
        if word in self.words or (word[:1].lower() + word[1:]) in self.words:
            return True
        return word.isupper() and len(word) > 1 and word.casefold() in self._folded
