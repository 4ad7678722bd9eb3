"""The tables, for both engines. Rows never leave `store`; what leaves are domain values.

Columns that the server writes on PostgreSQL declare `FetchedValue()`: an insert leaves them out and brings them back; on
SQLite `complete.py` writes them. Times are the fixed-width UTC text of `domain.moments`. Texts not given are empty, never
NULL: hashing and comparing mean the same on both engines.
"""

from typing import Any

from sqlalchemy import Column, FetchedValue, Index, Integer, LargeBinary, MetaData, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

METADATA = MetaData()


class Row(SQLModel):
    """What all tables share: one metadata of their own."""

    metadata = METADATA
    model_config = {"defer_build": True}


def _text(**options: Any) -> Any:
    return Field(default="", sa_column=Column(Text, nullable=False, **options))


def _given(**options: Any) -> Any:
    """A text the client gives."""
    return Field(sa_column=Column(Text, nullable=False, **options))


def _made(kind: type[Any] = Text, **options: Any) -> Any:
    """A column the server fills on PostgreSQL."""
    return Field(default=None, sa_column=Column(kind, FetchedValue(), nullable=False, **options))


_SORTS: dict[str, tuple[str, ...]] = {  # a page of any queue in any order is read off an index
    "updated": ("updated", "id"),
    "deadline": ("deadline", "id"),
    "headline": ("headline", "id"),
    "slug": ("slug",),
    "priority": ("priority", "id"),
}


class StoryRow(Row, table=True):
    """The projection of a story's events and revisions; only triggers write it."""

    __tablename__ = "story"
    __table_args__ = (
        *(Index(f"story_status_{sort}", "status", *columns) for sort, columns in _SORTS.items()),
        *(Index(f"story_{sort}", *columns) for sort, columns in _SORTS.items() if sort != "slug"),
        Index("story_author", "author", "status"),
        Index("story_assignee", "assignee", "status"),
        Index("story_desk", "desk", "status"),
        Index("story_address", "address"),
    )

    id: str = _given(primary_key=True)
    slug: str = _given(unique=True)
    desk: str = _text()
    status: str = _given()
    live: str = _given()
    author: str = _text()
    last_editor: str = _text()
    assignee: str = _text()
    revision: int = Field(sa_column=Column(Integer, nullable=False))
    sha256: str = _text()
    approved_revision: int = Field(sa_column=Column(Integer, nullable=False))
    approved_sha256: str = _text()
    approved_by: str = _text()
    live_revision: int = Field(sa_column=Column(Integer, nullable=False))
    address: str = _text()
    priority: int = Field(sa_column=Column(Integer, nullable=False))
    deadline: str = _text()
    embargo: str = _text()
    scheduled_for: str = _text()
    spiked_from: str = _text()
    submit_blocks: int = Field(sa_column=Column(Integer, nullable=False))
    approve_blocks: int = Field(sa_column=Column(Integer, nullable=False))
    headline: str = _text()
    words: int = Field(sa_column=Column(Integer, nullable=False))
    pictures: int = Field(sa_column=Column(Integer, nullable=False))
    created: str = _given()
    updated: str = _given()
    commissioned: int = Field(default=0, sa_column=Column(Integer, nullable=False, server_default=text("0")))


class RevisionRow(Row, table=True):
    """One saved state: the canonical JSON of the copy, and the hash of exactly those bytes."""

    __tablename__ = "revision"

    story_id: str = _given(primary_key=True)
    number: int = _made(Integer, primary_key=True, autoincrement=False)
    op_id: str = _given(unique=True)
    base: int = Field(sa_column=Column(Integer, nullable=False))
    copy_json: str = _given()
    words: int = Field(sa_column=Column(Integer, nullable=False))
    sha256: str = _made()
    author: str = _made()
    at: str = _made()
    headline: str = _made()
    pictures: int = _made(Integer)
    submit_blocks: int = _made(Integer)
    approve_blocks: int = _made(Integer)


class EventRow(Row, table=True):
    """One line of history. `story_id` is empty for what concerns the whole newsroom.

    `create` gives slug and desk as `value` and `remark`. A row of `revision`, `photo`, `staff_role`, `policy`, `desk` or
    `word` is an event too, with the same `op_id`: PostgreSQL's trigger writes it, on SQLite the unit of work (`complete.py`).
    """

    __tablename__ = "event"
    __table_args__ = (Index("event_story", "story_id", "seq"),)

    seq: int = _made(Integer, primary_key=True, autoincrement=False)
    op_id: str = _given(unique=True)
    story_id: str = _text()
    action: str = _given()
    revision: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    value: str = _text()
    moment: str = _text()
    reason: str = _text()
    manifest: str = _text()
    remark: str = _text()
    actor: str = _made()
    at: str = _made()
    sha256: str = _made()
    from_status: str = _made()
    to_status: str = _made()
    previous: str = _made()
    hash: str = _made()


