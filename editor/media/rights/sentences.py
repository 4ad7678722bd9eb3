"""One sentence, covered whole by forms one after another, or not at all."""

import re
from collections.abc import Sequence
from typing import Final

from editor.media.rights.forms import Form
from editor.media.rights.plain import is_abbreviation
from editor.media.rights.terms import Passage, Rule

MOST_LETTERS: Final = 600
"""Letters of a sentence that is read; a longer one is for a person."""
MOST_FORMS: Final = 60
BREAK: Final = re.compile(r"[\s.,;:!?/|&+*•·()\[\]{}<>\"'#=~_-]+")
"""The marks that may stand between two forms, or about them."""
_HARD: Final = re.compile(r"[.!?;\n*|•·]")
_AND: Final = re.compile(r"(?:and|or|but|und|et|e|y|og|och)\s+")

_Covered = tuple[list[Rule], int]


class Sentence:
    """The sentence that begins at `start` of a text. `words` is the text made plain."""

    def __init__(self, field: str, words: str, text: str, forms: Sequence[Form], start: int) -> None:
        self._field = field
        self._words = words
        self._text = text
        self._forms = forms
        self._start = start
        self._limit = start + MOST_LETTERS
        self._hopeless: set[int] = set()

    def rules(self) -> _Covered | None:
        """Its rules and where it ends; None when any of it is not understood."""
        marks = BREAK.match(self._words, self._start)
        return self._covered(self._start, marks.end() if marks else self._start, 0)

    def _covered(self, place: int, begin: int, before: int) -> _Covered | None:
        """What is from `place` to the end of the sentence, with a form that begins at `begin`, the longest tried first."""
        if before == MOST_FORMS or begin in self._hopeless:
            return None
        for form, end, value in self._ways(begin, first=before == 0):
            marks = BREAK.match(self._words, end)
            after = marks.end() if marks else end
            passage = Passage(self._field, place, after, self._text[place:after].rstrip())
            rule = Rule(form.kind, value, passage)
            if after >= len(self._words) or self._is_over(end, marks):
                return [rule], after
            if marks is None:
                continue
            conjunction = _AND.match(self._words, after)
            rest = self._covered(after, conjunction.end() if conjunction else after, before + 1)
            if rest is not None:
                return [rule, *rest[0]], rest[1]
        self._hopeless.add(begin)
        return None

    def _ways(self, begin: int, *, first: bool) -> list[tuple[Form, int, tuple[str, ...]]]:
        """The forms that begin here, one for each end, the longest first."""
        ways: dict[int, tuple[Form, int, tuple[str, ...]]] = {}
        for form in self._forms:
            if form.alone and not first:
                continue
            for end, value in form.matches(self._words, self._text, begin):
                if end <= self._limit:
                    ways.setdefault(end, (form, end, value))
        return [ways[end] for end in sorted(ways, reverse=True)]

    def _is_over(self, end: int, marks: re.Match[str] | None) -> bool:
        """Whether the marks after a form end the sentence; the full stop of an abbreviation does not."""
        if marks is None:
            return False
        said = marks[0][1:] if marks[0][0] == "." and is_abbreviation(self._words, end) else marks[0]
        return _HARD.search(said) is not None
