"""Pictures that are straightened and toned: the guards know them; no table changes."""

from typing import Final

revision: Final = "0008"
down_revision: Final = "0007"


def upgrade() -> None:
    pass
