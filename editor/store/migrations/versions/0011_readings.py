"""What the files of photos say that an earlier program did not read, found out when it is first asked for; wholes apart."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0011"
down_revision: Final = "0010"


def upgrade() -> None:
    op.create_table(
        "reading",
        sa.Column("sha256", sa.Text, nullable=False, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False, primary_key=True, autoincrement=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("bound", sa.Integer, nullable=False),
    )
    op.create_index("reading_bound", "reading", ["version", "bound", "sha256"])
    op.add_column("likeness", sa.Column("whole", sa.Text, nullable=False, server_default=sa.text("''")))
    op.execute("UPDATE likeness SET whole = substr(signs, 1, 32)")
    op.create_index("likeness_whole", "likeness", ["version", "whole", "sha256"])
