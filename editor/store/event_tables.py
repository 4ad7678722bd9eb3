"""The tables of what was done: they are for whoever does something, or asks what was done, and no start waits for them."""

from typing import Final

from sqlalchemy import Column, Index
from sqlmodel import Field

from editor.store.columns import given, made, optional, whole
from editor.store.kinds import Number
from editor.store.tables import METADATA, Row


class EventRow(Row, table=True):
    """One line of history. `story_id` is empty for what concerns the whole newsroom.

    `create` gives slug and desk as `value` and `remark`. A row of `revision`, `photo`, `staff_role`, `policy`, `desk` or
    `word` is an event too, with the same `op_id`: PostgreSQL's trigger writes it, on SQLite the unit of work (`complete.py`).
    """

    __tablename__ = "event"
    __table_args__ = (Index("event_story", "story_id", "seq"),)

    seq: int = made(Number, primary_key=True, autoincrement=False)
    op_id: str = given(unique=True)
    story_id: str = optional()
    action: str = given()
    revision: int = Field(default=0, sa_column=Column(Number, nullable=False))
    value: str = optional()
    moment: str = optional()
    reason: str = optional()
    manifest: str = optional()
    remark: str = optional()
    actor: str = made()
    at: str = made()
    sha256: str = made()
    from_status: str = made()
    to_status: str = made()
    previous: str = made()
    hash: str = made()


class ChainHead(Row, table=True):
    """The newest link of the chain: one row."""

    __tablename__ = "chain_head"

    id: int = whole(primary_key=True, autoincrement=False)
    seq: int = whole()
    hash: str = given()


EVENT: Final = METADATA.tables[str(EventRow.__tablename__)]
HEAD: Final = METADATA.tables[str(ChainHead.__tablename__)]
