"""The three families of failure a person is told about; anything else is a bug."""


class CopydeskError(Exception):
    """Something to tell the person: what happened, in one sentence, and what is safe, in another."""

    def __init__(self, sentence: str, safe: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.safe = safe

    def __str__(self) -> str:
        return f"{self.sentence} {self.safe}".strip()


class Refused(CopydeskError):
    """The person can mend it: the sentence says what and how."""


class Conflict(CopydeskError):
    """Someone else was there first; nothing was written."""


class Unavailable(CopydeskError):
    """Disk, network or server will not do it now; the text is safe, `safe` says where."""
