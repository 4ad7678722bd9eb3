"""Where the copy in the window stands between typed and saved."""

from enum import Enum, auto


class SaveState(Enum):
    """Where what was typed is."""

    SAVED = auto()
    TYPED = auto()
    SAVING = auto()
    FAILED = auto()
    CLASHED = auto()
