"""The fields of a picture's words: what they are called, and which of them several pictures share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editor.domain.listing import parted

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse

TEXT = "text"
FIELDS: tuple[tuple[str, str, str], ...] = (
    ("caption", "Caption", TEXT),
    ("credit", "Credit", ""),
    ("alt_text", "Alt text: what it shows, for people who cannot see it", TEXT),
    ("creator", "By-line", ""),
    ("creator_title", "By-line title", ""),
    ("source", "Source", ""),
    ("copyright", "Copyright", ""),
    ("headline", "Picture headline", ""),
    ("title", "Title", ""),
    ("place", "Place", ""),
    ("date_created", "Date taken", ""),
    ("keywords", "Keywords, parted by commas", ""),
    ("instructions", "Instructions", TEXT),
    ("usage_terms", "Usage terms", TEXT),
    ("job_id", "Job number", ""),
    ("extended_description", "Extended description", TEXT),
)
"""Name, label and kind of each field, the ones that readers see first."""
CLEANED = frozenset({"credit", "creator", "source"})
"""What the credit desk may have changed."""
TOGETHER = frozenset(
    {"caption", "credit", "creator", "creator_title", "source", "copyright", "headline", "title", "place", "keywords"}
)
"""What is edited for several pictures at once.

Terms of use do not, or typing would take the restrictions of one picture away; nor does alt text, which is about one.
"""


def typed(name: str, text: str) -> object:
    """What a field holds when this is typed into it."""
    return parted(text) if name == "keywords" else text


def shown(value: object) -> str:
    """How a value is shown in its field."""
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def shared(uses: "Sequence[PictureUse]", name: str) -> object | None:
    """What all of the pictures have in a field; None when they differ."""
    values = [getattr(use, name) for use in uses]
    return values[0] if all(value == values[0] for value in values) else None
