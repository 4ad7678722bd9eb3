"""One paragraph checked: what is misspelt, and which names nobody knows.

A name is a word the dictionary does not know and the writer gave a capital: newspapers are full of them, so they are
listed, not underlined. A capital says nothing at the beginning of a sentence, or in a line that is all capitals: there the
word is a name only when it stands with a capital elsewhere, or beside another word with one.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from editor.style.spelling.forms import without_possessive
from editor.style.spelling.left_out import Within
from editor.style.spelling.scripts import is_written_so
from editor.style.spelling.speller import Speller
from editor.style.spelling.words import Word, find_words

_ROMAN: Final = re.compile(r"(?=.)M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
_TWO_CAPITALS: Final = re.compile(r"[^\W\d_]{2}[^\W\d_]+")
_ACRONYM: Final = 5
"""Letters of the longest word in capitals that is taken for an acronym in a line that is all capitals."""
# What English joins to whole words with a hyphen, and no dictionary lists as a word.
_PREFIXES: Final = """
afro anglo ante anti arch austro auto bi bio celto cis co counter cyber de dis e eco esque euro ex extra fold franco
geo graeco hyper indo inter intra ish italo kilo macro mega meta micro mid mini mis mono multi nano neo non o pan para poly
post pre pro proto pseudo psycho quasi re russo semi sino socio sub super techno tele trans tri turbo ultra un uni vice
"""
_JOINED: Final = frozenset(_PREFIXES.split())
_PARTICLES: Final = frozenset(
    [
        "af",
        "av",
        "bin",
        "bint",
        "da",
        "dal",
        "das",
        "de",
        "del",
        "della",
        "den",
        "der",
        "des",
        "di",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "ten",
        "ter",
        "van",
        "vom",
        "von",
        "y",
        "zu",
        "zum",
        "zur",
    ]
)
"""What stands in small letters within people's names."""


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word to underline: where it stands, in characters, and how it is spelt."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name nobody knows: where it stands, in characters, and the name without a possessive."""

    start: int
    end: int
    word: str


class Checked(NamedTuple):
    """What was found in a paragraph, and what it leaves open for the next."""

    misspellings: tuple[Misspelling, ...]
    names: tuple[Name, ...]
    opened: Within


def settled(text: str, speller: Speller, opened: Within = Within.COPY) -> bool:
    """Whether `check` would answer at once, without waiting for the dictionary."""
    words = _judged(find_words(text, opened).words, speller)
    return speller.settled(form for word in words for form in _asked(word, text))


def check(
    text: str, speller: Speller, *, opened: Within = Within.COPY, known_names: Collection[str] = frozenset()
) -> Checked:
    """Check one paragraph of Markdown, or several.

    `opened` is what the paragraph before left open. `known_names` are names found elsewhere in the story: with one of
    them a sentence may begin. Offsets are characters of `text` (see `words`).

    Raises:
        Refused: the speller's dictionary cannot be used.
        Unavailable: it does not answer.
    """
    found = find_words(text, opened)
    words = _judged(found.words, speller)
    unknown = speller.unknown({form for word in words for form in _asked(word, text)})
    doubtful = [one for word in words for one in _doubtful(word, text, unknown)]
    if not doubtful:
        return Checked((), (), found.opened)
    judge = _Judge(text, found.words, doubtful, unknown, known_names)
    doubtful = [one for one in doubtful if not judge.is_particle(one)]
    names = tuple(Name(one.start, one.end, without_possessive(one.text)) for one in doubtful if judge.is_name(one))
    wrong = tuple(Misspelling(one.start, one.end, one.text) for one in doubtful if not judge.is_name(one))
    return Checked(wrong, names, found.opened)


def _judged(words: tuple[Word, ...], speller: Speller) -> list[Word]:
    """The words that are this dictionary's business."""
    return [word for word in words if len(word.text) > 1 and is_written_so(word.text, speller.language)]


def _asked(word: Word, source: str) -> Iterator[str]:
    """The word, its parts, and what else would make it known or a slip of the shift key."""
    for one in (word, *word.parts(source)) if "-" in word.text else (word,):
        yield one.text
        if one.stands_for:
            yield one.stands_for
        if not one.text.islower() and not one.text.istitle():
            yield one.text.lower()


def _doubtful(word: Word, source: str, unknown: set[str]) -> Iterator[Word]:
    """The word, or those of its parts, that nobody knows."""
    if word.text not in unknown or (word.stands_for and word.stands_for not in unknown):
        return
    for part in word.parts(source):
        known = part.text not in unknown or (part.stands_for and part.stands_for not in unknown)
        joined = part.text != word.text and part.text.lower() in _JOINED
        if not known and not joined and len(part.text) > 1 and not _ROMAN.fullmatch(part.text):
            yield part


class _Judge:
    """Tells names from misspellings among the doubtful words of one paragraph."""

    def __init__(
        self,
        text: str,
        words: tuple[Word, ...],
        doubtful: list[Word],
        unknown: set[str],
        known_names: Collection[str],
    ) -> None:
        self._unknown = unknown
        self._shouted = len(words) > 2 and not any(sign.islower() for word in words for sign in word.text)
        self._next = {one.end: after for one, after in pairwise(words) if not text[one.end : after.start].strip(" ")}
        sure = {without_possessive(one.text) for one in doubtful if not one.first and one.text[0].isupper()}
        self._names = sure.union(known_names) if not self._shouted else set(known_names)

    def is_name(self, word: Word) -> bool:
        """Whether the word is a name; a misspelling otherwise."""
        text = without_possessive(word.text)
        if text.islower() or text == text.lower() or self._slipped(text):
            return False
        if self._shouted:
            return len(text) <= _ACRONYM or text.title() in self._names
        if not word.first or any(sign.isupper() for sign in text[1:]) or text in self._names:
            return True
        after = self._next.get(word.end)
        return after is not None and after.text[:1].isupper()

    def is_particle(self, word: Word) -> bool:
        """Whether the word leads on to a name: von der Leyen."""
        after: Word | None = word
        while after is not None and after.text in _PARTICLES:
            after = self._next.get(after.end)
        return word.text in _PARTICLES and after is not None and after.text[:1].isupper()

    def _slipped(self, text: str) -> bool:
        """`THe`, `tHe`: capitals in odd places of a word everybody knows."""
        odd = not text.isupper() and not text.istitle() and text[1:].lower() != text[1:]
        return odd and bool(_TWO_CAPITALS.fullmatch(text)) and text.lower() not in self._unknown
