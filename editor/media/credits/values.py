"""What is cleaned, and what comes back of it."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace

from editor.media.credits.agencies import Agencies

LABELS = {"credit": "credit", "creator": "by-line", "source": "source"}
"""What is cleaned, as a person reads it."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What a picture says of who made it. Copyright notice and caption are looked at and never changed."""

    credit: str = ""
    creator: tuple[str, ...] = ()
    source: str = ""
    copyright: str = ""
    caption: str = ""

    def text(self, name: str) -> str:
        """A field as one text; several by-lines are joined as they are shown."""
        value = getattr(self, name)
        return value if isinstance(value, str) else ", ".join(value)

    def each(self, change: Callable[[str], str]) -> "Signed":
        """With every line changed alike; a line of which nothing would be left stays."""
        creator = tuple(changed(line, change) for line in self.creator)
        return replace(self, credit=changed(self.credit, change), creator=creator, source=changed(self.source, change))

    def lines(self, change: Callable[[str], str]) -> "Signed":
        """With the credit line and the source changed alike, the by-lines left alone."""
        return replace(self, credit=changed(self.credit, change), source=changed(self.source, change))


def changed(line: str, change: Callable[[str], str]) -> str:
    """The line after a change, or as it was where nothing would be left of it."""
    return (change(line) or line) if line else line


@dataclass(frozen=True, slots=True)
class Idea:
    """One thing that is wrong with credits, and what is done about it. `may_drop` are the words that it may lose."""

    name: str
    about: str
    apply: Callable[[Signed, Agencies], Signed]
    may_drop: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Remark:
    """What one idea did to one field."""

    idea: str
    about: str
    field: str
    before: str
    after: str

    def __str__(self) -> str:
        """As a person reads it."""
        became = f"became “{self.after}”" if self.after else "was taken out"
        said = f"“{self.before}” {became}" if self.before else f"“{self.after}” was put in"
        return f"{LABELS[self.field]}: {said} ({self.about})"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The cleaned words, the words as they came, and what was done in between.

    `agencies` are the names of the agencies credited; `tokens` say what kind of picture the words told of: "handout",
    "pool", "stringer", "staff", "file", "social".
    """

    credit: str
    creator: tuple[str, ...]
    source: str
    original: Signed
    remarks: tuple[Remark, ...] = ()
    agencies: tuple[str, ...] = ()
    tokens: frozenset[str] = frozenset()

    @property
    def byline(self) -> str:
        """All by-lines as one text."""
        return ", ".join(self.creator)

    def changes(self) -> dict[str, str]:
        """The fields that are no longer as they came, each with what it is now."""
        now = {"credit": self.credit, "creator": self.byline, "source": self.source}
        return {name: value for name, value in now.items() if value != self.original.text(name)}


def differences(idea: Idea, before: Signed, after: Signed) -> list[Remark]:
    """What an idea did, field by field."""
    names = [field.name for field in fields(Signed) if field.name in LABELS]
    told = [(name, before.text(name), after.text(name)) for name in names]
    return [Remark(idea.name, idea.about, name, was, now) for name, was, now in told if was != now]
