"""Which stories a picture or a job number was ever in, read off all revisions there are."""

import json
from collections.abc import Iterator
from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0010"
down_revision: Final = "0009"

_LONGEST: Final = 200
_PIECE: Final = 200


def upgrade() -> None:
    mention = op.create_table(
        "mention",
        sa.Column("story_id", sa.Text, nullable=False, primary_key=True),
        sa.Column("of", sa.Text, nullable=False, primary_key=True),
        sa.Column("subject", sa.Text, nullable=False, primary_key=True),
    )
    op.create_index("mention_subject", "mention", ["of", "subject"])
    said = sorted(set(_said(op.get_bind())))
    for start in range(0, len(said), _PIECE):
        names = ("story_id", "of", "subject")
        op.bulk_insert(mention, [dict(zip(names, one, strict=True)) for one in said[start : start + _PIECE]])


def _said(connection: sa.Connection) -> Iterator[tuple[str, str, str]]:
    revisions = sa.text("SELECT story_id, copy_json FROM revision")
    for story_id, text in connection.execute(revisions.execution_options(yield_per=_PIECE)):
        for use in _pictures(text):
            for of, subject in (("photo", use.get("photo")), ("job", use.get("job_id"))):
                if isinstance(subject, str) and subject:
                    yield story_id, of, subject[:_LONGEST]


def _pictures(text: str) -> list[dict[str, object]]:
    """The pictures of a copy; none of one that is damaged, which verifying tells of."""
    try:
        pictures = json.loads(text)["pictures"]
    except (ValueError, LookupError, TypeError):
        return []
    return [use for use in pictures if isinstance(use, dict)] if isinstance(pictures, list) else []
