"""Words as a sentence has them: one after another, and those that it ends with."""

from collections.abc import Sequence


def listed(words: Sequence[str]) -> str:
    """One, two and three; of one word that alone. There must be one."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def ending_in(words: str) -> str:
    """Somebody's own words, exactly, at the end of a sentence: a full stop of theirs ends it, else one follows."""
    return f"“{words}”" if words.rstrip().endswith((".", "!", "?", "…")) else f"“{words}”."
