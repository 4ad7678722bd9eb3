"""The categories of a picture's rights, and what must be filled in for each before the picture may be approved."""

from typing import Final, Literal, NamedTuple

Category = Literal[
    "", "staff", "agency", "commissioned", "handout", "pool", "social", "creative commons", "public domain", "archive"
]
CATEGORIES: Final[tuple[Category, ...]] = (
    "staff", "agency", "commissioned", "handout", "pool", "social", "creative commons", "public domain", "archive",
)  # fmt: skip
NEEDS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "commissioned": (("permission_from", "with whom it was agreed"),),
    "handout": (("permission_from", "who handed it out"), ("permission_on", "when it was handed out")),
    "pool": (("permission_from", "whose pool it is from"),),
    "social": (
        ("permission_from", "who gave permission"),
        ("permission_on", "when permission was given"),
        ("link", "where it was posted"),
    ),
    "creative commons": (
        ("licence", "which licence it has"),
        ("creator", "who made it"),
        ("link", "where it and its licence are found"),
    ),
    "public domain": (("link", "where that is said"),),
    "archive": (("permission_from", "whose archive it is from"),),
}
"""Of each category, the fields and what they say; `creator` is the picture use's own, the others are the rights'."""
TERMS: Final = ("instructions", "usage_terms")
"""The fields of a picture, and of its file, that say what may be done with it."""
HANDOUT_DAYS: Final = 14
"""How long a handout may be used where nothing else is said."""

ARCHIVE_DAYS: Final = 30
"""How many days after it came a picture that must not be archived counts as kept: news is followed up for some weeks, and
what is run later comes from the archive, whatever it is called."""

By = Literal["file", "job", "looks"]
"""How two uses are told to be of one picture: by the file, by the job number, or by what they look like."""


class FirstUse(NamedTuple):
    """The other story that used a picture before this one, and by what the picture was known there."""

    slug: str
    by: By = "file"
