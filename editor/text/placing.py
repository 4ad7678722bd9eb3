"""Whether every picture line does what it says: what readers get of one that does not is its signs, or nothing."""

import re

from editor.domain.checks import Finding
from editor.domain.copy import Copy
from editor.domain.picture_lines import look_alikes, picture_lines

_PLAIN = re.compile(r"!\[[^\]\n\\`]*\]\(photo:[1-9][0-9]{0,5}\)[ \t]*")


def placing_findings(copy: Copy) -> list[Finding]:
    """What keeps a copy from being approved for the sake of its picture lines: those that are none, and those not read."""
    found = [
        Finding(
            "picture-line-wrong",
            "approve",
            f"“{words}” looks like a picture’s line and is none: write it like ![](photo:2), or take it out.",
            "body",
        )
        for words in dict.fromkeys(look_alikes(copy.body))
    ]
    for number in _unread(copy.body):
        message = (
            f"The line for picture {number} is not read as one: it stands in code or behind a backslash, or its number is "
            "written otherwise. Write it on a line of its own, like ![](photo:2), or take it out."
        )
        found.append(Finding("picture-line-unread", "approve", message, "body", number))
    return found


def _unread(body: str) -> list[int]:
    """The numbers whose lines are there and show no picture. The body is parsed only where that can be."""
    named = picture_lines(body)
    if not named:
        return []
    if "`" not in body and not any(picture_lines(line) and not _PLAIN.fullmatch(line) for line in body.split("\n")):
        return []
    from editor.text.markdown import picture_numbers

    shown = set(picture_numbers(body))
    return [number for number in dict.fromkeys(named) if number not in shown]
