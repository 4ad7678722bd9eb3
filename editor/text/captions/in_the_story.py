"""The names of a caption are those of the story."""

import re
from difflib import get_close_matches
from functools import lru_cache

from editor.text.captions.persons import persons

_CLOSE = 0.8
_CREDIT = re.compile(r"\((?:[^()]*/[^()]*|(?:photo|picture|image|credit|pic)\b[^()]*)\)\s*\Z", re.IGNORECASE)
"""A credit in brackets at the end of a caption: whoever made the picture is not in it."""


def strangers(caption: str, story: str) -> tuple[str, ...]:
    """What to say of each person whom the caption names and the story does not; silent while there is no story."""
    if not story.strip():
        return ()
    absent = [name for name in persons(_CREDIT.sub("", caption)) if name.casefold() not in _folded(story)]
    told = _told(story) if absent else ()
    return tuple(_sentence(name, get_close_matches(name, told, 1, _CLOSE)) for name in absent)


@lru_cache(maxsize=2)
def _folded(story: str) -> str:
    """All captions of a story are held against the same text."""
    return " ".join(story.split()).casefold()


@lru_cache(maxsize=2)
def _told(story: str) -> tuple[str, ...]:
    return tuple(persons(story))


def _sentence(name: str, close: list[str]) -> str:
    return f"The story has “{close[0]}”, not “{name}”." if close else f"“{name}” is not in the story."
