"""Which stories a picture or a job number was ever in, and which numbers a story's pictures ever had: no text need be read.

Rows are only added, one for each story: what a revision says later, or does not say any more, is read from its text.
"""

from collections.abc import Collection
from typing import Final

from sqlalchemy import Select, select
from sqlmodel import Session

from editor.domain.copy import Copy
from editor.domain.kills import LONGEST, job_key
from editor.store import library_tables
from editor.store.tables import METADATA

MENTION: Final = METADATA.tables[str(library_tables.MentionRow.__tablename__)]
_AFTER_HEX: Final = "g"


def mentioned(copy: Copy) -> set[tuple[str, str]]:
    """The numbers, fingerprints and job numbers of a copy's pictures, each with what it is of: a number, a photo or a job."""
    photos = {("photo", use.photo) for use in copy.pictures if use.photo}
    jobs = {("job", use.job_id[:LONGEST]) for use in copy.pictures if use.job_id}
    return photos | jobs | {("number", str(use.number)) for use in copy.pictures}


def kept(session: Session, story_id: str) -> set[tuple[str, str]]:
    """What is kept of a story."""
    rows = session.execute(select(MENTION.c.of, MENTION.c.subject).where(MENTION.c.story_id == story_id))
    return {(row.of, row.subject) for row in rows}


def stories_with(of: str, subject: str) -> Select[tuple[str]]:
    """The ids of the stories that a job number, or a photo whose fingerprint begins so, was ever in."""
    own = MENTION.c.subject
    if of == "photo":
        return select(MENTION.c.story_id).where(MENTION.c.of == of, own >= subject, own < subject + _AFTER_HEX)
    return select(MENTION.c.story_id).where(MENTION.c.of == of, own == subject[:LONGEST])


def mentions(session: Session, of: str, subjects: Collection[str]) -> dict[str, frozenset[str]]:
    """The ids of the stories that each of these job numbers, or fingerprints, was ever in."""
    kept = {subject: subject[:LONGEST] for subject in subjects}
    named = select(MENTION.c.subject, MENTION.c.story_id).where(
        MENTION.c.of == of, MENTION.c.subject.in_(kept.values())
    )
    found: dict[str, set[str]] = {}
    for row in session.execute(named):
        found.setdefault(row.subject, set()).add(row.story_id)
    return {subject: frozenset(found[short]) for subject, short in kept.items() if short in found}


def spellings(session: Session, job: str) -> list[str]:
    """The job numbers that stories ever had which are this one, as they write it."""
    key = job_key(job[:LONGEST])
    written = select(MENTION.c.subject).where(MENTION.c.of == "job").distinct().order_by(MENTION.c.subject)
    return [each for each in session.execute(written).scalars() if job_key(each) == key]
