"""Pictures that keep how their credit came: the guards know it; no table changes."""

from typing import Final

revision: Final = "0009"
down_revision: Final = "0008"


def upgrade() -> None:
    pass
