"""Pictures that are decorative: the guards know them; no table changes."""

from typing import Final

revision: Final = "0007"
down_revision: Final = "0006"


def upgrade() -> None:
    pass
