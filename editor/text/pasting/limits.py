"""How much may be pasted at once, and how deep it may be nested."""

from editor.domain.errors import Refused

LARGEST = 64_000_000
"""The most signs that are looked at, pictures held in the page included."""

LARGEST_MARKUP = 16_000_000
"""The most signs of words and tags, pictures not counted."""

DEEPEST = 400
"""Elements open at once; the tags of deeper ones are left out and their words stay."""

MOST_EMPHASIS = 24
"""Emphasis and the like open at once: the parser repeats each in every paragraph until it is closed."""

MOST_ATTRIBUTES = 100
"""Attributes of one element that are looked at: the parser compares each with all before it."""

MOST_REPEATED = 3_000_000
"""How often, over the whole page, unclosed emphasis may be repeated."""


def refuse_larger(size: int, limit: int) -> None:
    """Raises `Refused` when more was pasted than is safe to take apart."""
    if size > limit:
        raise Refused(
            f"What was pasted holds {size:,} signs, more than the {limit:,} that can be read with their formatting: "
            "paste it as plain text or in parts."
        )
