"""The tables of pictures, and of the lists a newsroom keeps of its own: a start waits for none of them."""

from sqlalchemy import Column, Index
from sqlmodel import Field

from editor.store.columns import given, made, optional, switch, whole
from editor.store.kinds import File, Number
from editor.store.tables import Row

WHOLE = 32
"""Letters of the sign of a photo as a whole, which stands before those of its parts."""


class PhotoRow(Row, table=True):
    """A picture file, known by its hash, with what the program read from it when it arrived."""

    __tablename__ = "photo"

    sha256: str = given(primary_key=True)
    op_id: str = given(unique=True)
    file_name: str = given()
    media_type: str = given()
    width: int = whole()
    height: int = whole()
    size: int = whole()
    metadata_json: str = given()
    by: str = made()
    at: str = made()


class PhotoContent(Row, table=True):
    """The bytes of a photo."""

    __tablename__ = "photo_content"

    sha256: str = given(primary_key=True)
    content: bytes = Field(sa_column=Column(File, nullable=False))


class KillRow(Row, table=True):
    """Versions of killed pictures; the latest of a subject holds. `of` says what the subject is: photo or job."""

    __tablename__ = "kill"
    __table_args__ = (Index("kill_subject", "of", "subject", "seq"),)

    seq: int = made(Number, primary_key=True, autoincrement=False)
    op_id: str = given(unique=True)
    of: str = given()
    subject: str = given()
    agency: str = optional()
    name: str = optional()
    signs: str = optional()
    reason: str = given()
    active: int = switch(default=1)
    by: str = made()
    at: str = made()


class LikenessRow(Row, table=True):
    """The likeness of a photo as one version of the program reckons it: what can be reckoned again, kept to be quick.

    `whole` is the sign of the whole picture, which stands first in `signs`: to look through all photos by it alone.
    """

    __tablename__ = "likeness"
    __table_args__ = (Index("likeness_whole", "version", "whole", "sha256"),)

    sha256: str = given(primary_key=True)
    version: int = whole(primary_key=True, autoincrement=False)
    signs: str = optional()
    whole: str = optional()


class ReadingRow(Row, table=True):
    """What a photo's file says besides what was read from it when it came, as one version of the program reads it: JSON.

    `bound` is whether its terms are for one story, or one use. All of it can be read again; it is kept to be quick.
    """

    __tablename__ = "reading"
    __table_args__ = (Index("reading_bound", "version", "bound", "sha256"),)

    sha256: str = given(primary_key=True)
    version: int = whole(primary_key=True, autoincrement=False)
    words: str = given()
    bound: int = switch()


class MentionRow(Row, table=True):
    """That a story has, or had, a picture with this fingerprint, job number or number of its own: what its revisions say.

    `of` says what the subject is: photo, job or number. PostgreSQL's trigger writes it, on SQLite the unit of work.
    """

    __tablename__ = "mention"
    __table_args__ = (Index("mention_subject", "of", "subject"),)

    story_id: str = given(primary_key=True)
    of: str = given(primary_key=True)
    subject: str = given(primary_key=True)


class WordRow(Row, table=True):
    """Versions of the newsroom's own words; the latest of a word and language holds. `language` is empty for all."""

    __tablename__ = "word"
    __table_args__ = (Index("word_text", "text", "language", "seq"),)

    seq: int = made(Number, primary_key=True, autoincrement=False)
    op_id: str = given(unique=True)
    text: str = given()
    language: str = optional()
    active: int = switch(default=1)
    by: str = made()
    at: str = made()


class AgencyRow(Row, table=True):
    """Versions of the agencies the newsroom adds; the latest of a name holds. Lists are parted by “; ”."""

    __tablename__ = "agency"
    __table_args__ = (Index("agency_name", "name", "seq"),)

    seq: int = made(Number, primary_key=True, autoincrement=False)
    op_id: str = given(unique=True)
    name: str = given()
    credit: str = optional()
    spellings: str = optional()
    hosts: str = optional()
    restrictions: str = optional()
    active: int = switch(default=1)
    by: str = made()
    at: str = made()
