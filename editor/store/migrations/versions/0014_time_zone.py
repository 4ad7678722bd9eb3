"""The time zone whose days are the newsroom's, for embargoes and permissions of pictures that end with a day."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0014"
down_revision: Final = "0013"


def upgrade() -> None:
    op.add_column("policy", sa.Column("time_zone", sa.Text, nullable=False, server_default=sa.text("''")))
