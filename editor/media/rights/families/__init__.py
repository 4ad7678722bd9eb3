"""Every form there is, family by family: one idea, one file."""

from typing import Final

from editor.media.rights.families import category, credit_lines, notes, outlets, story, territory, time
from editor.media.rights.forms import Form

FORMS: Final[tuple[Form, ...]] = (
    *territory.FORMS,
    *outlets.FORMS,
    *story.FORMS,
    *credit_lines.FORMS,
    *time.FORMS,
    *notes.FORMS,
    *category.FORMS,
)
"""The longest that fits is taken; of two as long, the one that stands first here."""
