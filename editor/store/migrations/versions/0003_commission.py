"""The length that is asked for, in words."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0003"
down_revision: Final = "0002"


def upgrade() -> None:
    op.add_column("story", sa.Column("commissioned", sa.Integer, nullable=False, server_default=sa.text("0")))
