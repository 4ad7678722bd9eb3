"""Sets of a picture's words: copied from one to others, kept by name, and added to what is there. Pure.

Terms of use stay with their picture, and so do alt text, date and job number, which are about this one file.
"""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse

Words = Mapping[str, str]
FIELDS = (
    "caption",
    "credit",
    "creator",
    "creator_title",
    "source",
    "copyright",
    "headline",
    "title",
    "place",
    "keywords",
)
"""What is in a set."""
ADDED_TO = ("caption", "credit", "keywords")
"""What words are added to before or after."""
LONGEST = 20_000
"""Signs of a field of a set that is taken in."""


def words_of(use: "PictureUse") -> dict[str, str]:
    """The words of a picture, without what is empty."""
    shown = {name: getattr(use, name) for name in FIELDS} | {"keywords": ", ".join(use.keywords)}
    return {name: words for name, words in shown.items() if words.strip()}


def with_words(use: "PictureUse", words: Words) -> "PictureUse":
    """The picture with the words of a set; what the set does not say stays.

    Raises:
        Refused: they are not a picture's.
    """
    changes: dict[str, object] = {name: text for name, text in words.items() if name in FIELDS and text.strip()}
    if "keywords" in changes:
        changes["keywords"] = _keywords(words["keywords"])
    return use.with_changes(**changes)


def with_added(use: "PictureUse", name: str, words: str, *, before: bool) -> "PictureUse":
    """The picture with words before or after those of a field, a blank between them; no keyword twice.

    Raises:
        Refused: they are not a picture's.
    """
    if name == "keywords":
        known = {word.casefold() for word in use.keywords}
        new = tuple(word for word in _keywords(words) if word.casefold() not in known)
        return use.with_changes(keywords=(*new, *use.keywords) if before else (*use.keywords, *new))
    there = getattr(use, name)
    pair = (words.strip(), there) if before else (there, words.strip())
    return use.with_changes(**{name: " ".join(part for part in pair if part)})


def as_text(words: Words) -> str:
    """A set as text for the clipboard of this program."""
    return json.dumps(dict(words), ensure_ascii=False)


def from_text(text: str) -> dict[str, str]:
    """The set that a text is; empty when it is none."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return sound(read)


def sound(read: object) -> dict[str, str]:
    """What of a value that was read is a set of words."""
    if not isinstance(read, dict):
        return {}
    return {name: text[:LONGEST] for name, text in read.items() if name in FIELDS and isinstance(text, str)}


def _keywords(text: str) -> tuple[str, ...]:
    words = (word.strip() for word in text.replace("\n", ",").split(","))
    return tuple(dict.fromkeys(word for word in words if word))
