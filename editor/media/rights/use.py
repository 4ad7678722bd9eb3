"""How a picture is to be used, and what can be said of that."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final, Literal

from editor.domain.picture_rights import FirstUse

Level = Literal["block", "acknowledge", "advice"]
ORDER: Final[tuple[Level, ...]] = ("block", "acknowledge", "advice")
"""The gravest first."""
_BEHIND: Final = timedelta(hours=12)
_AHEAD: Final = timedelta(hours=14)
"""As far as any place's clock is behind and ahead of UTC."""
Said = tuple[Level, str, str] | None
"""What one rule says of a use: how grave that is, the rule's name, and a sentence without its subject."""


@dataclass(frozen=True, slots=True)
class Use:
    """How a picture is to be used. `name` is what sentences call it; `territory` and `outlets` are the newsroom's.

    `zone` is the one whose days are the newsroom's; None where nobody said which. `first` is the other story that used it before this one. `came` is the day the newsroom got it; `shown` says that readers
    have seen it in this very story. `credit` is what readers see, `credit_came` what the file says there; `giver` are those who are
    named besides as whose it is. `permitted` says that leave was given, and is kept; `until` is the last day of it, which
    holds in the place of a time that the terms speak of.
    """

    name: str
    at: datetime
    territory: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset({"print", "online"})
    cropped: bool = False
    straightened: bool = False
    toned: bool = False
    lead: bool = False
    credit: str = ""
    credit_came: str = ""
    category: str = ""
    permitted: bool = False
    giver: str = ""
    until: date | None = None
    first: FirstUse | None = None
    came: date | None = None
    shown: bool = False
    acknowledged: frozenset[str] = field(default_factory=frozenset)
    zone: tzinfo | None = None

    @property
    def agreed_time(self) -> bool:
        """Whether somebody gave leave until a day that is known."""
        return self.permitted and self.until is not None


def days_at(at: datetime, zone: tzinfo | None) -> tuple[date, date]:
    """The first and the last day that it may be somewhere at a moment: the same one where the zone is known."""
    if zone is not None:
        day = at.astimezone(zone).date()
        return day, day
    utc = at.astimezone(UTC)
    return (utc - _BEHIND).date(), (utc + _AHEAD).date()


def in_words(day: date) -> str:
    """A day as a sentence has it."""
    return f"{day:%d %B %Y}".lstrip("0")
