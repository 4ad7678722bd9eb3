"""Words as a sentence has them: one after another, and those that it ends with."""

from collections.abc import Sequence
from typing import Final

_NAMED: Final = 3
"""Pictures that are named one by one; more are counted."""


def listed(words: Sequence[str]) -> str:
    """One, two and three; of one word that alone. There must be one."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def ending_in(words: str) -> str:
    """Somebody's own words, exactly, at the end of a sentence: a full stop of theirs ends it, else one follows."""
    return f"“{words}”" if words.rstrip().endswith((".", "!", "?", "…")) else f"“{words}”."


def parted(text: str) -> tuple[str, ...]:
    """The words of a list as people type one: parted by commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def pictures_named(numbers: Sequence[int]) -> str:
    """Pictures in the middle of a sentence: picture 2; pictures 2 and 3; 12 pictures. There must be one."""
    if len(numbers) > _NAMED:
        return f"{len(numbers):,} pictures"
    return f"{'picture' if len(numbers) == 1 else 'pictures'} {listed([str(number) for number in numbers])}"
