"""Where the newsroom publishes, for the rights of pictures."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0004"
down_revision: Final = "0003"


def upgrade() -> None:
    for name in ("territory", "outlets"):
        op.add_column("policy", sa.Column(name, sa.Text, nullable=False, server_default=sa.text("''")))
