"""Notes between `<!--` and `-->`: the window dims them and counts them out, but Markdown knows none, so readers get them."""

import re

from editor.domain.checks import Finding
from editor.domain.copy import Copy

ASIDE = re.compile(r"<!--(?:(?!-->).)*(?:-->)?", re.DOTALL)
_SHOWN = 60
"""Signs of a note that are repeated where it is told of."""


def aside_findings(copy: Copy) -> list[Finding]:
    """What keeps a copy from being approved for the sake of its notes: readers would see each of them."""
    if "<!--" not in copy.body:
        return []
    return [
        Finding(
            "note-in-text",
            "approve",
            f"The text holds “{_shortened(note)}”, which readers would see: put it into the editor’s note, or take it out.",
            "body",
        )
        for note in dict.fromkeys(ASIDE.findall(copy.body))
    ]


def _shortened(note: str) -> str:
    words = " ".join(note.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
