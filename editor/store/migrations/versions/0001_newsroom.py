"""The first newsroom: tables, indexes and rules. Frozen once released; what changes comes in later scripts."""

import csv
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0001"
down_revision: Final = None

_SEARCH: Final = """
CREATE VIRTUAL TABLE story_text USING fts5(
  story_id UNINDEXED, slug, headline, body, captions, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')
"""


def _columns(names: str) -> list[sa.Column[str] | sa.Column[int] | sa.Column[bytes]]:
    """Columns from words: `name`, `name!` for a part of the primary key, `name#` for an integer, `name~` for bytes."""
    columns: list[sa.Column[str] | sa.Column[int] | sa.Column[bytes]] = []
    for word in names.split():
        name = word.rstrip("!#~")
        primary = "!" in word
        if "~" in word:
            columns.append(sa.Column(name, sa.LargeBinary, nullable=False))
        elif "#" in word:
            columns.append(sa.Column(name, sa.Integer, nullable=False, primary_key=primary, autoincrement=False))
        else:
            columns.append(sa.Column(name, sa.Text, nullable=False, primary_key=primary))
    return columns


_TABLES: Final = {
    "story": "id! slug desk status live author last_editor assignee revision# sha256 approved_revision# approved_sha256"
    " approved_by live_revision# address priority# deadline embargo scheduled_for spiked_from submit_blocks#"
    " approve_blocks# headline words# pictures# created updated",
    "revision": "story_id! number!# op_id base# copy_json words# sha256 author at headline pictures# submit_blocks#"
    " approve_blocks#",
    "event": "seq!# op_id story_id action revision# value moment reason manifest remark actor at sha256 from_status"
    " to_status previous hash",
    "chain_head": "id!# seq# hash",
    "photo": "sha256! op_id file_name media_type width# height# size# metadata_json by at",
    "photo_content": "sha256! content~",
    "note": "id! op_id story_id revision# span_start# span_end# text blocking# resolves by at",
    "staff_role": "seq!# op_id login name roles active# by at",
    "policy": "seq!# op_id newsroom language four_eyes subeditors_publish# by at",
    "desk": "seq!# op_id name active# by at",
    "lease": "story_id! holder client expires",
    "lease_claim": "id!# story_id kind client actor at",
    "rule": "seq!# action from_status to_status who policy based# approved_text# not_author# reason# lease_free# live"
    " embargo# notes# checks moment# manifest# value spiked_from",
}
_UNIQUE: Final = {
    "story": ["slug"],
    **{name: ["op_id"] for name in ("revision", "event", "photo", "note", "staff_role", "policy", "desk")},
    "rule": ["action", "from_status", "who", "policy", "spiked_from"],
}
_INDEXES: Final = {
    "story": {
        "story_status_updated": "status updated id",
        "story_status_deadline": "status deadline id",
        "story_status_headline": "status headline id",
        "story_status_slug": "status slug",
        "story_status_priority": "status priority id",
        "story_updated": "updated id",
        "story_deadline": "deadline id",
        "story_headline": "headline id",
        "story_priority": "priority id",
        "story_author": "author status",
        "story_assignee": "assignee status",
        "story_desk": "desk status",
        "story_address": "address",
    },
    "event": {"event_story": "story_id seq"},
    "note": {"note_story": "story_id"},
    "staff_role": {"staff_role_login": "login seq"},
}


def upgrade() -> None:
    for name, words in _TABLES.items():
        unique = [sa.UniqueConstraint(*_UNIQUE[name])] if name in _UNIQUE else []
        op.create_table(name, *_columns(words), *unique)
    for table, indexes in _INDEXES.items():
        for name, words in indexes.items():
            op.create_index(name, table, words.split())
    with (Path(__file__).parent / "0001_rules.csv").open(encoding="utf-8", newline="") as lines:
        rows = [{name: _cell(name, value) for name, value in line.items()} for line in csv.DictReader(lines)]
    rule = sa.table("rule", *_columns(_TABLES["rule"]))
    op.bulk_insert(rule, rows)
    op.bulk_insert(sa.table("chain_head", *_columns(_TABLES["chain_head"])), [{"id": 1, "seq": 0, "hash": "0" * 64}])
    if op.get_bind().dialect.name == "sqlite":
        op.execute(_SEARCH)


def _cell(name: str, value: str) -> str | int:
    return int(value) if f"{name}#" in _TABLES["rule"].replace("!", "").split() else value
