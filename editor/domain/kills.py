"""Killed pictures: what an agency or the newsroom forbids to use, from one moment on."""

import re
from datetime import datetime
from typing import Final, Literal, NamedTuple

from editor.domain.people import Person, Role

_SHA256: Final = re.compile("[0-9a-f]{64}")
_KILLERS: Final = frozenset({Role.SUBEDITOR, Role.PRODUCER, Role.ADMIN})
LONGEST: Final = 200
"""Characters of a job number, an agency or a file's name."""
LONGEST_REASON: Final = 2_000

KillOf = Literal["photo", "job"]


class Kill(NamedTuple):
    """That a picture is killed, or, when not `active`, that it may be used after all. The latest of a subject holds.

    `subject` is the SHA-256 of a file or a job number, `agency` whose job number it is; empty for anybody's. `name` and
    `signs` describe the file: its name, and its likeness, by which it is known again.
    """

    of: KillOf
    subject: str
    reason: str
    active: bool = True
    agency: str = ""
    name: str = ""
    signs: str = ""
    by: str = ""
    at: datetime | None = None


def objection(kill: Kill) -> str:
    """Why this cannot be kept, or nothing."""
    if not kill.reason.strip():
        return "Say why: the reason stands in the history, and in what people are told."
    if len(kill.reason) > LONGEST_REASON:
        return f"The reason is longer than {LONGEST_REASON:,} characters."
    if kill.of == "photo" and not _SHA256.fullmatch(kill.subject):
        return f"“{kill.subject[:40]}” is not the SHA-256 of a file."
    for text in (kill.subject, kill.agency, kill.name):
        if len(text) > LONGEST or not text.isprintable():
            return f"“{text[:40]}” has more than {LONGEST} characters, or is not on one line."
    return "" if kill.subject.strip() else "A job number has letters or digits."


def staff_objection(person: Person) -> str:
    """Why a person may not kill pictures, nor take that back, or nothing."""
    able = person.roles & _KILLERS
    return "" if able else "Only a subeditor, a producer or an admin may kill a picture, or take that back."
