"""What copy must have before it may go on. House style comes on top of this; these few never bend.

PostgreSQL's trigger counts the same blocks from the stored text; a test asks both about the same copy.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editor.domain.copy import Copy, Crop, PictureUse
from editor.domain.directions import direction
from editor.domain.moments import day_objection
from editor.domain.picture_lines import picture_lines
from editor.domain.picture_rights import NEEDS

Level = Literal["submit", "approve", "advice"]
_DATE = re.compile(
    r"[0-9]{4}([-:][0-9]{2}([-:][0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?"
)
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""What a language tag looks like (BCP 47, without its rarer forms)."""
_BLANK = " \t\n"


class Finding(NamedTuple):
    """One thing amiss: how far it lets the copy go, where it is, and what to do. `picture` is 0 for the text."""

    rule: str
    level: Level
    message: str
    field: str
    picture: int = 0


def blank(text: str) -> bool:
    """Whether there is nothing but spaces, tabs and line ends."""
    return not text.strip(_BLANK)


def _text(copy: Copy) -> Iterator[Finding]:
    if blank(copy.headline):
        yield Finding("headline-missing", "submit", "The story has no headline.", "headline")
    if blank(copy.body):
        yield Finding("body-missing", "submit", "The story has no text.", "body")
    if not LANGUAGE.fullmatch(copy.language):
        message = f"The language is “{copy.language}”; write it as en-GB, de or ga-IE."
        yield Finding("language-wrong", "approve", message, "language")


def _picture(use: PictureUse, placed: set[int]) -> Iterator[Finding]:
    if not use.photo:
        message = f"Picture {use.number} waits for its file; without it the story goes out without this picture."
        yield Finding("file-missing", "advice", message, "photo", use.number)
        return
    if blank(use.caption):
        yield Finding("caption-missing", "approve", f"Picture {use.number} has no caption.", "caption", use.number)
    if blank(use.credit):
        yield Finding("credit-missing", "approve", f"Picture {use.number} has no credit.", "credit", use.number)
    if use.date_created and not _DATE.fullmatch(use.date_created):
        message = (
            f"The date of picture {use.number} is “{use.date_created}”; write it like 2026-05-06, or leave it out."
        )
        yield Finding("date-wrong", "approve", message, "date_created", use.number)
    yield from _rights(use)
    if use.decorative and use.alt_text:
        message = f"Picture {use.number} is marked as decorative and has an alt text: take one of the two away."
        yield Finding("alt-decorative", "approve", message, "alt_text", use.number)
    elif blank(use.alt_text) and not use.decorative:
        message = f"Picture {use.number} has no alt text: say what it shows, for people who cannot see it."
        yield Finding("alt-missing", "advice", message, "alt_text", use.number)
    if (cut := _cut(use)) and (place := direction(use.caption)):
        message = f"Picture {use.number} is {cut} and its caption says “{place}”: see that this still holds."
        yield Finding("crop-places", "advice", message, "caption", use.number)
    if use.placement == "inline" and use.number not in placed:
        message = f"Picture {use.number} is not placed in the text; it will stand after the last paragraph."
        yield Finding("picture-unplaced", "advice", message, "body", use.number)
    if use.placement == "lead" and use.number in placed:
        message = f"Picture {use.number} is the lead and has a line in the text as well; readers see it twice."
        yield Finding("picture-twice", "advice", message, "body", use.number)


def _again(use: PictureUse, first: int) -> Iterator[Finding]:
    """That the same file is in the story before; `first` is the number it has there."""
    if use.photo and use.number != first:
        message = f"Picture {use.number} is the same file as picture {first}: readers see it twice."
        yield Finding("picture-again", "advice", message, "photo", use.number)


def _cut(use: PictureUse) -> str:
    """What took something of the picture away at its sides; empty when nothing did."""
    return "cropped" if use.crop not in (None, Crop()) else "straightened" if use.straighten else ""


def _rights(use: PictureUse) -> Iterator[Finding]:
    if use.rights is None:
        return
    for name, words in NEEDS.get(use.rights.category, ()):
        if blank(getattr(use if name == "creator" else use.rights, name)):
            field = name if name == "creator" else f"rights.{name}"
            message = f"Picture {use.number} is of the category “{use.rights.category}”: say {words}."
            yield Finding("rights-missing", "approve", message, field, use.number)
    for name in ("permission_on", "until", "withdrawn"):
        day = getattr(use.rights, name)
        if not blank(day) and day_objection(day):
            message = f"Picture {use.number} has “{day}” as a day of its rights; write it like 2026-05-06."
            yield Finding("rights-day-wrong", "approve", message, f"rights.{name}", use.number)
    if not blank(use.rights.withdrawn):
        message = f"The permission for picture {use.number} was withdrawn."
        yield Finding("permission-withdrawn", "approve", message, "rights.withdrawn", use.number)


def findings(copy: Copy) -> list[Finding]:
    """Everything amiss with a copy, the text first, then its pictures in order."""
    lines = picture_lines(copy.body)
    found = list(_text(copy))
    first: dict[str, int] = {}
    for use in copy.pictures:
        found.extend(_picture(use, set(lines)))
        found.extend(_again(use, first.setdefault(use.photo, use.number)))
    known = {use.number for use in copy.pictures}
    for number in dict.fromkeys(lines):
        if number not in known:
            message = f"The text has a line for picture {number}, but no such picture is attached."
            found.append(Finding("picture-unknown", "approve", message, "body", number))
    return found


def blocks(copy: Copy) -> tuple[int, int]:
    """How many findings stop submitting, and how many stop approving."""
    found = findings(copy)
    return sum(f.level == "submit" for f in found), sum(f.level in ("submit", "approve") for f in found)
