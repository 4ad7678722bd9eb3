"""Small things on a page that stand for something else: the number of a note, the box before a thing to do."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LONGEST = 3
"""Digits of a note's number."""


def note_mark(link: "LexborNode") -> str:
    """The number of a note that a link leads to, in brackets so that it is no part of the word beside it."""
    number = link.text().strip()
    if not (link.attributes.get("href") or "").startswith("#") or not number.isdecimal() or len(number) > _LONGEST:
        return ""
    follows = link.next.text()[:1] if link.next is not None and link.next.tag == "-text" else ""
    return f"[{number}] " if follows.isalnum() else f"[{number}]"


def is_ticked(picture: "LexborNode") -> bool:
    """Whether a picture is the box of a list of things to do."""
    around = picture.parent
    return around is not None and around.attributes.get("role") == "checkbox"
