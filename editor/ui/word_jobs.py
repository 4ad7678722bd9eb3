"""Spelling as the window asks for it: the newsroom's words on the store's thread, all else as pure work for the pool.

What Hunspell needs is imported inside, so that it loads there, after the window is painted.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from editor.domain.changes import Change
from editor.domain.errors import Unavailable
from editor.ui.jobs import Job

if TYPE_CHECKING:
    from editor.domain.unit import Unit
    from editor.style.spelling.allowed import Allowed
    from editor.style.spelling.check import Misspelling, Name
    from editor.style.spelling.speller import Speller

MOST = 7
"""Suggestions for one word."""
_UNDERLINED = 500
"""Words underlined in one paragraph: one with more is not written in this language."""
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SpellingFiles:
    """The dictionaries that come along, the folder of the person's own, the person's list of words, and those ignored."""

    shipped: Path
    dictionaries: Path
    words: Path
    ignored: Path


class Stretch(NamedTuple):
    """Where a word stands in its paragraph, in UTF-16 units, and the word."""

    start: int
    length: int
    word: str

    def touches(self, place: int) -> bool:
        """Whether a cursor here stands in the word, or beside it."""
        return self.start <= place <= self.start + self.length


class Line(NamedTuple):
    """A paragraph to be checked.

    `opened` is what it begins within (see `style.spelling.left_out`); None is what the line before it leaves open.
    `caret` is where somebody is writing in it, in UTF-16 units, or -1. What a line `apart` opens ends with it.
    """

    text: str
    opened: str | None = ""
    caret: int = -1
    apart: bool = False


class Seen(NamedTuple):
    """What was found in a paragraph, and what it leaves open for the next.

    `names` are the names nobody knows, `sure` those that are names whatever else the story says, `doubts` the words that
    would be names if they were names elsewhere. `held` is the word being written, about which nothing is said yet;
    `held_wrong` says whether it is misspelt so far.
    """

    opened: str = ""
    after: str = ""
    wrong: tuple[Stretch, ...] = ()
    names: tuple[Stretch, ...] = ()
    sure: frozenset[str] = _NOTHING
    doubts: frozenset[str] = _NOTHING
    held: Stretch | None = None
    held_wrong: bool = False


PLAIN = Seen()
"""What nearly all paragraphs are seen as."""


class Ready(NamedTuple):
    """A speller, the words it lets pass, those of them that are ignored in the story, and what was amiss, or nothing."""

    speller: "Speller"
    allowed: "Allowed"
    ignored: frozenset[str]
    fault: str


def newsroom_words(language: str) -> Job[frozenset[str]]:
    """The newsroom's words that copy in this language may use."""

    def job(unit: "Unit") -> frozenset[str]:
        from editor.services.words import words

        return words(unit, language)

    return job


def add_word(word: str, language: str) -> Job[Change]:
    """One more of the newsroom's words."""

    def job(unit: "Unit") -> Change:
        from editor.services.words import add_word as add

        return add(unit, word, language)

    return job


def add_own_word(path: Path, word: str) -> Callable[[], None]:
    """One more word in the person's own list."""

    def work() -> None:
        from editor.style.spelling.personal import PersonalList

        PersonalList(path).add(bare(word))

    return work


def bare(word: str) -> str:
    """The word as lists keep it: plain, and without a possessive. Loads part of the spelling."""
    from editor.style.spelling.forms import plain, without_possessive

    return without_possessive(plain(word))


def prepare(
    language: str,
    speller: "Speller | None",
    files: SpellingFiles,
    newsroom: frozenset[str],
    ignored: Callable[[], frozenset[str]],
) -> Callable[[], Ready]:
    """A speller for this language, or the one there is, and the words of all lists. Starts no program yet.

    `ignored` reads those of the story.
    """

    def work() -> Ready:
        from editor.style.spelling.allowed import Allowed
        from editor.style.spelling.personal import PersonalList
        from editor.style.spelling.speller import open_speller

        fault, own_words = "", _NOTHING
        made = speller or open_speller(language, files.shipped, files.dictionaries)
        try:
            own_words = PersonalList(files.words).words()
        except Unavailable as error:
            fault = str(error)
        passed_over = ignored()
        return Ready(made, Allowed(own_words, newsroom, passed_over), passed_over, fault)

    return work


def suggest(speller: "Speller", word: str) -> Callable[[], tuple[str, ...]]:
    """What may have been meant, likeliest first."""
    return lambda: speller.suggest(word)[:MOST]


def check_lines(speller: "Speller", lines: Sequence[Line], known: frozenset[str]) -> Callable[[], tuple[Seen, ...]]:
    """Check some paragraphs; `known` are the names of the story."""

    def work() -> tuple[Seen, ...]:
        seen: list[Seen] = []
        after = ""
        for line in lines:
            one = _check(speller, line, after if line.opened is None else line.opened, known)
            after = one.after
            seen.append(one)
        return tuple(seen)

    return work


def _check(speller: "Speller", line: Line, opened: str, known: frozenset[str]) -> Seen:
    from editor.style.spelling.left_out import Within
    from editor.style.spelling.long import PIECE, check_long

    alone = told = check_long(line.text, speller, opened=Within(opened), most=_UNDERLINED)
    after = "" if line.apart else told.opened.value
    if not alone.misspellings and not alone.names:
        return PLAIN if opened == after == "" else Seen(opened, after)
    doubts = frozenset(form for one in alone.misspellings if one.word[:1].isupper() for form in _as_name(one.word))
    if len(line.text) > PIECE:  # what one piece of it says is a name, is one in the others
        known |= frozenset(one.word for one in alone.names)
    if not doubts.isdisjoint(known):
        told = check_long(line.text, speller, opened=Within(opened), known_names=known, most=_UNDERLINED)
    wrong = _stretches(line.text, told.misspellings)
    names = _stretches(line.text, told.names)
    held = next((one for one in (*wrong, *names) if one.touches(line.caret)), None)
    sure = _stretches(line.text, alone.names)
    return Seen(
        opened,
        after,
        tuple(one for one in wrong if one != held)[:_UNDERLINED],
        tuple(one for one in names if one != held),
        frozenset(one.word for one in sure if one != held),
        doubts,
        held,
        held in wrong,
    )


def _as_name(word: str) -> tuple[str, str]:
    """As whom the word may be known elsewhere: as it is, or in a line that is not all capitals."""
    from editor.style.spelling.forms import without_possessive

    own = without_possessive(word)
    return own, own.title()


def _stretches(text: str, found: "Sequence[Misspelling | Name]") -> tuple[Stretch, ...]:
    """The same places as Qt counts them: each character beyond U+FFFF is two."""
    if not found:
        return ()
    if max(text) <= "\uffff":
        return tuple(Stretch(one.start, one.end - one.start, one.word) for one in found)
    made, place, units = [], 0, 0
    for one in sorted(found, key=lambda one: one.start):
        units += _units(text[place : one.start])
        length = _units(text[one.start : one.end])
        made.append(Stretch(units, length, one.word))
        units += length
        place = one.end
    return tuple(made)


def _units(text: str) -> int:
    return len(text) + sum(sign > "\uffff" for sign in text)
