"""The newsroom's own words, which its spelling check lets pass."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0002"
down_revision: Final = "0001"


def upgrade() -> None:
    op.create_table(
        "word",
        sa.Column("seq", sa.Integer, nullable=False, primary_key=True, autoincrement=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("active", sa.Integer, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.UniqueConstraint("op_id"),
    )
    op.create_index("word_text", "word", ["text", "language", "seq"])
