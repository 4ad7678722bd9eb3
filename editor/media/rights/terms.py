"""What instructions and usage terms come to: rules with the words they were read from, and the rest."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

_MARK: Final = re.compile("([~/@=!])")
_SAYS: Final = {
    "": "It says",
    "~": "Its file says",
    "/": "Its file says ({})",
    "!": "Its file says otherwise in {}:",
    "@": "{} says of its pictures",
    "=": "So it is said of “{}”, which looks the same:",
}
_WHOSE: Final = {
    "~": " (the file says so, the story does not)",
    "!": " (in the file’s {}, another part of which says otherwise)",
    "@": " ({}, of its pictures)",
    "=": " (of “{}”, which looks the same)",
}


class Kind(StrEnum):
    """What a rule says; beside it, what its `value` holds."""

    OUT = "out"
    """Not in these countries (codes)."""
    ONLY = "only"
    """In these countries alone (codes)."""
    EVERYWHERE = "everywhere"
    BARRED = "barred"
    """Not for these uses."""
    LIMITED = "limited"
    """For these uses alone."""
    PERMISSION = "permission"
    """These uses must be asked for."""
    FEE = "fee"
    """These uses cost more."""
    STORY_ONLY = "story only"
    ONCE = "once"
    CREDIT = "credit"
    """A credit must stand by it: this one, or whatever is given."""
    UNTIL = "until"
    """The last day (ISO), or moment, that it may be used."""
    FROM = "from"
    """The first day or moment."""
    DAYS = "days"
    """So many days from a date (ISO), or from when it came."""
    CATEGORY = "category"
    """What sort of picture it says it is, and a detail of that."""
    HEED = "heed"
    """Something that only a person can see to."""
    NOTE = "note"
    """Words that bind nobody."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one field, where they stand in it, exactly as they are written.

    A field whose words are those of the file, where the use has others, has a mark behind it, as in `instructions~`. One
    that is said in another language than the use's has that behind it, as in `usage_terms/fr`; what one part of a file
    says against another has that part there, as in `instructions!IIM`; what an agency says of
    all its pictures has its name there, as in `instructions@Reuters`, and what is said of a photo that looks the same that
    photo's, as in `instructions=crane.jpg`.
    """

    field: str
    start: int
    end: int
    text: str

    @property
    def plain_field(self) -> str:
        """The field, whoever says it and in whatever language."""
        return self.apart[0]

    @property
    def is_contradicted(self) -> bool:
        """Whether another part of the file, which is believed before this one, says something else."""
        return self.apart[1] == "!"

    @property
    def is_of_file(self) -> bool:
        """Whether the file says it, and the use has other words in that place."""
        return self.apart[1] == "~"

    @property
    def is_of_another(self) -> bool:
        """Whether this is said of a photo that looks the same: looks may deceive."""
        return self.apart[1] == "="

    @property
    def says(self) -> str:
        """How a sentence begins that quotes the words."""
        _, mark, who = self.apart
        return _SAYS[mark].format(who or "in its own language")

    @property
    def whose(self) -> str:
        """What follows where the meaning of words is told that stand nowhere in the picture."""
        _, mark, who = self.apart
        return _WHOSE.get(mark, "").format(who)

    @property
    def apart(self) -> tuple[str, str, str]:
        """The field, the mark behind it, and who or what language stands behind that; the latter two empty for the use's own."""
        field, mark, who = _MARK.split(self.field, maxsplit=1) if _MARK.search(self.field) else (self.field, "", "")
        return field, mark, who


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that was understood, from these words."""

    kind: Kind
    value: tuple[str, ...]
    passage: Passage


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything a picture's instructions and usage terms say: every letter is in a rule's passage or in the rest.

    `rest` is what was not understood, sentence by sentence, for a person to read.
    """

    rules: tuple[Rule, ...] = ()
    rest: tuple[Passage, ...] = ()
    arrived: date | None = None
    """The earlier of the day the picture was taken and the day it came: days run from then."""

    def without_twice_said(self) -> "Terms":
        """The same, without what the file says as the use itself does, and without what was not understood of the rest.

        That whoever left words out has read all of them is asked of the words as a whole.
        """
        own = {(rule.kind, rule.value) for rule in self.rules if not rule.passage.is_of_file}
        rules = (rule for rule in self.rules if not rule.passage.is_of_file or (rule.kind, rule.value) not in own)
        rest = (passage for passage in self.rest if not passage.is_of_file)
        return replace(self, rules=tuple(rules), rest=tuple(rest))

    def of(self, kind: Kind) -> tuple[Rule, ...]:
        """The rules of one kind."""
        return tuple(rule for rule in self.rules if rule.kind is kind)


def moment_of(text: str) -> datetime | date:
    """The day or the moment of a rule's value."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
