"""The length that is asked for, in words; from now on photos are told in the history, and what was counted at a save."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0003"
down_revision: Final = "0002"


def upgrade() -> None:
    op.add_column("story", sa.Column("commissioned", sa.Integer, nullable=False, server_default=sa.text("0")))
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION IF EXISTS public.done_before()")  # takes the row's table and op_id now
