"""A pasted page as the recognisers see it: blocks in order, each with the part it plays."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from editor.wire.result import WirePicture

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
_FULL_STOP = re.compile(r"[.…][\"'”’)\]]*$")
_STOP = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_NO_FULL_STOP = re.compile(r"\b(?:U\.S|U\.K|U\.N|E\.U|[ap]\.m|Co|Ltd|Inc|Jr|Sr|St)\.$")


TITLE = range(20, 161)
"""Characters of a headline."""


class Role(Enum):
    """What a block is taken for. COPY is whatever no recogniser has claimed."""

    COPY = auto()
    REMOVED = auto()
    TIME = auto()
    PICTURE = auto()
    HEADLINE = auto()
    STANDFIRST = auto()
    BYLINE = auto()
    CROSSHEAD = auto()
    CLAIMED = auto()


@dataclass(slots=True, eq=False)
class Block:
    """One line or paragraph. `chunk` numbers the stretch between blank lines it stood in."""

    text: str
    chunk: int = 0
    role: Role = Role.COPY
    picture: WirePicture | None = None

    @property
    def key(self) -> str:
        """The text for comparing: lower case, straight quotes, plain blanks."""
        return self.text.translate(_QUOTES).casefold()

    @property
    def ends_with_full_stop(self) -> bool:
        """Whether it ends as a sentence does (a question or an exclamation may be a headline)."""
        return bool(_FULL_STOP.search(self.text[-12:])) and not _NO_FULL_STOP.search(self.text[-12:])

    @property
    def is_title(self) -> bool:
        """Whether it has the length and the ending of a headline."""
        return len(self.text) in TITLE and not self.ends_with_full_stop

    @property
    def ends_like_a_sentence(self) -> bool:
        """Whether it ends in any mark that closes or carries on a sentence."""
        return bool(_STOP.search(self.text[-12:]))


@dataclass(slots=True)
class Page:
    """All blocks of a paste and the facts found so far."""

    blocks: list[Block]
    warnings: list[str] = field(default_factory=list)
    byline: str | None = None
    dateline: str | None = None
    source: str | None = None
    credit: str | None = None
    sign_off: list[str] = field(default_factory=list)
    removed_inside: list[str] = field(default_factory=list)

    def copy(self) -> list[Block]:
        """The blocks nobody has claimed yet, in order."""
        return [block for block in self.blocks if block.role is Role.COPY]

    def warn(self, sentence: str) -> None:
        """Tell the person of something doubtful, once."""
        if sentence not in self.warnings:
            self.warnings.append(sentence)


def excerpt(text: str) -> str:
    """The first words of a text, for a message."""
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
