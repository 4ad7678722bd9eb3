"""How long a piece of copy is: words, characters, and the time to read it; marks and picture lines do not count."""

from dataclasses import dataclass

from editor.text.markdown import plain_text

WORDS_A_MINUTE = 238
"""Mean silent reading speed of adults in English non-fiction (Brysbaert 2019)."""


@dataclass(frozen=True, slots=True)
class Count:
    """The length of a piece of copy. `characters` counts blanks, not line ends; `seconds` is the time to read it."""

    words: int
    characters: int
    seconds: int


def count(body: str) -> Count:
    """The length of a Markdown body."""
    return count_plain(plain_text(body))


def count_plain(text: str) -> Count:
    """The length of text that carries no marks, such as a headline."""
    number = sum(any(sign.isalnum() for sign in word) for word in text.split())
    characters = sum(len(line.strip()) for line in text.splitlines())
    return Count(words=number, characters=characters, seconds=-(-number * 60 // WORDS_A_MINUTE))
