"""The newsroom's own words, which its spelling check lets pass."""

from editor.domain.changes import Change
from editor.domain.unit import Reads, Unit
from editor.domain.words import Word
from editor.services.ids import new_op
from editor.text.accents import composed


def add_word(unit: Unit, word: str, language: str = "", op_id: str = "") -> Change:
    """Let a word pass in this language, or without one in all; a word that is there already stays as it is.

    Raises:
        Refused: not a subeditor or admin, not one word, or not a language.
    """
    unit.set_word(Word(spelt(word), language), op_id or new_op())
    return Change("word")


def remove_word(unit: Unit, word: str, language: str = "", op_id: str = "") -> Change:
    """Let a word pass no longer.

    Raises:
        Refused: not a subeditor or admin, or the word is not one of the newsroom's in this language.
    """
    unit.set_word(Word(spelt(word), language, active=False), op_id or new_op())
    return Change("word")


def words(reads: Reads, language: str) -> frozenset[str]:
    """The newsroom's words that copy in this language may use."""
    return frozenset(word.text for word in reads.words() if word.is_for(language))


def spelt(word: str) -> str:
    """A word as lists keep it: letters composed, straight apostrophes, no spaces around it."""
    return composed(word.strip()).replace("’", "'")
