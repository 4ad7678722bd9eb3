"""A pasted page as the recognisers see it: blocks in order, each with the part it plays."""

from dataclasses import dataclass, field
from enum import Enum, auto

from editor.wire.result import WirePicture
from editor.wire.signatures import sentence

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


class Role(Enum):
    """What a block is taken for. COPY is whatever no recogniser has claimed.

    DOUBTFUL stays in the body, told in a warning, and is not taken for anything else.
    """

    COPY = auto()
    DOUBTFUL = auto()
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
        return sentence.ends_with_full_stop(self.text)

    @property
    def is_title(self) -> bool:
        """Whether it has the length and the ending of a headline."""
        return sentence.is_title(self.text)

    @property
    def ends_like_a_sentence(self) -> bool:
        """Whether it ends in any mark that closes or carries on a sentence."""
        return sentence.ends_like_a_sentence(self.text)


@dataclass(slots=True)
class Page:
    """All blocks of a paste and the facts found so far. The keys of `warnings` are what the person is told, in order."""

    blocks: list[Block]
    warnings: dict[str, None] = field(default_factory=dict)
    byline: str | None = None
    dateline: str | None = None
    source: str | None = None
    credit: str | None = None
    sign_off: list[str] = field(default_factory=list)
    removed_inside: list[str] = field(default_factory=list)

    def copy(self) -> list[Block]:
        """The blocks nobody has claimed yet, in order."""
        return [block for block in self.blocks if block.role is Role.COPY]

    def doubt(self, block: Block, what: str) -> None:
        """Leave a block in the body for the person to decide; `what` says what it may be instead of copy."""
        block.role = Role.DOUBTFUL
        self.warn(f"This may be {what} and not copy; it stays in the body: “{sentence.excerpt(block.text)}”")

    def warn(self, message: str) -> None:
        """Tell the person of something doubtful, once."""
        self.warnings[message] = None
