"""What a unit reads of the library and of the newsroom's own lists; loaded when first asked for, with its tables."""

import hashlib
import re
from collections.abc import Collection, Iterator
from operator import attrgetter
from typing import Final

from sqlalchemy import and_, func, or_, select
from sqlmodel import Session

from editor.domain.agencies import OwnAgency
from editor.domain.errors import Refused, Unavailable
from editor.domain.kills import Kill, job_key
from editor.domain.photos import Photo
from editor.domain.words import Word
from editor.store import library_tables, values
from editor.store.tables import METADATA

_PHOTO: Final = METADATA.tables[str(library_tables.PhotoRow.__tablename__)]
_CONTENT: Final = METADATA.tables[str(library_tables.PhotoContent.__tablename__)]
_WORD: Final = METADATA.tables[str(library_tables.WordRow.__tablename__)]
_AGENCY: Final = METADATA.tables[str(library_tables.AgencyRow.__tablename__)]
_KILL: Final = METADATA.tables[str(library_tables.KillRow.__tablename__)]
_LIKENESS: Final = METADATA.tables[str(library_tables.LikenessRow.__tablename__)]
_READING: Final = METADATA.tables[str(library_tables.ReadingRow.__tablename__)]
_CHUNK: Final = 500
_FIGURES: Final = re.compile("[0-9]+")
"""What of a job number is written in one way alone."""


def words(session: Session) -> list[Word]:
    """The newsroom's own words in use, in order."""
    newest = select(func.max(_WORD.c.seq)).group_by(_WORD.c.text, _WORD.c.language)
    held = select(_WORD.c.text, _WORD.c.language).where(_WORD.c.seq.in_(newest), _WORD.c.active == 1)
    return sorted(map(values.word, session.execute(held).mappings()), key=attrgetter("text", "language"))


def agencies(session: Session) -> list[OwnAgency]:
    """The agencies the newsroom added to the list, in order of name."""
    newest = select(func.max(_AGENCY.c.seq)).group_by(_AGENCY.c.name)
    held = select(_AGENCY).where(_AGENCY.c.seq.in_(newest), _AGENCY.c.active == 1)
    return sorted(map(values.agency, session.execute(held).mappings()), key=lambda agency: agency.name)


def kills(session: Session) -> list[Kill]:
    """Every kill, and that a picture may be used after all, in the order in which they were made."""
    return [values.kill(row) for row in session.execute(select(_KILL).order_by(_KILL.c.seq)).mappings()]


def has_photo(session: Session, sha256: str) -> bool:
    """Whether a photo is in the library."""
    return session.execute(select(_PHOTO.c.sha256).where(_PHOTO.c.sha256 == sha256)).first() is not None


def photo(session: Session, sha256: str) -> Photo:
    """A library photo."""
    row = session.execute(select(_PHOTO).where(_PHOTO.c.sha256 == sha256)).mappings().first()
    if row is None:
        raise Refused(f"There is no photo {sha256[:12]}… in the library.")
    return values.photo(row)


def photos_named(session: Session, named: Collection[str]) -> dict[str, Photo]:
    """The photos with these fingerprints, by fingerprint."""
    rows = session.execute(select(_PHOTO).where(_PHOTO.c.sha256.in_(named))).mappings()
    return {row["sha256"]: values.photo(row) for row in rows}


def photo_count(session: Session) -> int:
    """How many photos the library holds."""
    return int(session.execute(select(func.count()).select_from(_PHOTO)).scalar_one())


def photos(session: Session, after: str = "") -> Iterator[Photo]:
    """The library from a fingerprint on, or the whole of it, in order of fingerprint; read in pieces."""
    last = after
    while True:
        rows = select(_PHOTO).where(_PHOTO.c.sha256 > last).order_by(_PHOTO.c.sha256).limit(_CHUNK)
        piece = [values.photo(row) for row in session.execute(rows).mappings()]
        yield from piece
        if len(piece) < _CHUNK:
            return
        last = piece[-1].sha256