class ChainHead(Row, table=True):
    """The newest link of the chain: one row."""

    __tablename__ = "chain_head"

    id: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    seq: int = Field(sa_column=Column(Integer, nullable=False))
    hash: str = _given()


class PhotoRow(Row, table=True):
    """A picture file, known by its hash, with what the program read from it when it arrived."""

    __tablename__ = "photo"

    sha256: str = _given(primary_key=True)
    op_id: str = _given(unique=True)
    file_name: str = _given()
    media_type: str = _given()
    width: int = Field(sa_column=Column(Integer, nullable=False))
    height: int = Field(sa_column=Column(Integer, nullable=False))
    size: int = Field(sa_column=Column(Integer, nullable=False))
    metadata_json: str = _given()
    by: str = _made()
    at: str = _made()


class PhotoContent(Row, table=True):
    """The bytes of a photo."""

    __tablename__ = "photo_content"

    sha256: str = _given(primary_key=True)
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class NoteRow(Row, table=True):
    """A note on copy; one that names another in `resolves` closes it."""

    __tablename__ = "note"
    __table_args__ = (Index("note_story", "story_id"),)

    id: str = _given(primary_key=True)
    op_id: str = _given(unique=True)
    story_id: str = _given()
    revision: int = Field(sa_column=Column(Integer, nullable=False))
    span_start: int = Field(sa_column=Column(Integer, nullable=False))
    span_end: int = Field(sa_column=Column(Integer, nullable=False))
    text: str = _given()
    blocking: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    resolves: str = _text()
    by: str = _made()
    at: str = _made()


class StaffRow(Row, table=True):
    """Versions of members of staff; the latest of a login holds. `roles` is comma-joined, sorted."""

    __tablename__ = "staff_role"
    __table_args__ = (Index("staff_role_login", "login", "seq"),)

    seq: int = _made(Integer, primary_key=True, autoincrement=False)
    op_id: str = _given(unique=True)
    login: str = _given()
    name: str = _given()
    roles: str = _text()
    active: int = Field(default=1, sa_column=Column(Integer, nullable=False))
    by: str = _made()
    at: str = _made()


class PolicyRow(Row, table=True):
    """Versions of the newsroom's policy; the latest holds."""

    __tablename__ = "policy"

    seq: int = _made(Integer, primary_key=True, autoincrement=False)
    op_id: str = _given(unique=True)
    newsroom: str = _text()
    language: str = _given()
    four_eyes: str = _given()
    subeditors_publish: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    by: str = _made()
    at: str = _made()


class DeskRow(Row, table=True):
    """Versions of desks; the latest of a name holds."""

    __tablename__ = "desk"

    seq: int = _made(Integer, primary_key=True, autoincrement=False)
    op_id: str = _given(unique=True)
    name: str = _given()
    active: int = Field(default=1, sa_column=Column(Integer, nullable=False))
    by: str = _made()
    at: str = _made()


class WordRow(Row, table=True):
    """Versions of the newsroom's own words; the latest of a word and language holds. `language` is empty for all."""

    __tablename__ = "word"
    __table_args__ = (Index("word_text", "text", "language", "seq"),)

    seq: int = _made(Integer, primary_key=True, autoincrement=False)
    op_id: str = _given(unique=True)
    text: str = _given()
    language: str = _text()
    active: int = Field(default=1, sa_column=Column(Integer, nullable=False))
    by: str = _made()
    at: str = _made()


class LeaseRow(Row, table=True):
    """Who is editing a story now."""

    __tablename__ = "lease"

    story_id: str = _given(primary_key=True)
    holder: str = _given()
    client: str = _given()
    expires: str = _given()


class LeaseClaim(Row, table=True):
    """Never holds a row: an insert here makes the trigger upsert `lease` and return nothing. Kinds: claim, take, release."""

    __tablename__ = "lease_claim"

    id: int = Field(sa_column=Column(Integer, primary_key=True))
    story_id: str = _given()
    kind: str = _given()
    client: str = _given()
    actor: str = _made()
    at: str = _made()


class RuleRow(Row, table=True):
    """The rule table of `domain.rules`, for the triggers."""

    __tablename__ = "rule"
    __table_args__ = (UniqueConstraint("action", "from_status", "who", "policy", "spiked_from"),)

    seq: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    action: str = _given()
    from_status: str = _text()
    to_status: str = _given()
    who: str = _given()
    policy: str = _text()
    based: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    approved_text: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    not_author: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    reason: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    lease_free: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    live: str = _text()
    embargo: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    notes: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    checks: str = _text()
    moment: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    manifest: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    value: str = _text()
    spiked_from: str = _text()
