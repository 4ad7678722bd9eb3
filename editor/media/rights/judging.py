"""Terms held against one use of a picture: what stops it, what a person must have read, and what to keep in mind."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal

from editor.media.rights.countries import names
from editor.media.rights.outlets import PAPERS, PUBLISHES, meant, which_of
from editor.media.rights.terms import Kind, Rule, Terms, moment_of

Level = Literal["block", "acknowledge", "advice"]
SOON: Final = timedelta(days=7)
_NOISE: Final = frozenset(
    {"photo", "photos", "foto", "picture", "image", "handout", "via", "by", "the", "courtesy", "of"}
)
_PURPOSES: Final = frozenset({"editorial"})


@dataclass(frozen=True, slots=True)
class Use:
    """How a picture is to be used. `name` is what sentences call it; `territory` and `outlets` are the newsroom's.

    `elsewhere` are the other stories that were published with it. `credit` is what readers see; `giver` are those who are
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
    category: str = ""
    permitted: bool = False
    giver: str = ""
    until: date | None = None
    elsewhere: tuple[str, ...] = ()
    acknowledged: frozenset[str] = field(default_factory=frozenset)

    @property
    def agreed_time(self) -> bool:
        """Whether somebody gave leave until a day that is known."""
        return self.permitted and self.until is not None


@dataclass(frozen=True, slots=True)
class Verdict:
    """One sentence about a use. `words` are those of the terms, exactly as somebody must acknowledge them."""

    level: Level
    rule: str
    message: str
    words: str
    field: str


def judge(terms: Terms, use: Use) -> list[Verdict]:
    """Everything the terms say against a use, what stops it first. What somebody acknowledged is not said again."""
    found = list(_of_rules(terms, use))
    for passage in terms.rest:
        message = f"{use.name} says “{passage.text}”: read it and say that you have."
        found.append(Verdict("acknowledge", "not-understood", message, passage.text, passage.field))
    kept = [one for one in found if one.level != "acknowledge" or one.words not in use.acknowledged]
    return sorted(dict.fromkeys(kept), key=lambda one: _ORDER.index(one.level))


_ORDER: Final[tuple[Level, ...]] = ("block", "acknowledge", "advice")


def _of_rules(terms: Terms, use: Use) -> Iterator[Verdict]:
    for rule in terms.rules:
        said = _JUDGES.get(rule.kind, _nothing)(rule, use, terms)
        if said is not None:
            level, name, sentence = said
            words = rule.passage.text
            yield Verdict(level, name, f"{use.name} {sentence} It says “{words}”.", words, rule.passage.field)


_Said = tuple[Level, str, str] | None


def _nothing(rule: Rule, use: Use, terms: Terms) -> _Said:
    return None


def _out(rule: Rule, use: Use, terms: Terms) -> _Said:
    if not use.territory:
        return (
            "acknowledge",
            "territory",
            "may not be used everywhere, and the newsroom does not say where it publishes.",
        )
    barred = use.territory & set(rule.value)
    return ("block", "territory", f"may not be used in {_named(barred)}.") if barred else None


def _only(rule: Rule, use: Use, terms: Terms) -> _Said:
    if not use.territory:
        return (
            "acknowledge",
            "territory",
            "may not be used everywhere, and the newsroom does not say where it publishes.",
        )
    barred = use.territory - set(rule.value)
    return ("block", "territory", f"may not be used in {_named(barred)}.") if barred else None


def _barred(rule: Rule, use: Use, terms: Terms) -> _Said:
    if "crop" in rule.value and use.cropped:
        return "block", "cropped", "is cropped and may not be."
    if "crop" in rule.value and use.straightened:
        return "block", "cropped", "is straightened, which cuts its edges off, and may not be cropped."
    if "alter" in rule.value and (use.straightened or use.toned):
        return "block", "altered", f"is {'straightened' if use.straightened else 'toned'} and may not be altered."
    here, unsure = which_of(meant(rule.value), use.outlets)
    if here:
        return "block", "outlet", f"may not be used for {_listed(here)}."
    if unsure:
        return "acknowledge", "outlet", "may not be used in every kind of paper."
    if "cover" in rule.value:
        level: Level = "acknowledge" if use.lead and use.outlets & {"print", *PAPERS} else "advice"
        return level, "cover", "must stay off the front page."
    return ("advice", "archive", "must not be kept for later.") if "archive" in rule.value else None


def _limited(rule: Rule, use: Use, terms: Terms) -> _Said:
    allowed = meant(rule.value)
    if not allowed:
        fits = set(rule.value) <= _PURPOSES
        return None if fits else ("acknowledge", "outlet", f"is for {_listed(rule.value)} alone.")
    ours = use.outlets & PUBLISHES
    over = ours - allowed
    if over == {"print"} and allowed & PAPERS:
        return "acknowledge", "outlet", f"is for {_listed(rule.value)} alone."
    return ("block", "outlet", f"may not be used for {_listed(over)}.") if over else None


