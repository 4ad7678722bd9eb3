"""The agencies that the newsroom adds to the list."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0005"
down_revision: Final = "0004"


def upgrade() -> None:
    op.create_table(
        "agency",
        sa.Column("seq", sa.Integer, nullable=False, primary_key=True, autoincrement=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("credit", sa.Text, nullable=False),
        sa.Column("spellings", sa.Text, nullable=False),
        sa.Column("hosts", sa.Text, nullable=False),
        sa.Column("restrictions", sa.Text, nullable=False),
        sa.Column("active", sa.Integer, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.UniqueConstraint("op_id"),
    )
    op.create_index("agency_name", "agency", ["name", "seq"])
