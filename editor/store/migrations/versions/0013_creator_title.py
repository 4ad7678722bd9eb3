"""Pictures that say what their photographer is: the guards know it; no table changes."""

from typing import Final

revision: Final = "0013"
down_revision: Final = "0012"


def upgrade() -> None:
    pass
