"""Where spelling keeps its files on this machine."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SpellingFiles:
    """The dictionaries that come along, the folder of the person's own, and the person's list of words."""

    shipped: Path
    dictionaries: Path
    words: Path
