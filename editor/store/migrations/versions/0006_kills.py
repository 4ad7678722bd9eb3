"""Killed pictures, and what pictures look like, so that one is known again."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0006"
down_revision: Final = "0005"


def upgrade() -> None:
    op.create_table(
        "kill",
        sa.Column("seq", sa.Integer, nullable=False, primary_key=True, autoincrement=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("of", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("agency", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("signs", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("active", sa.Integer, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.UniqueConstraint("op_id"),
    )
    op.create_index("kill_subject", "kill", ["of", "subject", "seq"])
    op.create_table(
        "likeness",
        sa.Column("sha256", sa.Text, nullable=False, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False, primary_key=True, autoincrement=False),
        sa.Column("signs", sa.Text, nullable=False),
    )
