"""Killed pictures: what an agency or the newsroom forbids to use, from one moment on."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cached_property
from operator import itemgetter
from typing import Final, Literal, NamedTuple

from editor.domain.people import Person, Role

_SHA256: Final = re.compile("[0-9a-f]{64}")
_KILLERS: Final = frozenset({Role.SUBEDITOR, Role.PRODUCER, Role.ADMIN})
LONGEST: Final = 200
"""Characters of a job number, an agency or a file's name."""
LONGEST_REASON: Final = 2_000

KillOf = Literal["photo", "job"]


class Kill(NamedTuple):
    """That a picture is killed, or, when not `active`, that it may be used after all. `Kills` says what of many holds.

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


Job = tuple[str, str]
"""A job number that is said of a photo, and who is credited there."""


def job_key(number: str) -> str:
    """A job number as numbers are compared: agencies and people write one large or small, with blanks more or less."""
    return " ".join(number.split()).casefold()


def is_job_of(job: Job, kill: Kill) -> bool:
    """Whether a photo with this job number is one that the kill of a job number means."""
    number, credit = job
    return job_key(number) == job_key(kill.subject) and kill.agency.casefold() in credit.casefold()


class Kills:
    """What of kills and unkills holds, given in the order in which they were made.

    A kill stands until its subject is allowed: its file; or its job number, where the unkill says whose that is, of that
    agency alone. To allow a file also frees that very file from all that was killed before, be it by a job number or by its
    looks. Whatever is killed later stands against it again.
    """

    def __init__(self, made: Iterable[Kill]) -> None:
        self._allowed: dict[str, int] = {}
        self._files: dict[str, tuple[int, Kill]] = {}
        self._jobs: dict[str, dict[str, tuple[int, Kill]]] = {}
        for place, one in enumerate(made):
            if one.of == "job":
                self._take_job(place, one)
            elif one.active:
                self._files[one.subject] = place, one
            else:
                self._files.pop(one.subject, None)
                self._allowed[one.subject] = place

    def _take_job(self, place: int, one: Kill) -> None:
        of_job = self._jobs.setdefault(job_key(one.subject), {})
        agency = one.agency.casefold()
        if one.active:
            of_job[agency] = place, one
        elif agency:
            of_job.pop(agency, None)
        else:
            of_job.clear()

    @cached_property
    def standing(self) -> list[Kill]:
        """The kills that stand, in order."""
        of_jobs = (each for of_job in self._jobs.values() for each in of_job.values())
        return [one for _, one in sorted((*self._files.values(), *of_jobs), key=itemgetter(0))]

    def may_allow(self, subject: Kill) -> bool:
        """Whether the very subject of an unkill is killed, so that there is something to take back."""
        of_job = self._jobs.get(job_key(subject.subject), {})
        if subject.of == "photo":
            return subject.subject in self._files
        return subject.agency.casefold() in of_job if subject.agency else bool(of_job)

    def is_everybodys(self, subject: Kill) -> bool:
        """Whether a job number is killed whoever's it is."""
        return "" in self._jobs.get(job_key(subject.subject), {})

    def surely(self, sha256: str, said: Iterable[Job]) -> Kill | None:
        """The kill of a photo's own file, or of a job number that is said of it; None when none stands against it."""
        if sha256 in self._files:
            return self._files[sha256][1]
        freed = self._allowed.get(sha256, -1)
        for job in said:
            for place, one in self._jobs.get(job_key(job[0]), {}).values():
                if place > freed and is_job_of(job, one):
                    return one
        return None

    def by_looks(self, sha256: str) -> Iterator[Kill]:
        """The kills of files that stand against a photo if it looks the same."""
        freed = self._allowed.get(sha256, -1)
        return (one for place, one in self._files.values() if place > freed)


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
