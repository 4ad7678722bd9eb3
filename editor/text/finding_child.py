"""A program of its own that searches for a person's pattern: one JSON question on its input, one answer on its output.

Python's matcher holds the interpreter for as long as it searches, whatever thread asked, and cannot be stopped.
"""

import json
import sys
from typing import Any

from editor.domain.errors import Refused
from editor.text.edits import Span
from editor.text.finding import Wanted, find, replace_all


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """The matches, or the edits where a replacement is given; `refused` says why not."""
    within = question["wanted"].pop("within")
    wanted = Wanted(**question["wanted"], within=Span(*within) if within is not None else None)
    try:
        if question["replacement"] is None:
            found = find(question["text"], wanted)
            return {
                "spans": found.spans,
                "left_alone": found.left_alone,
                "more": found.more,
                "in_addresses": found.in_addresses,
            }
        made = replace_all(question["text"], wanted, question["replacement"])
    except Refused as refused:
        return {"refused": str(refused)}
    return {"edits": made.edits, "left_alone": made.left_alone, "in_addresses": made.in_addresses}


def main() -> None:
    """Answer once."""
    sys.stdout.write(json.dumps(answer(json.loads(sys.stdin.read()))))
