"""Words one after another, as a sentence has them."""

from collections.abc import Sequence


def listed(words: Sequence[str]) -> str:
    """One, two and three; of one word that alone. There must be one."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
