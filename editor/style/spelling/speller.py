"""Spelling in one language: which words nobody knows, and what may have been meant.

Every question may wait for another program (a tenth of a second for the first, which reads the dictionary; half a second
for a suggestion): ask away from the window. `settled` says when an answer is at hand. Any thread may ask.
"""

from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import Final

from rapidfuzz import fuzz, process

from editor.domain.errors import Refused, Unavailable
from editor.style.spelling.allowed import Allowed
from editor.style.spelling.asking import Answers, Silent
from editor.style.spelling.dictionaries import Dictionary, find
from editor.style.spelling.forms import plain, without_possessive
from editor.style.spelling.soundness import fault, samples
from editor.style.spelling.verdicts import Verdicts
from editor.text.accents import without_accents

_TRIES: Final = 2
_REMEMBERED: Final = 500


class Speller:
    """One language's dictionary with the word lists that go before it; read when first asked, let go by `close`."""

    def __init__(self, dictionary: Dictionary, allowed: Allowed | None = None) -> None:
        self.dictionary = dictionary
        self.allowed = allowed or Allowed()
        self._verdicts = Verdicts()
        self._suggested: dict[str, tuple[str, ...]] = {}
        self._answers: Answers | None = None
        self._asking = Lock()
        self._ended = False
        self._trouble = ""

    @property
    def language(self) -> str:
        """The dictionary's language, which is not always the story's."""
        return self.dictionary.language

    def settled(self, words: Iterable[str]) -> bool:
        """Whether `unknown` would answer at once."""
        return not self._verdicts.missing(form for word in self._new(words) for form in self._forms(plain(word)))

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Those of the words that neither the lists nor the dictionary know.

        Raises:
            Refused: the dictionary cannot be used.
            Unavailable: it does not answer.
        """
        forms = {word: self._forms(plain(word)) for word in self._new(words) if plain(word) not in self.allowed}
        missing = self._verdicts.missing(form for several in forms.values() for form in several)
        if missing:
            with self._asking:
                missing = self._verdicts.missing(missing)
                unknown = self._unknown(missing) if missing else set()
                self._verdicts.keep({form: form not in unknown for form in missing})
        return {word for word, several in forms.items() if not any(map(self._verdicts.of, several))}

    def suggest(self, word: str) -> tuple[str, ...]:
        """What may have been meant, likeliest first; the writer's kind of apostrophe is kept.

        Raises:
            Refused: the dictionary cannot be used.
            Unavailable: it does not answer.
        """
        asked = plain(word)
        found = self._suggested.get(asked)
        if found is None:
            with self._asking:
                found = self._suggestions(asked)
        near = process.extract(asked, self.allowed.words, scorer=fuzz.ratio, limit=2, score_cutoff=80)
        both = dict.fromkeys([*(one[0] for one in near), *found])
        return tuple(one.replace("'", "’") if "’" in word else one for one in both)

    def close(self) -> None:
        """Let the dictionary go; the next question reads it again."""
        with self._asking:
            self._let_go()

    def end(self) -> None:
        """Let the dictionary go for good: a question that is still on its way is not answered, and not waited for."""
        self._ended = True
        if (answers := self._answers) is not None:
            answers.kill()
        with self._asking:
            self._let_go()

    def _new(self, words: Iterable[str]) -> list[str]:
        """Those of the words that are not known already, as nearly all are."""
        return [word for word in words if not self._verdicts.of(word)]

    def _forms(self, word: str) -> tuple[str, ...]:
        """The spellings any of which makes a word known."""
        forms = [word, without_possessive(word)]
        if self.language.partition("-")[0] == "en":
            forms += [without_accents(form) for form in forms]
        return tuple(dict.fromkeys(forms))

    def _unknown(self, words: list[str]) -> set[str]:
        for _ in range(_TRIES):
            try:
                return self._open().unknown(words)
            except Silent:
                self._let_go()
        raise self._given_up()

    def _suggestions(self, word: str) -> tuple[str, ...]:
        try:
            found = tuple(self._open().suggestions(word))
        except Silent:  # some words take a big dictionary for ever; others may still be asked about
            self._let_go()
            return ()
        self._suggested = dict([*self._suggested.items(), (word, found)][-_REMEMBERED:])
        return found

    def _open(self) -> Answers:
        if self._trouble:
            raise Refused(self._trouble)
        if self._ended:
            raise self._put_away()
        if self._answers is not None and not self._answers.lives:
            self._let_go()
        if self._answers is None:
            wrong = fault(self.dictionary)
            if wrong:
                raise self._unusable(wrong)
            self._answers = Answers(self.dictionary)
            if self._ended:  # meanwhile, by a thread that saw no program to end
                raise self._put_away()
            words = samples(self.dictionary)
            if len(words) > 1 and self._answers.unknown(words) == set(words):
                raise self._unusable("it does not know its own words")
        return self._answers

    def _unusable(self, wrong: str) -> Refused:
        self._let_go()
        self._trouble = f"The “{self.language}” dictionary cannot be used: {wrong}."
        return Refused(self._trouble)

    def _put_away(self) -> Unavailable:
        return Unavailable(f"The “{self.language}” dictionary was put away.")

    def _given_up(self) -> Unavailable:
        self._trouble = f"The “{self.language}” dictionary stops whenever it is asked, so spelling is not checked."
        return Unavailable(self._trouble)

    def _let_go(self) -> None:
        if self._answers is not None:
            self._answers.close()
            self._answers = None


def open_speller(language: str, shipped: Path, own: Path | None = None, allowed: Allowed | None = None) -> Speller:
    """A speller for a story's language, from the shipped dictionaries and those in the person's own folder.

    Raises:
        Refused: there is no dictionary for it.
    """
    return Speller(find(language, shipped, own), allowed)
