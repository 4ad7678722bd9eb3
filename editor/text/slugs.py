"""Slugs: the short name a story is known by, in lower-case ASCII words joined by hyphens."""

import re
import unicodedata

from editor.domain.errors import Refused
from editor.text.accents import without_accents

LONGEST = 60
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Letters that Unicode does not take apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "œ": "oe", "Œ": "oe", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d"}
    | {"ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "'": "", "’": "", "‘": ""}
)


def suggest_slug(headline: str) -> str:
    """A slug made from a headline: whole words where they fit in 60 characters, `story` where no letter is left."""
    letters = unicodedata.normalize("NFKD", without_accents(headline.translate(_LETTERS)))
    spelt = letters.encode("ascii", "ignore").decode("ascii")
    slug = ""
    for word in re.findall(r"[a-z0-9]+", spelt.lower()):
        longer = f"{slug}-{word}" if slug else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        slug = longer
    return slug or "story"


def check_slug(slug: str) -> str:
    """The slug itself, if it is one.

    Raises:
        Refused: it holds anything but lower-case letters, digits and single hyphens, or is empty or too long.
    """
    if len(slug) > LONGEST:
        raise Refused(f"The slug “{slug[:20]}…” has {len(slug)} characters; at most {LONGEST} are allowed.")
    if not _SLUG.fullmatch(slug):
        raise Refused(
            f"“{slug}” is not a slug: use lower-case letters a to z, digits, and single hyphens between words."
        )
    return slug