def photos_of_job(session: Session, job: str) -> list[Photo]:
    """The photos whose files have this job number, however they write it: what its figures say is looked at closely."""
    key = job_key(job)
    said = _PHOTO.c.metadata_json.like(f'%"job_id": "%{"%".join(_FIGURES.findall(key))}%')
    photos = map(values.photo, session.execute(select(_PHOTO).where(said).order_by(_PHOTO.c.sha256)).mappings())
    return [photo for photo in photos if job_key(str(photo.said.get("job_id") or "")) == key]


def photo_bytes(session: Session, sha256: str) -> bytes:
    """The file as it arrived, its hash checked."""
    content = session.execute(select(_CONTENT.c.content).where(_CONTENT.c.sha256 == sha256)).scalar()
    if content is None:
        raise Refused(f"There is no photo {sha256[:12]}… in the library.")
    if hashlib.sha256(content).hexdigest() != sha256:
        name = photo(session, sha256).file_name
        raise Unavailable(f"The photo “{name}” does not match its fingerprint; restore it from a backup.")
    return bytes(content)


def signs(session: Session, version: int, of: Collection[str]) -> dict[str, str]:
    """What these photos look like, by fingerprint, of those that it is kept of."""
    named = (_LIKENESS.c.version == version, _LIKENESS.c.sha256.in_(of))
    return {row.sha256: row.signs for row in session.execute(select(_LIKENESS).where(*named))}


def readings(session: Session, version: int, of: Collection[str]) -> dict[str, str]:
    """What the files of these photos say besides, by fingerprint, of those that it is kept of."""
    named = (_READING.c.version == version, _READING.c.sha256.in_(of))
    return {row.sha256: row.words for row in session.execute(select(_READING).where(*named))}


def bound(session: Session, version: int) -> list[str]:
    """The fingerprints of the photos whose files are kept to be for one story, or for one use, in order.

    Until a file is read anew, it is as the version before had it.
    """
    now = select(_READING.c.sha256).where(_READING.c.version == version)
    before = and_(_READING.c.version == version - 1, _READING.c.sha256.not_in(now))
    tied = select(_READING.c.sha256).where(_READING.c.bound == 1, or_(_READING.c.version == version, before))
    return list(session.execute(tied.order_by(_READING.c.sha256)).scalars())


def wholes(session: Session, version: int) -> dict[str, str]:
    """The sign of every photo as a whole, by fingerprint, of those that it is kept of: by this version, or the one before."""
    told = _LIKENESS.c.version.in_((version - 1, version)), _LIKENESS.c.whole != ""
    kept = select(_LIKENESS.c.sha256, _LIKENESS.c.whole).where(*told).order_by(_LIKENESS.c.version)
    return {row.sha256: row.whole for row in session.execute(kept)}


def all_signs(session: Session, version: int) -> Iterator[tuple[str, str | None]]:
    """Every photo's fingerprint with what it looks like, if need be as the version before told; None where neither is kept."""
    old = _LIKENESS.alias()
    beside = _PHOTO.outerjoin(_LIKENESS, and_(_LIKENESS.c.sha256 == _PHOTO.c.sha256, _LIKENESS.c.version == version))
    beside = beside.outerjoin(old, and_(old.c.sha256 == _PHOTO.c.sha256, old.c.version == version - 1))
    told = func.coalesce(func.nullif(_LIKENESS.c.signs, ""), old.c.signs, _LIKENESS.c.signs).label("signs")
    last = ""
    while True:
        rows = select(_PHOTO.c.sha256, told).select_from(beside).where(_PHOTO.c.sha256 > last)
        piece = session.execute(rows.order_by(_PHOTO.c.sha256).limit(_CHUNK)).all()
        yield from ((row.sha256, row.signs) for row in piece)
        if len(piece) < _CHUNK:
            return
        last = piece[-1].sha256