def _permission(rule: Rule, use: Use, terms: Terms) -> _Said:
    if use.permitted or not _concerns(rule, use):
        return None
    return "acknowledge", "permission", "needs permission: get it, or say that you have read this."


def _fee(rule: Rule, use: Use, terms: Terms) -> _Said:
    return ("advice", "fee", "costs more than usual.") if _concerns(rule, use) else None


def _concerns(rule: Rule, use: Use) -> bool:
    here, unsure = which_of(meant(rule.value), use.outlets)
    return bool(here or unsure or {"any", "editorial"} & set(rule.value)) or ("cover" in rule.value and use.lead)


def _story_only(rule: Rule, use: Use, terms: Terms) -> _Said:
    if use.elsewhere:
        return "acknowledge", "story-only", f"is for one story only, and is used in {_listed(use.elsewhere)} too."
    return "advice", "story-only", "is for the story that it was sent with: see that this is the one."


def _once(rule: Rule, use: Use, terms: Terms) -> _Said:
    if use.elsewhere:
        return "acknowledge", "once", f"may be used once, and was used in {_listed(use.elsewhere)}."
    return "advice", "once", "may be used once."


def _credit(rule: Rule, use: Use, terms: Terms) -> _Said:
    if not rule.value or _words(rule.value[0]) <= _words(use.credit):
        return None
    return "acknowledge", "credit", f"must be credited “{rule.value[0]}”, and the credit is “{use.credit}”."


def _until(rule: Rule, use: Use, terms: Terms) -> _Said:
    return None if use.agreed_time else ends(moment_of(rule.value[0]), use.at)


def _days(rule: Rule, use: Use, terms: Terms) -> _Said:
    if use.agreed_time:
        return None
    number, *since = rule.value
    start = date.fromisoformat(since[0]) if since else terms.arrived
    if start is None:
        return "acknowledge", "days", f"may be used for {number} days, and nobody knows since when."
    return ends(start + timedelta(days=int(number)), use.at)


def ends(last: datetime | date, at: datetime) -> _Said:
    """What is said at a moment of a permission whose last day or moment this is; None while there is time."""
    over = at > last if isinstance(last, datetime) else at.astimezone(UTC).date() > last
    day = f"{last:%d %B %Y}".lstrip("0")
    if over:
        return "block", "expired", f"may not be used any more: its time was over on {day}."
    left = last - at if isinstance(last, datetime) else last - at.astimezone(UTC).date()
    return ("advice", "expiring", f"may be used until {day}.") if left <= SOON else None


def _from(rule: Rule, use: Use, terms: Terms) -> _Said:
    first = moment_of(rule.value[0])
    early = use.at < first if isinstance(first, datetime) else use.at.astimezone(UTC).date() < first
    return ("block", "embargo", f"may not be used before {rule.value[0].replace('T', ' ')}.") if early else None


def _category(rule: Rule, use: Use, terms: Terms) -> _Said:
    said, *giver = rule.value
    if giver and not _words(giver[0]) <= _words(f"{use.giver} {use.credit}"):
        return "acknowledge", "giver", f"comes from “{giver[0]}”, and neither its credit nor its rights say so."
    if use.category:
        return (
            None
            if use.category == said
            else ("advice", "category", f"is kept as {use.category}, and seems to be {said}.")
        )
    return "advice", "category", f"seems to be {said}: say so in its rights."


def _heed(rule: Rule, use: Use, terms: Terms) -> _Said:
    return "acknowledge", "heed", "comes with something to heed."


_JUDGES: Final[dict[Kind, Callable[[Rule, Use, Terms], _Said]]] = {
    Kind.OUT: _out, Kind.ONLY: _only, Kind.BARRED: _barred, Kind.LIMITED: _limited, Kind.PERMISSION: _permission,
    Kind.FEE: _fee, Kind.STORY_ONLY: _story_only, Kind.ONCE: _once, Kind.CREDIT: _credit, Kind.UNTIL: _until,
    Kind.DAYS: _days, Kind.FROM: _from, Kind.CATEGORY: _category, Kind.HEED: _heed,
}  # fmt: skip


def _named(codes: frozenset[str]) -> str:
    known = names()
    return _listed(known.get(code, code) for code in sorted(codes))


def _listed(words: Iterable[str]) -> str:
    given = sorted(words)
    return given[0] if len(given) == 1 else f"{', '.join(given[:-1])} and {given[-1]}"


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower())) - _NOISE
