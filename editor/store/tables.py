"""The tables, for both engines. Rows never leave `store`; what leaves are domain values.

Columns that the server writes on PostgreSQL declare `FetchedValue()`: an insert leaves them out and brings them back; on
SQLite `complete.py` writes them. Times are the fixed-width UTC text of `domain.moments`. Texts not given are empty, never
NULL: hashing and comparing mean the same on both engines.
"""

from sqlalchemy import Column, Index, MetaData
from sqlmodel import Field, SQLModel

from editor.store.columns import SORTS, given, made, optional, switch, whole
from editor.store.kinds import Number

METADATA = MetaData()


class Row(SQLModel):
    """What all tables share: one metadata of their own."""

    metadata = METADATA
    model_config = {"defer_build": True}


class StoryRow(Row, table=True):
    """The projection of a story's events and revisions; only triggers write it."""

    __tablename__ = "story"
    __table_args__ = (
        *(Index(f"story_status_{sort}", "status", *columns) for sort, columns in SORTS.items()),
        *(Index(f"story_{sort}", *columns) for sort, columns in SORTS.items() if sort != "slug"),
        Index("story_author", "author", "status"),
        Index("story_assignee", "assignee", "status"),
        Index("story_desk", "desk", "status"),
        Index("story_address", "address"),
    )

    id: str = given(primary_key=True)
    slug: str = given(unique=True)
    desk: str = optional()
    status: str = given()
    live: str = given()
    author: str = optional()
    last_editor: str = optional()
    assignee: str = optional()
    revision: int = whole()
    sha256: str = optional()
    approved_revision: int = whole()
    approved_sha256: str = optional()
    approved_by: str = optional()
    live_revision: int = whole()
    address: str = optional()
    priority: int = whole()
    deadline: str = optional()
    embargo: str = optional()
    scheduled_for: str = optional()
    spiked_from: str = optional()
    submit_blocks: int = whole()
    approve_blocks: int = whole()
    headline: str = optional()
    words: int = whole()
    pictures: int = whole()
    created: str = given()
    updated: str = given()
    commissioned: int = whole()


class RevisionRow(Row, table=True):
    """One saved state: the canonical JSON of the copy, and the hash of exactly those bytes."""

    __tablename__ = "revision"

    story_id: str = given(primary_key=True)
    number: int = made(Number, primary_key=True, autoincrement=False)
    op_id: str = given(unique=True)
    base: int = whole()
    copy_json: str = given()
    words: int = whole()
    sha256: str = made()
    author: str = made()
    at: str = made()
    headline: str = made()
    pictures: int = made(Number)
    submit_blocks: int = made(Number)
    approve_blocks: int = made(Number)


class NoteRow(Row, table=True):
    """A note on copy; one that names another in `resolves` closes it."""

    __tablename__ = "note"
    __table_args__ = (Index("note_story", "story_id"),)

    id: str = given(primary_key=True)
    op_id: str = given(unique=True)
    story_id: str = given()
    revision: int = whole()
    span_start: int = whole()
    span_end: int = whole()
    text: str = given()
    blocking: int = switch()
    resolves: str = optional()
    by: str = made()
    at: str = made()


class StaffRow(Row, table=True):
    """Versions of members of staff; the latest of a login holds. `roles` is comma-joined, sorted."""

    __tablename__ = "staff_role"
    __table_args__ = (Index("staff_role_login", "login", "seq"),)

    seq: int = made(Number, primary_key=True, autoincrement=False)
    op_id: str = given(unique=True)
    login: str = given()
    name: str = given()
    roles: str = optional()
    active: int = switch(default=1)
    by: str = made()
    at: str = made()


class PolicyRow(Row, table=True):
    """Versions of the newsroom's policy; the latest holds. `territory` and `outlets` are comma-joined, in order."""

    __tablename__ = "policy"

    seq: int = made(Number, primary_key=True, autoincrement=False)
    op_id: str = given(unique=True)
    newsroom: str = optional()
    language: str = given()
    four_eyes: str = given()
    subeditors_publish: int = switch()
    territory: str = optional()
    outlets: str = optional()
    time_zone: str = optional()
    by: str = made()
    at: str = made()


class DeskRow(Row, table=True):
    """Versions of desks; the latest of a name holds."""

    __tablename__ = "desk"

    seq: int = made(Number, primary_key=True, autoincrement=False)
    op_id: str = given(unique=True)
    name: str = given()
    active: int = switch(default=1)
    by: str = made()
    at: str = made()


class LeaseRow(Row, table=True):
    """Who is editing a story now."""

    __tablename__ = "lease"

    story_id: str = given(primary_key=True)
    holder: str = given()
    client: str = given()
    expires: str = given()


class LeaseClaim(Row, table=True):
    """Never holds a row: an insert here makes the trigger upsert `lease` and return nothing. Kinds: claim, take, release."""

    __tablename__ = "lease_claim"

    id: int = Field(sa_column=Column(Number, primary_key=True))
    story_id: str = given()
    kind: str = given()
    client: str = given()
    actor: str = made()
    at: str = made()
